// The undo of Yjs, which leaves no field of a record without a value. Undoing the write of a field deletes it and brings
// back the one before. Where somebody else has written the field at the same time Yjs does not bring it back, and the
// field would be empty: a card without a place. Then the field stays as it is. What was empty before is empty again,
// unless somebody else has ever written it.
import * as Y from 'yjs';
import { isAlike } from '../record/alikeRecord.ts';

/** What Yjs keeps of a step. */
type Step = Y.UndoManager['undoStack'][number];

export interface UndoneSteps {
  readonly manager: Y.UndoManager;
  /** Takes the last step back; false when there was nothing to take back. */
  undo(): boolean;
  redo(): boolean;
  /**
   * Forgets so many of the oldest steps, and with them what they have deleted, which Yjs keeps in memory as long as the
   * document is open. Not while a transaction is under way.
   */
  forget(count: number): void;
}

type Scope = ConstructorParameters<typeof Y.UndoManager>[0];
type Options = Omit<NonNullable<ConstructorParameters<typeof Y.UndoManager>[1]>, 'deleteFilter'>;

export function openUndoneSteps(scope: Scope, options: Options): UndoneSteps {
  // Yjs takes steps from the stack until one has changed something, and does not say which it is at.
  let stack: readonly Step[] = [];
  let steps: readonly Step[] = [];
  const manager = new Y.UndoManager(scope, {
    ...options,
    deleteFilter: (item) => leavesNoGap(item, steps[stack.length]),
  });
  const take = (from: readonly Step[], go: () => object | null) => {
    [stack, steps] = [from, [...from]];
    return go() !== null;
  };
  return {
    manager,
    undo: () => take(manager.undoStack, () => manager.undo()),
    redo: () => take(manager.redoStack, () => manager.redo()),
    forget(count) {
      const { doc } = manager;
      const forgotten = manager.undoStack.splice(0, count);
      doc.transact((transaction) => {
        for (const { deletions } of forgotten) {
          Y.iterateDeletedStructs(transaction, deletions, (struct) => {
            if (struct instanceof Y.Item) struct.keep = false;
          });
          // At the end of the transaction it would be joined again with what the next step keeps.
          Y.tryGc(deletions, doc.store, doc.gcFilter);
        }
      });
    },
  };
}

/** `removedAt` may well be empty: the record is there. What a keyed record begins with is nobody's to undo. */
function leavesNoGap(item: Y.Item, step: Step | undefined): boolean {
  if (isAlike(item)) return false;
  const { parent, parentSub, deleted } = item;
  if (deleted || parentSub === null || parentSub === 'removedAt') return true;
  const isFieldOfRecord = parent instanceof Y.Map && parent.parent !== null;
  return !isFieldOfRecord || (step !== undefined && wasEmptyBefore(item, step));
}

/** Had the field no value when the step first wrote it, and has nobody else ever written it? */
function wasEmptyBefore(item: Y.Item, { insertions, deletions }: Step): boolean {
  let first = writtenIn(insertions, item);
  while (first.left && first.origin && Y.isDeleted(insertions, first.origin) && isBehind(first.left, first.origin))
    first = first.left;
  const { origin, left } = first;
  if (origin === null) return left === null;
  for (let before = left; before; before = before.left) if (before.id.client !== first.id.client) return false;
  return left !== null && isBehind(left, origin) && !Y.isDeleted(deletions, origin);
}

function isBehind({ lastId }: Y.Item, id: Y.ID): boolean {
  return Y.compareIDs(lastId, id);
}

/** What a later undo has brought back is written once more: the item that the step itself has written. */
function writtenIn(insertions: Step['insertions'], item: Y.Item): Y.Item {
  let first = item;
  for (let { left } = item; left && !Y.isDeleted(insertions, first.id); left = left.left)
    if (left.redone && Y.compareIDs(left.redone, first.id)) first = left;
  return first;
}
