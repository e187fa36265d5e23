// The four states to look at, where nobody chooses: on a screen that others may see.
import { useTranslation } from '../ui/translation.tsx';
import { relationshipStates } from '../../domain/questions/kinds.ts';
import { StateGlyph } from './StateGlyph.tsx';
import styles from './StatesInRow.module.css';

export function StatesInRow() {
  const { t } = useTranslation();
  return (
    <ul className={styles.states}>
      {relationshipStates.map((state) => (
        <li key={state}>
          <StateGlyph state={state} height={72} />
          <b>{t(`questions.state.${state}`)}</b>
          <span>{t(`questions.stateText.${state}`)}</span>
        </li>
      ))}
    </ul>
  );
}
