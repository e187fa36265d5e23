// A value of a goal as it is typed: percentages as "71", money with its currency, numbers with what they count.
import type { Goal } from '../../domain/partnership/goals.ts';
import { isCurrency } from '../../i18n/format.ts';
import { NumberField } from '../ui/NumberField.tsx';

export interface ValueFieldProps {
  readonly label: string;
  readonly goal: Pick<Goal, 'measure' | 'unit'>;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly isReadOnly?: boolean;
  readonly error?: string | undefined;
}

export function ValueField({
  label,
  goal: { measure, unit },
  value,
  onChange,
  isReadOnly = false,
  error,
}: ValueFieldProps) {
  const isMoney = measure === 'money' && isCurrency(unit);
  return (
    <NumberField
      label={label}
      value={value}
      onChange={onChange}
      isReadOnly={isReadOnly}
      look={measure === 'percent' ? 'percent' : isMoney ? 'money' : 'number'}
      decimals={measure === 'percent' ? 4 : 8}
      {...(isMoney ? { currency: unit } : unit.trim() === '' || measure === 'percent' ? {} : { unit })}
      {...(error === undefined ? {} : { error })}
    />
  );
}
