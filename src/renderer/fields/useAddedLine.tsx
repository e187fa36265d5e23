// Adding short texts to a list, one after the other: the empty line is in this window alone, and the workshop has it with
// its first letter. Enter goes on to the next one, but only behind a line that was just added; an empty one ends the
// row. What is added is one step of undo, and nothing of it stays once it is left empty or taken back by Escape.
import { useRef, useState, type ReactNode } from 'react';
import type { UndoMark } from '../../domain/document/undo.ts';
import { useSession } from '../session/hooks.ts';
import { FirstText } from './FirstText.tsx';
import styles from './InlineText.module.css';

export interface AddedLineOptions {
  /** Accessible name of the field. */
  readonly label: string;
  readonly className?: string;
  readonly maximum: number;
  /** Adds a line that begins with this text; its id, or null when it was refused. */
  readonly add: (text: string) => string | null;
  /** What the line says now. */
  readonly textOf: (id: string) => string;
}

export interface AddedLine {
  /** Opens the empty line. */
  readonly open: () => void;
  /** The empty line, where it belongs; null while there is none. */
  readonly line: ReactNode;
  /** For the `InlineText` of each line of the list. */
  readonly of: (id: string) => {
    readonly goesOn: boolean;
    readonly onSubmit?: () => void;
    readonly onEscape?: () => boolean;
    readonly onLeave?: () => void;
  };
}

export function useAddedLine({ label, className = '', maximum, add, textOf }: AddedLineOptions): AddedLine {
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  const [addedId, setAddedId] = useState<string | null>(null);
  const step = useRef<UndoMark | null>(null);
  /** Ends the adding of a line, once. */
  const settle = (isTakenBack: boolean) => {
    const mark = step.current;
    if (mark === null) return;
    step.current = null;
    setAddedId(null);
    if (isTakenBack) mark.takeBack();
    else mark.join();
  };
  const begin = (text: string) => {
    const mark = session.undo.mark();
    const id = add(text);
    if (id === null) return false;
    step.current = mark;
    setAddedId(id);
    setOpen(false);
    return true;
  };
  return {
    open: () => setOpen(true),
    line: isOpen ? (
      <FirstText
        label={label}
        className={`${styles.editing} ${className}`}
        maximum={maximum}
        onType={begin}
        onLeave={() => setOpen(false)}
      />
    ) : null,
    of(id) {
      if (id !== addedId) return { goesOn: false };
      const isEmpty = () => textOf(id).trim() === '';
      return {
        goesOn: true,
        onSubmit() {
          const goesOn = !isEmpty();
          settle(!goesOn);
          setOpen(goesOn);
        },
        onEscape() {
          settle(true);
          return false;
        },
        onLeave: () => settle(isEmpty()),
      };
    },
  };
}
