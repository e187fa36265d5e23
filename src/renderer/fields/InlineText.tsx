// A text that is edited where it stands: shown as text, a click, Enter or F2 makes it a field.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { TextPath } from '../../domain/document/textEditing.ts';
import { CollaborativeText } from './CollaborativeText.tsx';
import { explainsTerms } from './termLook.ts';
import { TermWords, useTermAttributes } from './TermWords.tsx';
import { useCanEdit, usePresence } from '../session/hooks.ts';
import { useLockedFor } from '../session/locks.ts';
import styles from './InlineText.module.css';

export interface InlineTextProps {
  readonly path: TextPath;
  readonly value: string;
  readonly label: string;
  readonly className?: string;
  /** How the text is shown while it is not edited; the text itself when left out. */
  readonly children?: ReactNode;
  /** Stands in for an empty text; when left out, the label appears on hover and focus only. */
  readonly placeholder?: string;
  readonly isMultiline?: boolean;
  /** Starts as a field: a text that has just been added. */
  readonly startsEditing?: boolean;
  /** Starts as a field, with the caret behind what was typed already (useAddedLine). */
  readonly goesOn?: boolean;
  readonly onSubmit?: () => void;
  /** Asked at Escape before what was typed here is taken back; true where that was done in another way. */
  readonly onEscape?: () => boolean;
  /** Editing has ended, with the text as it is now in the document. */
  readonly onLeave?: () => void;
  readonly onRemove?: () => void;
}

export function InlineText(props: InlineTextProps) {
  const {
    path,
    value,
    label,
    className = '',
    children,
    placeholder,
    isMultiline = false,
    startsEditing = false,
    goesOn = false,
    onSubmit,
    onEscape,
    onLeave,
    onRemove,
  } = props;
  const [isEditing, setIsEditing] = useState(startsEditing || goesOn);
  const returnsFocus = useRef(false);
  const shown = useRef<HTMLButtonElement>(null);
  const isLocked = useLockedFor({ of: { name: path.collection }, id: path.id, fields: [path.field] }) !== null;
  const isReadOnly = !useCanEdit() || isLocked;
  const other = usePresence().find(
    ({ editing }) => editing?.id === path.id && editing.field === path.field && editing.collection === path.collection,
  );
  const { t } = useTranslation();
  const ofTerms = useTermAttributes(explainsTerms(path) ? value : '');
  useEffect(() => {
    if (returnsFocus.current && !isEditing && (document.activeElement ?? document.body) === document.body)
      shown.current?.focus();
    returnsFocus.current = isEditing;
  }, [isEditing]);
  const leave = () => {
    setIsEditing(false);
    onLeave?.();
  };
  if (isEditing) {
    return (
      <CollaborativeText
        path={path}
        label={label}
        className={`${styles.editing} ${className}`}
        isMultiline={isMultiline}
        autoFocus
        isGoingOn={goesOn}
        onEscape={() => onEscape?.() ?? false}
        onSubmit={() => (leave(), onSubmit?.())}
        onLeave={leave}
      />
    );
  }
  return (
    <button
      ref={shown}
      type="button"
      className={`${styles.shown} ${className}`}
      disabled={isReadOnly}
      aria-label={`${label}: ${value || t('app.empty')}`}
      {...ofTerms}
      data-empty={value === '' || undefined}
      data-other={other?.team}
      onClick={() => setIsEditing(true)}
      onKeyDown={(event) => {
        if (event.key === 'F2') setIsEditing(true);
        if ((event.key === 'Delete' || event.key === 'Backspace') && onRemove) onRemove();
      }}
    >
      {value === '' ? (
        <span className={placeholder === undefined ? styles.hint : styles.placeholder}>{placeholder ?? label}</span>
      ) : (
        (children ?? (explainsTerms(path) ? <TermWords text={value} /> : value))
      )}
      {other && (
        <span className={styles.other} data-team={other.team} data-plate>
          {other.name}
        </span>
      )}
    </button>
  );
}
