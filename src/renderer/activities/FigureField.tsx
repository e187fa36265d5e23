// A number within a sentence, underlined with dashes: typed over, or stepped with the arrow keys; Escape gives back the
// one before. Percentages are shown of fractions.
import { useId, useState, type KeyboardEvent } from 'react';
import type { Range } from '../../domain/record/field.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../ui/language.ts';
import { isRightNumber, numberSentence } from '../ui/numberProblem.ts';
import { useTranslation } from '../ui/translation.tsx';
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
}

export function FigureField({
  label,
  value,
  onChange,
  look = 'number',
  field,
  isReadOnly = false,
  range,
}: FigureFieldProps) {
  const language = useLanguage();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const { t } = useTranslation();
  const errorId = useId();
  const shown = draft ?? asText(language, value, look);
  const bounds = { minimum: 0, maximum: look === 'percent' ? undefined : range?.max, isWhole: range?.integer ?? false };
  const take = (text: string) => {
    const next = readFigure(language, text);
    // What cannot be stays as it was typed until it is mended or given back.
    const wrong =
      next === undefined
        ? t('app.number.none')
        : isRightNumber(next, bounds)
          ? ''
          : numberSentence(t, next!, bounds, (limit) => formatNumber(language, limit));
    setProblem(wrong);
    if (next === undefined || wrong !== '') return;
    setDraft(null);
    const kept = next === null ? null : look === 'percent' ? Number((next / 100).toPrecision(12)) : next;
    if (kept !== value) onChange(kept);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && draft !== null) take(draft);
    else if (event.key === 'Escape' && draft !== null) {
      setDraft(null);
      setProblem('');
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const step = (event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? 10 : 1);
      const typed = draft === null ? undefined : readFigure(language, draft);
      const unit = look === 'percent' ? 100 : 1;
      const from = typed === undefined ? (value ?? 0) * unit : (typed ?? 0);
      setDraft(null);
      setProblem('');
      onChange(Number((Math.min(bounds.maximum ?? Infinity, Math.max(0, from + step)) / unit).toPrecision(12)));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className={styles.figure} data-field={field} data-empty={value === null || undefined}>
      <input
        type="text"
        inputMode="decimal"
        className={styles.input}
        aria-label={label}
        title={label}
        value={shown}
        placeholder="–"
        readOnly={isReadOnly}
        style={{ '--letters': Math.max(1, shown.length) + 0.4 } as object}
        aria-invalid={problem !== '' || undefined}
        {...(problem !== '' ? { 'aria-describedby': errorId } : {})}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={({ currentTarget }) => setDraft(currentTarget.value)}
        onBlur={() => draft !== null && take(draft)}
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

function asText(language: Language, value: number | null, look: NonNullable<FigureFieldProps['look']>): string {
  if (value === null) return '';
  if (look === 'money') return money(language, value);
  const number = formatNumber(language, look === 'percent' ? value * 100 : value);
  return look === 'percent' ? (language === 'de' ? `${number}\u00A0%` : `${number}%`) : number;
}
