// What else the room has to know of a stage, in a line or two: its weightiest pain points and opportunities, and what
// is still open.
import { useTranslation } from '../../ui/translation.tsx';
import type { JourneyStage, VotedPainPoint } from '../../../domain/journey/journey.ts';
import styles from './StageOnScreen.module.css';

const notesShown = 2;
const namedAtMost = 3;

export function StageNotes({ stage: { painPoints, opportunities, cells } }: { stage: JourneyStage }) {
  const { t } = useTranslation();
  const open = cells.none;
  const weightiest = (notes: readonly VotedPainPoint[]) =>
    [...notes].sort((left, right) => right.dots - left.dots).slice(0, notesShown);
  const worded = ({ text, dots }: VotedPainPoint) =>
    dots > 0 ? `${text} · ${t('journey.audience.dots', { count: dots })}` : text;
  if (painPoints.length + opportunities.length + open.length === 0) return null;
  const names = open.slice(0, namedAtMost).map(({ title }) => title || t('words.untitled'));
  return (
    <ul className={styles.notes}>
      {weightiest(painPoints).map((note) => (
        <li key={note.id} data-kind="painPoint">
          <span aria-label={t('words.painPoint')}>▼</span> {worded(note)}
        </li>
      ))}
      {weightiest(opportunities).map((note) => (
        <li key={note.id} data-kind="opportunity">
          <span aria-label={t('words.opportunity')}>▲</span> {worded(note)}
        </li>
      ))}
      {open.length > 0 && (
        <li data-kind="open">
          {t('words.owner.none')}: {names.join(', ')}
          {open.length > namedAtMost && ` ${t('journey.audience.more', { count: open.length - namedAtMost })}`}
        </li>
      )}
    </ul>
  );
}
