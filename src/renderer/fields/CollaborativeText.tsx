// A text that several people edit at once in place: keystrokes become small commands, carets of others are shown, undo
// is the person's own.
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
} from 'react';
import { textOf } from '../../domain/record/collection.ts';
import { editText, type TextPath } from '../../domain/document/textEditing.ts';
import type { UndoMark } from '../../domain/document/undo.ts';
import { useLanguage } from '../ui/language.ts';
import { onOneLine } from '../ui/typedText.ts';
import { TextMirror } from './TextMirror.tsx';
import { useCanEdit, useSession } from '../session/hooks.ts';
import { useLockedFor } from '../session/locks.ts';
import { anchorAt, editBetween, indexOfAnchor, rebasedEdits, type TextDelta } from './textBinding.ts';
import { explainsTerms } from './termLook.ts';
import { useTermAttributes } from './TermWords.tsx';
import { undoKey } from './undoKey.ts';
import styles from './CollaborativeText.module.css';

export interface CollaborativeTextProps {
  readonly path: TextPath;
  /** Accessible name. */
  readonly label: string;
  readonly className?: string;
  readonly placeholder?: string;
  /** Enter makes a new line; Ctrl+Enter submits. */
  readonly isMultiline?: boolean;
  /** Takes the focus, with all of the text selected. */
  readonly autoFocus?: boolean;
  /** Takes it with the caret behind the text. */
  readonly isGoingOn?: boolean;
  readonly onSubmit?: () => void;
  /** Asked at Escape before what was typed here is taken back; true where that was done in another way. */
  readonly onEscape?: () => boolean;
  /** The focus left, or Escape was pressed. Without it Escape is for what is around the field. */
  readonly onLeave?: () => void;
}

interface Caret {
  readonly start: string;
  readonly end: string;
  readonly direction: 'forward' | 'backward' | 'none';
}

/** A word that is being composed by an input method: the text it began on, and what others did since. */
interface Composition {
  readonly base: string;
  readonly deltas: TextDelta[];
}

export function CollaborativeText(props: CollaborativeTextProps) {
  const { path, label, className = '', isMultiline = false, autoFocus = false, isGoingOn = false } = props;
  const { onSubmit, onEscape, onLeave } = props;
  const { collection, id, field: fieldName } = path;
  const session = useSession();
  const isLocked = useLockedFor({ of: { name: collection }, id, fields: [fieldName] }) !== null;
  const isReadOnly = !useCanEdit() || isLocked;
  // It asks for something to be written.
  const placeholder = isReadOnly ? '' : (props.placeholder ?? '');
  const language = useLanguage();
  const text = textOf(session.workshop.doc, { name: collection }, id, fieldName);
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<Caret | null>(null);
  const composition = useRef<Composition | null>(null);
  const begun = useRef<UndoMark | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const subscribe = useCallback(
    (listener: () => void) => {
      const changed = (event: { delta: TextDelta }) => {
        composition.current?.deltas.push(event.delta);
        listener();
      };
      text?.observe(changed);
      return () => text?.unobserve(changed);
    },
    [text],
  );
  const value = useSyncExternalStore(subscribe, () => text?.toString() ?? '');

  const showCaret = useCallback(
    (next: Caret | null) => {
      const isNews = next !== null || caret.current !== null;
      caret.current = next;
      if (isNews)
        session.show({ editing: next && { collection, id, field: fieldName, anchor: next.start, head: next.end } });
    },
    [session, collection, id, fieldName],
  );
  const remember = useCallback(() => {
    const element = field.current;
    if (!element || !text || document.activeElement !== element || composition.current) return;
    const { selectionStart, selectionEnd, selectionDirection } = element;
    showCaret({
      start: anchorAt(text, selectionStart),
      end: anchorAt(text, selectionEnd),
      direction: selectionDirection,
    });
  }, [text, showCaret]);
  const restoreCaret = useCallback(() => {
    const element = field.current;
    if (!element || !text || !caret.current || document.activeElement !== element || composition.current) return;
    const start = indexOfAnchor(text, caret.current.start);
    const end = indexOfAnchor(text, caret.current.end);
    if (start !== null && end !== null) element.setSelectionRange(start, end, caret.current.direction);
  }, [text]);

  // React has just written the new value, which puts the caret at the end: it goes back to where it belongs.
  useLayoutEffect(restoreCaret, [value, draft, restoreCaret]);
  useEffect(() => {
    const element = field.current;
    if (!(autoFocus || isGoingOn) || !element) return;
    element.focus({ preventScroll: true });
    if (isGoingOn) element.setSelectionRange(element.value.length, element.value.length);
    else element.select();
  }, [autoFocus, isGoingOn]);
  // Whatever takes the field away, nobody is shown as typing in it any longer.
  useEffect(() => () => showCaret(null), [showCaret]);
  // The browser's menu has an undo of its own, which knows nothing of the others.
  useEffect(() => {
    const element = field.current;
    const onBeforeInput = (event: InputEvent) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
      event.preventDefault();
      if (event.inputType === 'historyUndo') session.undo.undo();
      else session.undo.redo();
    };
    element?.addEventListener('beforeinput', onBeforeInput);
    return () => element?.removeEventListener('beforeinput', onBeforeInput);
  }, [session, text]);

  /** Writes what turned `base` into `next`; others may have changed the text since it was `base`. */
  function apply(base: string, next: string, position: number, deltas: readonly TextDelta[] = []) {
    const edit = editBetween(base, next, position);
    if (!edit || !text) return;
    let end = position;
    for (const { index, remove, insert } of rebasedEdits(edit, deltas)) {
      // The caret as it will be, known before the text changes, since its change is drawn at once.
      end = index + insert.length;
      if (!session.run(editText, { collection, id, field: fieldName, index, remove, insert }).ok) {
        queueMicrotask(restoreCaret);
        return;
      }
    }
    const behind = anchorAt(text, Math.min(end, text.length));
    showCaret({ start: behind, end: behind, direction: 'none' });
  }

  /** The person who tries to write where something is locked is told what, and who can open it. */
  function sayLocked() {
    if (isLocked) session.run(editText, { collection, id, field: fieldName, index: 0, remove: 0, insert: ' ' });
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (isTyping(event)) sayLocked();
    // Keys of the board mean something else; Tab and Escape are for what is around.
    if (event.key !== 'Tab' && event.key !== 'Escape') event.stopPropagation();
    const history = undoKey(event);
    if (history) {
      event.preventDefault();
      session.undo[history]();
    } else if (event.key === 'Enter' && (!isMultiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSubmit?.();
    } else if (event.key === 'Escape' && onLeave) {
      event.preventDefault();
      event.stopPropagation();
      if (onEscape?.()) return;
      // Takes back what was typed here, and nothing that others typed meanwhile.
      begun.current?.takeBack();
      onLeave();
    }
  }

  const ofTerms = useTermAttributes(explainsTerms(path) ? value : '');
  if (!text) return null;
  const oneLine = (words: string) => (isMultiline ? words : onOneLine(words));
  return (
    <span className={`${styles.frame} ${className}`} data-collaborative-text>
      <TextMirror text={text} words={draft ?? value} placeholder={placeholder} path={path} />
      <textarea
        ref={field}
        className={styles.field}
        rows={1}
        value={draft ?? value}
        aria-label={label}
        lang={language}
        spellCheck
        autoComplete="off"
        placeholder={placeholder}
        readOnly={isReadOnly}
        {...ofTerms}
        onChange={({ target }) => {
          const next = oneLine(target.value);
          if (composition.current) setDraft(target.value);
          else apply(value, next, Math.max(0, target.selectionStart - (target.value.length - next.length)));
        }}
        onCompositionStart={() => {
          composition.current = { base: value, deltas: [] };
          setDraft(value);
        }}
        onCompositionEnd={({ currentTarget }) => {
          const started = composition.current;
          composition.current = null;
          setDraft(null);
          if (started) apply(started.base, oneLine(currentTarget.value), currentTarget.selectionStart, started.deltas);
        }}
        onSelect={remember}
        onFocus={() => {
          begun.current = session.undo.mark();
          remember();
        }}
        onBlur={() => {
          showCaret(null);
          onLeave?.();
        }}
        onPaste={sayLocked}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}

function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && (key.length === 1 || key === 'Backspace' || key === 'Delete');
}
