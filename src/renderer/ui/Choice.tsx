// A few choices side by side, one of them taken: arrow keys walk, as in every radio group.
import { Label, Radio, RadioGroup, Text } from 'react-aria-components/RadioGroup';
import type { ReactNode } from 'react';
import styles from './Choice.module.css';

export interface ChoiceOption<T> {
  readonly value: T;
  readonly label: string;
  /** Shown before the label. */
  readonly mark?: ReactNode;
}

export interface ChoiceProps<T> {
  readonly label: string;
  /** Null while several have different values. */
  readonly value: T | null;
  readonly options: readonly ChoiceOption<T>[];
  readonly onChange: (value: T) => void;
  readonly description?: string;
  readonly isDisabled?: boolean;
  /** Two rows of two, for words that need room. */
  readonly isWide?: boolean;
}

export function Choice<T extends string | number>({
  label,
  value,
  options,
  onChange,
  description,
  isDisabled = false,
  isWide = false,
}: ChoiceProps<T>) {
  return (
    <RadioGroup
      className={styles.group!}
      isDisabled={isDisabled}
      value={value === null ? null : String(value)}
      onChange={(next) => {
        const chosen = options.find((option) => String(option.value) === next);
        if (chosen) onChange(chosen.value);
      }}
    >
      <Label className={styles.label!}>{label}</Label>
      <div className={styles.choices} data-wide={isWide || undefined}>
        {options.map((option) => (
          <Radio key={option.value} value={String(option.value)} className={styles.choice!}>
            {option.mark}
            {option.label}
          </Radio>
        ))}
      </div>
      {description && (
        <Text slot="description" className={styles.description!}>
          {description}
        </Text>
      )}
    </RadioGroup>
  );
}
