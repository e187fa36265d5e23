// A number within a sentence, underlined with dashes: typed over, or stepped with the arrow keys; Escape gives back the
// one before. Percentages are shown of fractions.
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Range } from '../../domain/record/field.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { formatNumber, formatPerCent } from '../../i18n/format.ts';
import { useLanguage } from '../ui/language.ts';
import { isRightNumber, numberSentence } from '../ui/numberProblem.ts';
import { useTranslation } from '../ui/translation.tsx';
import { useDraft } from '../ui/useDraft.ts';
import { money } from './figureWords.ts';
import { readFigure } from './readFigure.ts';
import styles from './FigureField.module.css';

export interface FigureFieldProps {
  /** Its accessible name. */
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly look?: 'number' | 'percent' | 'money';
  /** Where links lead to. */
  readonly field?: string;
  readonly isReadOnly?: boolean;
  /** What goes; a percentage above 100 is refused with a sentence of its own when it is written. */
  readonly range?: Range;
  /** What holds while it is empty; without one, it is missing then. */
  readonly placeholder?: string;
  /** It was asked for by the person's own click or key, so this is where the focus is expected. */
  readonly startsFocused?: boolean;
}

export function FigureField(props: FigureFieldProps) {
  const { label, value, look = 'number', field, isReadOnly = false, placeholder, startsFocused = false } = props;
  const { shown, problem, type, leave, onKeyDown } = useTypedFigure({ ...props, look, isReadOnly });
  const errorId = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (startsFocused) input.current?.focus();
  }, [startsFocused]);
  return (
    <span
      className={styles.figure}
      data-field={field}
      data-empty={(value === null && placeholder === undefined) || undefined}
    >
      <input
        ref={input}
        type="text"
        inputMode="decimal"
        className={styles.input}
        aria-label={label}
        title={label}
        value={shown}
        placeholder={placeholder ?? '–'}
        readOnly={isReadOnly}
        style={{ '--letters': Math.max(1, (shown || (placeholder ?? '')).length) + 0.4 } as object}
        aria-invalid={problem !== '' || undefined}
        {...(problem !== '' ? { 'aria-describedby': errorId } : {})}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {problem !== '' && (
        <span id={errorId} role="alert" className={styles.error}>
          {problem}
        </span>
      )}
    </span>
  );
}

type TypedFigure = Pick<FigureFieldProps, 'value' | 'onChange' | 'range'> &
  Required<Pick<FigureFieldProps, 'look' | 'isReadOnly'>>;

/** What is being typed: written once it is a number that goes; else kept, with what is wrong about it. */
function useTypedFigure({ value, onChange, look, range, isReadOnly }: TypedFigure) {
  const language = useLanguage();
  const { t } = useTranslation();
  const bounds = { minimum: 0, maximum: look === 'percent' ? undefined : range?.max, isWhole: range?.integer ?? false };
  const unit = look === 'percent' ? 100 : 1;
  const problemOf = (text: string) => {
    const next = readFigure(language, text);
    if (next === undefined) return t('app.number.none');
    return isRightNumber(next, bounds)
      ? ''
      : numberSentence(t, next!, bounds, (limit) => formatNumber(language, limit));
  };
  const draft = useDraft({
    value: plainText(value),
    write: (text) => onChange(text === '' ? null : Number(text)),
    stored(text) {
      const next = readFigure(language, text) ?? null;
      return plainText(next === null ? null : Number((next / unit).toPrecision(12)));
    },
    isWhole: (text) => problemOf(text) === '',
  });
  // The field was left, or Enter was pressed, although what it shows does not go.
  const [isLeft, setLeft] = useState(false);
  /** What the arrow keys have made of the number since the field has the focus, and what it was. */
  const stepped = useRef<{ readonly before: number | null; readonly after: number } | null>(null);
  const step = (by: number) => {
    const typed = draft.isTyped ? readFigure(language, draft.value) : undefined;
    const from = typed === undefined ? (value ?? 0) * unit : (typed ?? 0);
    const after = Number((Math.min(bounds.maximum ?? Infinity, Math.max(0, from + by)) / unit).toPrecision(12));
    stepped.current = { before: stepped.current?.after === value ? stepped.current.before : value, after };
    draft.discard();
    onChange(after);
  };
  const giveBack = () => {
    const { before = null, after } = stepped.current ?? {};
    const isOwn = after !== undefined && after === value;
    stepped.current = null;
    if (draft.isTyped) draft.discard();
    else if (isOwn) onChange(before);
    return draft.isTyped || isOwn;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey || isReadOnly) return;
    if (event.key === 'Enter' && draft.isTyped) setLeft(!draft.finishIfWhole());
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown')
      step((event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? 10 : 1));
    else if (event.key !== 'Escape' || !giveBack()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    shown: draft.isTyped ? draft.value : asText(language, value, look),
    // What cannot be stays as it was typed until it is mended or given back.
    problem: isLeft && draft.isTyped ? problemOf(draft.value) : '',
    type: draft.type,
    leave() {
      stepped.current = null;
      setLeft(!draft.finishIfWhole());
    },
    onKeyDown,
  };
}

/** A number as it is stored, to be compared with what is typed. */
function plainText(value: number | null): string {
  return value === null ? '' : String(value);
}

function asText(language: Language, value: number | null, look: NonNullable<FigureFieldProps['look']>): string {
  if (value === null) return '';
  if (look === 'money') return money(language, value);
  return look === 'percent' ? formatPerCent(language, value * 100) : formatNumber(language, value);
}
