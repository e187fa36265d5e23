// A few choices side by side, one of them taken: arrow keys walk, as in every radio group.
import type { KeyboardEvent, ReactNode } from 'react';
import styles from './SidePanel.module.css';

export interface ChoiceOption<T> {
  readonly value: T;
  readonly label: string;
  readonly content?: ReactNode;
}

export function Choice<T extends string | number>(props: {
  label: string;
  value: T;
  options: readonly ChoiceOption<T>[];
  onChange: (value: T) => void;
}) {
  const { label, value, options, onChange } = props;
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = (options.findIndex((option) => option.value === value) + step + options.length) % options.length;
    onChange(options[at]!.value);
    event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')[at]?.focus();
  };
  return (
    <div className={styles.group}>
      <span className={styles.legend} aria-hidden>
        {label}
      </span>
      <div className={styles.choices} role="radiogroup" aria-label={label} onKeyDown={walk}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            role="radio"
            className={styles.choice}
            aria-checked={option.value === value}
            aria-label={option.label}
            title={option.label}
            tabIndex={option.value === value ? 0 : -1}
            onClick={() => onChange(option.value)}
          >
            {option.content ?? option.label}
          </button>
        ))}
      </div>
    </div>
  );
}
