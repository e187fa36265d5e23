// The key figure of a stage in numbers: what it is in, where it stands, and where it is to be. Percentages are typed as
// such.
import { useTranslation } from '../ui/translation.tsx';
import { changeKeyFigureUnit, isPercent, updateStage, type Stage } from '../../domain/journey/stages.ts';
import { useCanEdit, useSession } from '../session/hooks.ts';
import { LineField } from '../ui/LineField.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import styles from './KeyFigureFields.module.css';

export function KeyFigureFields({ stage }: { stage: Stage }) {
  const session = useSession();
  const { t } = useTranslation();
  const isReadOnly = !useCanEdit();
  const { id, keyFigureUnit: unit } = stage;
  const update = (values: Parameters<typeof updateStage.run>[1]['values']) =>
    void session.run(updateStage, { id, values });
  const figure = isPercent(unit)
    ? { look: 'percent' as const, decimals: 4 }
    : unit.trim() === ''
      ? {}
      : { unit: unit.trim() };
  return (
    <div className={styles.fields}>
      <div className={styles.unit} data-field="keyFigureUnit">
        <LineField
          label={t('journey.details.keyFigureUnit')}
          placeholder={t('journey.details.keyFigureUnitHint')}
          value={unit}
          maximum={60}
          isReadOnly={isReadOnly}
          onChange={(next) => void session.run(changeKeyFigureUnit, { id, unit: next })}
        />
      </div>
      <NumberField
        label={t('journey.details.keyFigureActual')}
        value={stage.keyFigureActual}
        isReadOnly={isReadOnly}
        onChange={(keyFigureActual) => update({ keyFigureActual })}
        {...figure}
      />
      <NumberField
        label={t('journey.details.keyFigureTarget')}
        value={stage.keyFigureTarget}
        isReadOnly={isReadOnly}
        onChange={(keyFigureTarget) => update({ keyFigureTarget })}
        {...figure}
      />
    </div>
  );
}
