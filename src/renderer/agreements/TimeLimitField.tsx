// A time limit as people say it: a number and whether it counts hours or days. Kept in hours.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { timeLimitParts } from '../../i18n/format.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './TimeLimitField.module.css';

const units = ['hours', 'days'] as const;
type Unit = (typeof units)[number];
const hoursIn: Record<Unit, number> = { hours: 1, days: 24 };

export interface TimeLimitFieldProps {
  readonly hours: number | null;
  readonly isReadOnly: boolean;
  readonly onChange: (hours: number | null) => void;
}

export function TimeLimitField({ hours, isReadOnly, onChange }: TimeLimitFieldProps) {
  // What was chosen here stays, even where the same limit would be said otherwise.
  const [chosen, setChosen] = useState<Unit | null>(null);
  const { t } = useTranslation();
  const unit = chosen ?? (hours === null ? 'hours' : timeLimitParts(hours).unit);
  const value = hours === null ? null : hours / hoursIn[unit];
  return (
    <div className={styles.field}>
      <NumberField
        label={t('agreements.panel.timeLimit')}
        value={value}
        minimum={0}
        maximum={87_600 / hoursIn[unit]}
        isReadOnly={isReadOnly}
        onChange={(next) => onChange(next === null ? null : next * hoursIn[unit])}
      />
      <Select
        label={t('agreements.panel.timeUnit')}
        isLabelHidden
        value={unit}
        isDisabled={isReadOnly}
        options={units.map((one) => ({ value: one, label: t(`agreements.panel.units.${one}`) }))}
        onChange={(next) => {
          setChosen(next);
          // The number stays and means the other unit: the person who corrects the unit has the number in mind.
          if (value !== null && next !== unit) onChange(Math.min(87_600, value * hoursIn[next]));
        }}
      />
    </div>
  );
}
