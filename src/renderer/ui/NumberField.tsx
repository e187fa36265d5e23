// A labelled number, written and read as the language of the app writes numbers; empty is null. It is handed over by a
// step at once, typed after a pause, when the field is left or by Enter.
import {
  Button,
  FieldError,
  Group,
  Input,
  Label,
  NumberField as AriaNumberField,
  NumberFieldStateContext,
  Text,
} from 'react-aria-components/NumberField';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { use, useEffect, useId, useRef } from 'react';
import { useTranslation } from './translation.tsx';
import { useDraft } from './useDraft.ts';
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
  const draft = useDraft({ value, write: onChange, isWhole: (typed) => isAllowed(typed, { minimum, maximum, step }) });
  const isLeaving = useRef(false);
  const take = (next: number) => {
    // Leaving the field hands over what it shows, rounded, although nothing was typed.
    if (isLeaving.current && !draft.isTyped) return;
    draft.type(Number.isNaN(next) ? null : next);
    draft.finish();
  };
  return (
    <AriaNumberField
      className={styles.field!}
      // The component formats anew whatever it is given and so would rewrite what is being typed: until that is done
      // it stands on the number that was there before.
      value={draft.first ?? Number.NaN}
      onChange={take}
      isWheelDisabled
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
      <Group
        className={styles.group!}
        onKeyDownCapture={({ key }) => (isLeaving.current = key === 'Enter')}
        onPointerDownCapture={() => (isLeaving.current = false)}
        onBlurCapture={() => (isLeaving.current = true)}
        onBlur={() => {
          isLeaving.current = false;
          draft.finish();
        }}
      >
        <NumberInput onType={draft.type} />
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

interface Bounds {
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly step: number | undefined;
}

/** As it is typed, without being moved to the nearest number that is. */
function isAllowed(number: number | null, { minimum = -Infinity, maximum = Infinity, step }: Bounds): boolean {
  if (number === null) return true;
  const steps = step === undefined ? 0 : (number - (Number.isFinite(minimum) ? minimum : 0)) / step;
  return number >= minimum && number <= maximum && Math.abs(steps - Math.round(steps)) < 1e-6;
}

/** Tells every number that what is typed amounts to; null while that is none. */
function NumberInput({ onType }: { onType: (value: number | null) => void }) {
  const { numberValue, inputValue } = use(NumberFieldStateContext)!;
  const isTyping = useRef(false);
  useEffect(() => {
    if (isTyping.current && (inputValue === '' || !Number.isNaN(numberValue)))
      onType(Number.isNaN(numberValue) ? null : numberValue);
    isTyping.current = false;
  }, [numberValue, inputValue, onType]);
  return <Input className={styles.input!} onInput={() => (isTyping.current = true)} />;
}
