// Undo and redo of one person: only commands run on this document, never what arrived from others or from the program
// itself.
import * as Y from 'yjs';
import { recordsOf } from '../record/collection.ts';
import { collections, liveCollections } from './collections.ts';
import { CommandOrigin } from '../record/command.ts';
import type { Touch } from '../record/locks.ts';
import type { Workshop } from '../record/workshop.ts';
import { touchesOf, type Step } from './touchedItems.ts';
import { openUndoneSteps } from './undoneSteps.ts';

/** A point in what one person did. */
export interface UndoMark {
  /** Undoes everything since then. */
  takeBack(): void;
  /** Makes one step of everything since then. */
  join(): void;
}

export interface Undo {
  undo(): boolean;
  redo(): boolean;
  canUndo(): boolean;
  canRedo(): boolean;
  /** The last step that undo would take back, by identity; null when there is none. */
  lastStep(): object | null;
  /** Begins a new step, however fast it follows the last one. */
  mark(): UndoMark;
  /** Called whenever canUndo or canRedo may have changed; returns the function that ends it. */
  onChange(listener: () => void): () => void;
  close(): void;
}

/** Typing that follows within this time, in milliseconds, is undone as one step. */
const typingPause = 600;

/**
 * @param mayChange asked before a step is undone or done again, with the records that it changes: false leaves all as it
 *   is
 */
export function openUndo({ doc }: Workshop, mayChange: (touches: readonly Touch[]) => boolean = () => true): Undo {
  const { manager, undo, redo } = openUndoneSteps(
    [...collections, ...liveCollections].map((of) => recordsOf(doc, of)),
    { trackedOrigins: new Set([CommandOrigin]), captureTimeout: typingPause },
  );
  let last = '';
  const separate = (transaction: Y.Transaction) => {
    const { origin } = transaction;
    if (!(origin instanceof CommandOrigin)) return;
    if (origin.step === '' || origin.step !== last) manager.stopCapturing();
    last = origin.step;
  };
  doc.on('beforeTransaction', separate);
  const listeners = new Set<() => void>();
  const changed = () => listeners.forEach((listener) => listener());
  manager.on('stack-item-added', changed);
  manager.on('stack-item-popped', changed);
  manager.on('stack-cleared', changed);
  return {
    undo: () => mayTake(doc, manager.undoStack, mayChange) && undo(),
    redo: () => mayTake(doc, manager.redoStack, mayChange) && redo(),
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    lastStep: () => manager.undoStack.at(-1) ?? null,
    mark() {
      manager.stopCapturing();
      const { length } = manager.undoStack;
      return {
        takeBack() {
          while (manager.undoStack.length > length && mayTake(doc, manager.undoStack, mayChange) && undo());
        },
        join() {
          manager.stopCapturing();
          const [first, ...others] = manager.undoStack.splice(length);
          if (!first) return;
          first.insertions = Y.mergeDeleteSets([first, ...others].map(({ insertions }) => insertions));
          first.deletions = Y.mergeDeleteSets([first, ...others].map(({ deletions }) => deletions));
          manager.undoStack.push(first);
          changed();
        },
      };
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      doc.off('beforeTransaction', separate);
      manager.destroy();
    },
  };
}

function mayTake(doc: Y.Doc, stack: readonly Step[], mayChange: (touches: readonly Touch[]) => boolean): boolean {
  const step = stack.at(-1);
  return step === undefined || mayChange(touchesOf(doc, step));
}
