// All fields of a stage: title, customer goal, what the customer does and asks, duration, key figure, whether it is the purchase.
import { useTranslation } from 'react-i18next';
import { markPurchase, updateStage } from '../../domain/stages.ts';
import { CollaborativeText } from '../session/CollaborativeText.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useBoard, useSelected } from './BoardContext.ts';
import { PanelText } from './SidePanel.tsx';
import styles from './SidePanel.module.css';

const texts = ['customerGoal', 'customerActions', 'questions'] as const;

export function StagePanel({ id }: { id: string }) {
  const { session, index } = useBoard();
  const stage = useSelected(index.stages, (stages) => stages.find((one) => one.id === id));
  const { t } = useTranslation();
  if (!stage) return null;
  const update = (values: Parameters<typeof updateStage.run>[1]['values']) => void session.run(updateStage, { id, values });
  const label = { customerGoal: t('journey.details.customerGoal'), customerActions: t('words.customerActions'), questions: t('words.questions') };
  return (
    <>
      <PanelText label={t('journey.details.stageTitle')} look="title">
        <CollaborativeText path={{ collection: 'stages', id, field: 'title' }} label={t('journey.details.stageTitle')} className={`${styles.frame} ${styles.title}`} />
      </PanelText>
      <NumberField
        label={t('journey.details.duration')}
        description={t('journey.details.durationHelp')}
        value={stage.duration}
        minimum={0}
        maximum={36500}
        unit={t('journey.details.daysUnit')}
        onChange={(duration) => update({ duration })}
      />
      <Checkbox
        label={t('journey.details.markPurchase')}
        isChecked={stage.isPurchase}
        onChange={(isMarked) => isMarked && void session.run(markPurchase, { id })}
      />
      {texts.map((field) => (
        <PanelText key={field} label={label[field]}>
          <CollaborativeText path={{ collection: 'stages', id, field }} label={label[field]} className={`${styles.frame} ${styles.tall}`} isMultiline />
        </PanelText>
      ))}
      <TextField label={t('journey.details.keyFigure')} value={stage.keyFigure} maxLength={200} onChange={(keyFigure) => update({ keyFigure })} />
      <NumberField label={t('journey.details.keyFigureActual')} value={stage.keyFigureActual} onChange={(keyFigureActual) => update({ keyFigureActual })} />
      <NumberField label={t('journey.details.keyFigureTarget')} value={stage.keyFigureTarget} onChange={(keyFigureTarget) => update({ keyFigureTarget })} />
    </>
  );
}
