// All fields of a stage: what the customer wants, does and asks, how long it takes, its key figure, pain points and
// opportunities.
import { useTranslation } from '../../ui/translation.tsx';
import type { PainPointKind } from '../../../domain/journey/painPoints.ts';
import { useCanEdit, useSession } from '../../session/hooks.ts';
import { markPurchase, updateStage } from '../../../domain/journey/stages.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { useBoard, useSelected } from '../view/BoardContext.ts';
import { LineField } from '../../ui/LineField.tsx';
import { PainPointList } from './PainPointList.tsx';
import { KeyFigureFields } from '../../fields/KeyFigureFields.tsx';
import { LabelledText } from '../../fields/LabelledText.tsx';
import { RecordComments } from '../../discussion/RecordComments.tsx';

export function StagePanel({ id, section }: { id: string; section: PainPointKind | null }) {
  const { index } = useBoard();
  const session = useSession();
  const isReadOnly = !useCanEdit();
  const stage = useSelected(index.stages, (stages) => stages.find((one) => one.id === id));
  const { t } = useTranslation();
  if (!stage) return null;
  const update = (values: Parameters<typeof updateStage.run>[1]['values']) =>
    void session.run(updateStage, { id, values });
  const path = (field: string) => ({ collection: 'stages', id, field });
  return (
    <>
      <LabelledText path={path('title')} label={t('journey.details.stageTitle')} look="title" />
      <NumberField
        label={t('journey.details.duration')}
        description={t('journey.details.durationHelp')}
        value={stage.duration}
        isReadOnly={isReadOnly}
        minimum={0}
        maximum={36500}
        unit={t('journey.details.daysUnit')}
        onChange={(duration) => update({ duration })}
      />
      <Checkbox
        label={t('journey.details.markPurchase')}
        isChecked={stage.isPurchase}
        isDisabled={isReadOnly || stage.isPurchase}
        onChange={(isMarked) => isMarked && void session.run(markPurchase, { id })}
      />
      <LabelledText path={path('customerGoal')} label={t('journey.details.customerGoal')} />
      <LabelledText path={path('customerActions')} label={t('words.customerActions')} />
      <LabelledText path={path('questions')} label={t('words.questions')} />
      <div data-field="keyFigure">
        <LineField
          label={t('journey.details.keyFigure')}
          value={stage.keyFigure}
          maximum={200}
          isReadOnly={isReadOnly}
          onChange={(keyFigure) => update({ keyFigure })}
        />
      </div>
      <KeyFigureFields stage={stage} />
      <PainPointList kind="painPoint" stageId={id} isShown={section === 'painPoint'} />
      <PainPointList kind="opportunity" stageId={id} isShown={section === 'opportunity'} />
      <RecordComments of="stages" id={id} />
    </>
  );
}
