// What the customer does and asks in each stage, edited on the board. Both rows fold away where the window is low.
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { useStore } from '../../base/store.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useBoard } from '../view/BoardContext.ts';
import { InlineText } from '../../fields/InlineText.tsx';
import { TermWords } from '../../fields/TermWords.tsx';
import { ColumnsLeftOut } from '../view/ColumnsLeftOut.tsx';
import { useShownStages } from '../view/useShownStages.ts';
import { Row } from './Row.tsx';
import styles from './CustomerRows.module.css';

/** Windows lower than this (CSS pixels) open with the rows folded to the emotion curve. */
const lowWindow = 800;

export function CustomerRows() {
  const [isFolded, setIsFolded] = useState(() => window.innerHeight < lowWindow);
  const { t } = useTranslation();
  return (
    <>
      {!isFolded && (
        <>
          <CustomerRow field="customerActions" />
          <CustomerRow field="questions" />
        </>
      )}
      <div className={styles.fold} data-folded={isFolded || undefined}>
        <span>
          <IconButton
            label={t(isFolded ? 'journey.details.unfoldCustomer' : 'journey.details.foldCustomer')}
            icon={isFolded ? <IconChevronDown size={16} stroke={1.75} /> : <IconChevronUp size={16} stroke={1.75} />}
            aria-expanded={!isFolded}
            onPress={() => setIsFolded(!isFolded)}
          />
        </span>
      </div>
    </>
  );
}

function CustomerRow({ field }: { field: 'customerActions' | 'questions' }) {
  const view = useBoard();
  const { shown, before, after } = useShownStages();
  const columns = useStore(view.columns);
  const { t } = useTranslation();
  const name = t(`words.${field}`);
  return (
    <Row label={name} className={styles[field]!}>
      <ColumnsLeftOut count={before} />
      {shown.map((stage) => (
        <div key={stage.id} className={styles.cell}>
          <InlineText
            path={{ collection: 'stages', id: stage.id, field }}
            value={stage[field]}
            label={t('journey.details.inStage', { field: name, stage: stage.title || t('words.untitled') })}
            isMultiline
          >
            <TermWords
              text={field === 'questions' ? t('journey.board.quoted', { title: stage[field] }) : stage[field]}
            />
          </InlineText>
        </div>
      ))}
      <ColumnsLeftOut count={after} />
      {columns.includes(null) && <div className={styles.cell} />}
    </Row>
  );
}
