// What the customer does and asks in each stage, edited on the board.
import { useTranslation } from 'react-i18next';
import { useStore } from '../session/store.ts';
import { useBoard } from './BoardContext.ts';
import { InlineText } from './InlineText.tsx';
import { Row } from './Row.tsx';
import styles from './CustomerRows.module.css';

export function CustomerRows() {
  return (
    <>
      <CustomerRow field="customerActions" />
      <CustomerRow field="questions" />
    </>
  );
}

function CustomerRow({ field }: { field: 'customerActions' | 'questions' }) {
  const view = useBoard();
  const stages = useStore(view.index.stages);
  const { t } = useTranslation();
  const name = t(`words.${field}`);
  return (
    <Row label={name} className={styles[field]!}>
      {stages.map((stage) => (
        <div key={stage.id} className={styles.cell}>
          <InlineText
            path={{ collection: 'stages', id: stage.id, field }}
            value={stage[field]}
            label={t('journey.details.inStage', { field: name, stage: stage.title || t('words.untitled') })}
            isMultiline
          >
            {field === 'questions' ? t('journey.board.quoted', { title: stage[field] }) : stage[field]}
          </InlineText>
        </div>
      ))}
    </Row>
  );
}
