// A line of text that is edited where it stands: shown as text that wraps, turned into a field by a click, Enter or F2.
import { useRef, useState } from 'react';
import styles from './EditableLine.module.css';

export interface EditableLineProps {
  readonly label: string;
  readonly value: string;
  /** Shown while the value is empty. */
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
  readonly isReadOnly?: boolean;
}

export function EditableLine({
  label,
  value,
  placeholder,
  onChange,
  maxLength,
  isReadOnly = false,
}: EditableLineProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const finish = (next: string | null) => {
    setDraft(null);
    if (next !== null && next.trim() !== value) onChange(next.trim());
  };
  if (isReadOnly) return <span className={styles.text}>{value || placeholder}</span>;
  if (draft === null) {
    return (
      <button
        ref={button}
        type="button"
        className={styles.text}
        data-empty={value === '' || undefined}
        title={label}
        onClick={() => setDraft(value)}
        onKeyDown={(event) => event.key === 'F2' && setDraft(value)}
      >
        {value || placeholder}
      </button>
    );
  }
  return (
    <input
      className={styles.input}
      aria-label={label}
      value={draft}
      maxLength={maxLength}
      // Editing begins by the person's own click or key, so the field is where the focus is expected.
      autoFocus
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={() => finish(draft)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        finish(event.key === 'Enter' ? draft : null);
        requestAnimationFrame(() => button.current?.focus());
      }}
    />
  );
}
