// A line of text that is edited where it stands: shown as text that wraps, turned into a field by a click, Enter or F2.
import { useRef, useState } from 'react';
import { composeText } from './typedText.ts';
import { useDraft } from './useDraft.ts';
import styles from './EditableLine.module.css';

export interface EditableLineProps {
  readonly label: string;
  readonly value: string;
  /** Shown while the value is empty. */
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
  /** An empty text is not written; the one before stays. */
  readonly isRequired?: boolean;
  readonly isReadOnly?: boolean;
}

export function EditableLine(props: EditableLineProps) {
  const { label, value, placeholder, onChange, maxLength, isRequired = false, isReadOnly = false } = props;
  const [isEditing, setIsEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const draft = useDraft({
    value,
    write: onChange,
    stored: (typed) => typed.trim(),
    compose: composeText,
    isWhole: (typed) => !isRequired || typed.trim() !== '',
  });
  const leave = (isTaken: boolean) => {
    if (isTaken) draft.finish();
    else draft.discard();
    setIsEditing(false);
  };
  if (isReadOnly) return <span className={styles.text}>{value || placeholder}</span>;
  if (!isEditing) {
    return (
      <button
        ref={button}
        type="button"
        className={styles.text}
        data-empty={value === '' || undefined}
        title={label}
        onClick={() => setIsEditing(true)}
        onKeyDown={(event) => event.key === 'F2' && setIsEditing(true)}
      >
        {value || placeholder}
      </button>
    );
  }
  return (
    <input
      className={styles.input}
      aria-label={label}
      value={draft.value}
      maxLength={maxLength}
      // Editing begins by the person's own click or key, so the field is where the focus is expected.
      autoFocus
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => draft.type(target.value)}
      onBlur={() => leave(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        leave(event.key === 'Enter');
        requestAnimationFrame(() => button.current?.focus());
      }}
    />
  );
}
