// A labelled number, written and read as the language of the app writes numbers; empty is null. It is handed over by a
// step at once, typed after a pause, when the field is left or by Enter; Escape gives back the number before. What does
// not go stays in the field as it was typed, with a sentence that says what goes, and the number before it holds.
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
import { use, useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { localeOf } from '../../i18n/formats.ts';
import { useLanguage } from './language.ts';
import { isRightNumber, lettersSentence, numberSentence, type NumberBounds } from './numberProblem.ts';
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
  const formatOptions = useFormat(look, currency, props.decimals);
  const format = useFormatting(formatOptions);
  const bounds = { minimum, maximum, isWhole: step === 1 || (props.decimals === 0 && look === 'number') };
  const typed = useTypedNumber({ value, onChange, error, bounds, format });
  return (
    <AriaNumberField
      className={styles.field!}
      // The component formats anew whatever it is given and so would rewrite what is being typed: until that is done
      // it stands on the number that was there before.
      value={typed.shown ?? Number.NaN}
      onChange={typed.take}
      isWheelDisabled
      formatOptions={formatOptions}
      // Else the component moves what was typed to the nearest number that goes, without a word.
      commitBehavior="validate"
      isInvalid={typed.problem !== undefined}
      isReadOnly={props.isReadOnly ?? false}
      validationBehavior="aria"
      {...(minimum === undefined ? {} : { minValue: minimum })}
      {...(maximum === undefined ? {} : { maxValue: maximum })}
      {...(step === undefined ? {} : { step })}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {!isLabelHidden && <Label className={styles.label!}>{label}</Label>}
      <Group className={styles.group!} {...(typed.isWrong ? { 'data-wrong-number': true } : {})} {...typed.keys}>
        <NumberInput onType={typed.type} onRefused={typed.refuse} given={typed.given} />
        {unit && <span className={styles.unit}>{unit}</span>}
        <Step slot="decrement" label={label} />
        <Step slot="increment" label={label} />
      </Group>
      {description && (
        <Text slot="description" className={styles.description!}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error!}>{typed.problem}</FieldError>
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

interface TypedNumberOptions extends Pick<NumberFieldProps, 'value' | 'onChange' | 'error'> {
  readonly bounds: NumberBounds;
  readonly format: (value: number) => string;
}

/** What is being typed: written once it is whole; kept, with what is wrong about it, where it does not go. */
function useTypedNumber({ value, onChange, error, bounds, format }: TypedNumberOptions) {
  const { t } = useTranslation();
  const draft = useDraft({ value, write: onChange, isWhole: (typed) => isRightNumber(typed, bounds) });
  const isLeaving = useRef(false);
  // What the field was left with although it does not go.
  const [kept, setKept] = useState<number | null>(null);
  const [letters, setLetters] = useState<string | null>(null);
  // The library shows its own text until the number that it is given changes; this one it is to show now.
  const [given, setGiven] = useState<Given | null>(null);
  const end = (typed: number | null) => setKept(draft.finishIfWhole() ? null : typed);
  const take = (next: number) => {
    // Leaving the field hands over what it shows, rounded, although nothing was typed.
    if (isLeaving.current && !draft.isTyped) return;
    const typed = Number.isNaN(next) ? null : next;
    draft.type(typed);
    end(typed);
  };
  const wrong = kept !== null && draft.value !== null && !isRightNumber(draft.value, bounds) ? draft.value : null;
  const sentence = wrong === null ? error : numberSentence(t, wrong, bounds, format);
  const problem =
    letters !== null
      ? lettersSentence(t, letters, bounds, format)
      : wrong === null || value === null
        ? sentence
        : t('app.number.stays', { problem: sentence, before: format(value) });
  const keys = {
    onKeyDownCapture(event: KeyboardEvent) {
      isLeaving.current = event.key === 'Enter';
      if (event.key !== 'Escape' || (kept === null && !draft.holds())) return;
      event.stopPropagation();
      setGiven({ text: draft.first === null ? '' : format(draft.first) });
      draft.discard();
      setKept(null);
      setLetters(null);
    },
    onPointerDownCapture: () => void (isLeaving.current = false),
    onBlurCapture: () => void (isLeaving.current = true),
    onBlur() {
      isLeaving.current = false;
      setLetters(null);
      end(draft.value);
    },
  };
  return {
    shown: kept ?? draft.first,
    isWrong: wrong !== null,
    problem,
    take,
    type: draft.type,
    refuse: setLetters,
    given,
    keys,
  };
}

function useFormat(look: NumberFieldProps['look'], currency: string, decimals = look === 'percent' ? 0 : 2) {
  const style =
    look === 'percent'
      ? { style: 'percent' as const }
      : look === 'money'
        ? { style: 'currency' as const, currency, minimumFractionDigits: 0 }
        : {};
  return { ...style, maximumFractionDigits: decimals };
}

function useFormatting(options: Intl.NumberFormatOptions): (value: number) => string {
  const locale = localeOf(useLanguage());
  return (value) => new Intl.NumberFormat(locale, options).format(value);
}

interface Given {
  readonly text: string;
}

interface NumberInputProps {
  readonly onType: (value: number | null) => void;
  readonly onRefused: (letters: string | null) => void;
  /** To be shown in place of what was typed. */
  readonly given: Given | null;
}

/**
 * Tells every number that what is typed amounts to, null while that is none, and letters that are not taken since they
 * make no number.
 */
function NumberInput({ onType, onRefused, given }: NumberInputProps) {
  const { numberValue, inputValue, setInputValue } = use(NumberFieldStateContext)!;
  const isTyping = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isTyping.current && (inputValue === '' || !Number.isNaN(numberValue)))
      onType(Number.isNaN(numberValue) ? null : numberValue);
    isTyping.current = false;
  }, [numberValue, inputValue, onType]);
  const show = useRef(setInputValue);
  useLayoutEffect(() => {
    show.current = setInputValue;
  });
  useLayoutEffect(() => {
    if (given) show.current(given.text);
  }, [given]);
  useRefused(input, onRefused);
  const onInput = () => {
    isTyping.current = true;
    onRefused(null);
  };
  return <Input ref={input} className={styles.input!} onInput={onInput} />;
}

/** The library prevents what would make no number of a text; whoever typed or pasted it hears of it. */
function useRefused(input: RefObject<HTMLInputElement | null>, onRefused: (letters: string) => void) {
  const latest = useRef(onRefused);
  useEffect(() => {
    latest.current = onRefused;
  });
  useEffect(() => {
    const element = input.current;
    const hear = (event: InputEvent) => {
      if (event.defaultPrevented && event.data) latest.current(event.data);
    };
    // Behind the listener of the library, which stands on the field itself.
    const parent = element?.parentElement;
    parent?.addEventListener('beforeinput', hear);
    return () => parent?.removeEventListener('beforeinput', hear);
  }, [input]);
}
