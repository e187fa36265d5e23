// A text on the board that is edited where it stands: shown as text, a click or Enter makes it a field.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextPath } from '../../domain/textEditing.ts';
import { CollaborativeText } from '../session/CollaborativeText.tsx';
import { useSession } from '../session/hooks.ts';
import styles from './InlineText.module.css';

export interface InlineTextProps {
  readonly path: TextPath;
  readonly value: string;
  readonly label: string;
  readonly className?: string;
  /** How the text is shown while it is not edited; the text itself when left out. */
  readonly children?: ReactNode;
  readonly isMultiline?: boolean;
  /** Starts as a field: a text that has just been added. */
  readonly startsEditing?: boolean;
  readonly onSubmit?: () => void;
  /** Editing has ended, with the text as it is now in the document. */
  readonly onLeave?: () => void;
  readonly onRemove?: () => void;
}

export function InlineText(props: InlineTextProps) {
  const { path, value, label, className = '', children, isMultiline = false, startsEditing = false, onSubmit, onLeave, onRemove } = props;
  const [isEditing, setIsEditing] = useState(startsEditing);
  const wasEditing = useRef(isEditing);
  const shown = useRef<HTMLButtonElement>(null);
  const isReadOnly = useSession().workshop.isReadOnly();
  const { t } = useTranslation();
  useEffect(() => {
    if (wasEditing.current && !isEditing && document.activeElement === document.body) shown.current?.focus();
    wasEditing.current = isEditing;
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
        onSubmit={() => {
          leave();
          onSubmit?.();
        }}
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
      aria-label={`${label}: ${value || t('journey.details.empty')}`}
      data-empty={value === '' || undefined}
      onClick={() => setIsEditing(true)}
      onKeyDown={(event) => {
        if (event.key === 'F2') setIsEditing(true);
        if ((event.key === 'Delete' || event.key === 'Backspace') && onRemove) onRemove();
      }}
    >
      {value === '' ? <span className={styles.hint}>{label}</span> : (children ?? value)}
    </button>
  );
}
