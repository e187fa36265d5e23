// A text that several people edit at once in place: keystrokes become small commands, carets of others are shown, undo is the person's own.
import { useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import { textOf } from '../../domain/collection.ts';
import { editText, type TextPath } from '../../domain/textEditing.ts';
import { useLanguage } from '../ui/language.ts';
import { ForeignCarets } from './ForeignCarets.tsx';
import { useSession } from './hooks.ts';
import { anchorAt, editBetween, indexOfAnchor } from './textBinding.ts';
import styles from './CollaborativeText.module.css';

export interface CollaborativeTextProps {
  readonly path: TextPath;
  /** Accessible name. */
  readonly label: string;
  readonly className?: string;
  readonly placeholder?: string;
  /** Enter makes a new line; Ctrl+Enter submits. */
  readonly isMultiline?: boolean;
  readonly autoFocus?: boolean;
  readonly onSubmit?: () => void;
  /** The focus left, or Escape was pressed. */
  readonly onLeave?: () => void;
}

interface Anchors {
  readonly start: string;
  readonly end: string;
}

export function CollaborativeText(props: CollaborativeTextProps) {
  const { path, label, className = '', placeholder, isMultiline = false, autoFocus = false, onSubmit, onLeave } = props;
  const session = useSession();
  const language = useLanguage();
  const text = textOf(session.workshop.doc, { name: path.collection }, path.id, path.field);
  const subscribe = useCallback(
    (listener: () => void) => {
      text?.observe(listener);
      return () => text?.unobserve(listener);
    },
    [text],
  );
  const value = useSyncExternalStore(subscribe, () => text?.toString() ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const anchors = useRef<Anchors | null>(null);
  const composing = useRef<{ readonly base: string; readonly at: string; readonly index: number } | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const { collection, id, field: fieldName } = path;

  const remember = useCallback(() => {
    const element = field.current;
    if (!element || !text || document.activeElement !== element || composing.current) return;
    anchors.current = { start: anchorAt(text, element.selectionStart), end: anchorAt(text, element.selectionEnd) };
    session.show({ editing: { collection, id, field: fieldName, anchor: anchors.current.start, head: anchors.current.end } });
  }, [session, text, collection, id, fieldName]);

  // React has just written the new value, which puts the caret at the end: it goes back to where it belongs.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || !text || !anchors.current || document.activeElement !== element || composing.current) return;
    const start = indexOfAnchor(text, anchors.current.start);
    const end = indexOfAnchor(text, anchors.current.end);
    if (start !== null && end !== null) element.setSelectionRange(start, end);
  }, [value, text]);

  useEffect(() => {
    const element = field.current;
    if (!autoFocus || !element) return;
    element.focus({ preventScroll: true });
    element.select();
  }, [autoFocus]);

  // Whatever takes the field away, nobody is shown as typing in it any longer.
  useEffect(() => () => session.show({ editing: null }), [session]);

  function apply(next: string, base: string, caret: number, shift = 0) {
    const edit = editBetween(base, next, caret);
    if (!edit || !text) return;
    const index = Math.min(text.length, Math.max(0, edit.index + shift));
    const remove = Math.min(edit.remove, text.length - index);
    const { ok } = session.run(editText, { collection, id, field: fieldName, index, remove, insert: edit.insert });
    if (ok) anchors.current = { start: anchorAt(text, index + edit.insert.length), end: anchorAt(text, index + edit.insert.length) };
    if (ok && field.current) {
      session.show({ editing: { collection, id, field: fieldName, anchor: anchors.current!.start, head: anchors.current!.end } });
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      if (event.shiftKey) session.undo.redo();
      else session.undo.undo();
    } else if (isCommand && event.key.toLowerCase() === 'y') {
      event.preventDefault();
      session.undo.redo();
    } else if (event.key === 'Enter' && (!isMultiline || isCommand)) {
      event.preventDefault();
      if (onSubmit) onSubmit();
      else field.current?.blur();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (onLeave) onLeave();
      else field.current?.blur();
    }
  }

  if (!text) return null;
  return (
    <span className={`${styles.frame} ${className}`} data-collaborative-text>
      <ForeignCarets text={text} value={value} path={path} />
      <textarea
        ref={field}
        className={styles.field}
        rows={1}
        value={draft ?? value}
        aria-label={label}
        lang={language}
        spellCheck
        placeholder={placeholder}
        readOnly={session.workshop.isReadOnly()}
        onChange={({ target }) => {
          const next = isMultiline ? target.value : target.value.replace(/\s*\n+\s*/g, ' ');
          if (composing.current) setDraft(next);
          else apply(next, value, target.selectionStart - (target.value.length - next.length));
        }}
        onCompositionStart={({ currentTarget }) => {
          composing.current = { base: value, at: anchorAt(text, currentTarget.selectionStart), index: currentTarget.selectionStart };
          setDraft(value);
        }}
        onCompositionEnd={({ currentTarget }) => {
          const started = composing.current;
          composing.current = null;
          setDraft(null);
          if (started) apply(currentTarget.value, started.base, currentTarget.selectionStart, (indexOfAnchor(text, started.at) ?? started.index) - started.index);
        }}
        onSelect={remember}
        onFocus={remember}
        onBlur={() => {
          anchors.current = null;
          session.show({ editing: null });
          onLeave?.();
        }}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}
