// A field for a text that is nowhere yet: what is typed first is handed over at once, and goes on in the field of what was
// made of it. A word that an input method composes is handed over when it is done.
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../ui/language.ts';
import { onOneLine } from '../ui/typedText.ts';
import styles from './CollaborativeText.module.css';

export interface FirstTextProps {
  /** Accessible name. */
  readonly label: string;
  readonly className: string;
  readonly maximum: number;
  /** False when it was not taken; it stays, and is handed over again with the next letter. */
  readonly onType: (text: string) => boolean;
  /** Enter, Escape, or the focus left. */
  readonly onLeave: () => void;
}

export function FirstText({ label, className, maximum, onType, onLeave }: FirstTextProps) {
  const language = useLanguage();
  const field = useRef<HTMLTextAreaElement>(null);
  const isComposing = useRef(false);
  const isTaken = useRef(false);
  const [text, setText] = useState('');
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const take = (typed: string) => {
    const line = onOneLine(typed);
    setText(line);
    if (!isComposing.current && line !== '') isTaken.current = onType(line);
  };
  return (
    <span className={`${styles.frame} ${className}`}>
      <span className={styles.mirror} aria-hidden>
        {text}
        {'\u200B'}
      </span>
      <textarea
        ref={field}
        className={styles.field}
        rows={1}
        value={text}
        maxLength={maximum}
        aria-label={label}
        lang={language}
        spellCheck
        autoComplete="off"
        onChange={({ target }) => take(target.value)}
        onCompositionStart={() => (isComposing.current = true)}
        onCompositionEnd={({ currentTarget }) => {
          isComposing.current = false;
          take(currentTarget.value);
        }}
        onBlur={() => !isTaken.current && onLeave()}
        onKeyDown={(event) => {
          // Keys of the board mean something else; Tab is for what is around.
          if (event.key === 'Tab') return;
          event.stopPropagation();
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          isComposing.current = false;
          // A word that was still being composed counts.
          if (event.key === 'Enter' && text !== '') take(text);
          else onLeave();
        }}
      />
    </span>
  );
}
