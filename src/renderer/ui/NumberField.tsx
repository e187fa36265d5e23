// A labelled number, written and read as the language of the app writes numbers; empty is null.
import {
  Button,
  FieldError,
  Group,
  Input,
  Label,
  NumberField as AriaNumberField,
  Text,
} from 'react-aria-components/NumberField';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from './translation.tsx';
import styles from './Field.module.css';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly isLabelHidden?: boolean;
  readonly description?: string;
  readonly error?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly step?: number;
  /** `percent` shows a fraction as a percentage, `money` has the sign of `currency`. */
  readonly look?: 'number' | 'percent' | 'money';
  /** ISO 4217: EUR. */
  readonly currency?: string;
  /** Decimals that are kept; 2, of percentages none, when left out. */
  readonly decimals?: number;
  /** Unit behind the number: days. */
  readonly unit?: string;
  readonly isReadOnly?: boolean;
}

export function NumberField(props: NumberFieldProps) {
  const {
    label,
    value,
    onChange,
    isLabelHidden = false,
    description,
    error,
    minimum,
    maximum,
    step,
    look = 'number',
    unit,
    currency = 'EUR',
  } = props;
  const { decimals = look === 'percent' ? 0 : 2 } = props;
  const style =
    look === 'percent'
      ? { style: 'percent' as const }
      : look === 'money'
        ? { style: 'currency' as const, currency, minimumFractionDigits: 0 }
        : {};
  return (
    <AriaNumberField
      className={styles.field!}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      formatOptions={{ ...style, maximumFractionDigits: decimals }}
      isInvalid={error !== undefined}
      isReadOnly={props.isReadOnly ?? false}
      validationBehavior="aria"
      {...(minimum === undefined ? {} : { minValue: minimum })}
      {...(maximum === undefined ? {} : { maxValue: maximum })}
      {...(step === undefined ? {} : { step })}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {!isLabelHidden && <Label className={styles.label!}>{label}</Label>}
      <Group className={styles.group!}>
        <Input className={styles.input!} />
        {unit && <span className={styles.unit}>{unit}</span>}
        <Step slot="decrement" label={label} />
        <Step slot="increment" label={label} />
      </Group>
      {description && (
        <Text slot="description" className={styles.description!}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error!}>{error}</FieldError>
    </AriaNumberField>
  );
}

/** Named in the order of a sentence ("Zielwert erhöhen"); the library alone would say "erhöhen Zielwert". */
function Step({ slot, label }: { slot: 'decrement' | 'increment'; label: string }) {
  const { t } = useTranslation();
  const id = useId();
  const Icon = slot === 'decrement' ? IconMinus : IconPlus;
  return (
    <Button slot={slot} className={styles.step!} aria-labelledby={id}>
      <Icon size={15} stroke={1.75} />
      <span id={id} hidden>
        {t(slot === 'decrement' ? 'app.decrease' : 'app.increase', { label })}
      </span>
    </Button>
  );
}
