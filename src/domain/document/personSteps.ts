// What each person has done lately, step by step, so that the person who hosts can take it back: from the newest step
// to a chosen one. Fields that others have written later keep their value, and letters that others typed into the same
// text stay.
import * as Y from 'yjs';
import { recordsOf } from '../record/collection.ts';
import { isText } from '../record/field.ts';
import { collections } from './collections.ts';
import { openUndoneSteps, type UndoneSteps } from './undoneSteps.ts';

/** A record that a step has changed. */
export interface TouchedRecord {
  readonly collection: string;
  readonly id: string;
  /** Its title, text or name after the step; may be empty. */
  readonly title: string;
  readonly change: 'added' | 'removed' | 'moved' | 'changed';
}

export interface PersonStep {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly records: readonly TouchedRecord[];
}

export type TakeBackEnd = 'nothingToTakeBack' | 'stepGone' | number;

export interface PersonSteps {
  /** Newest first. */
  changesOf(personId: string): readonly PersonStep[];
  /** Undoes from the newest step to this one; the value is how many. */
  takeBack(personId: string, throughStepId: string): TakeBackEnd;
  /** Does again what was taken back last; the value is how many steps. */
  giveBack(personId: string): TakeBackEnd;
  close(): void;
}

export interface PersonStepsOptions {
  readonly doc: Y.Doc;
  /** Whose transaction it is, by its origin; null when it is nobody's. */
  readonly personOf: (origin: unknown) => string | null;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Milliseconds by a clock that nobody sets. */
  readonly elapsed?: () => number;
  /** What follows within this time, in milliseconds, is one step. */
  readonly pause?: number;
}

const mostSteps = 200;
/** Milliseconds for which steps can be taken back. */
const keepsFor = 60 * 60_000;
const kept = 'step';
/** When a step was last added to, by the clock that nobody sets. */
const changedAt = 'changedAt';

interface Person {
  readonly undoing: UndoneSteps;
  /** How many steps the last taking back took. */
  taken: number;
}

export function openPersonSteps({
  doc,
  personOf,
  now = Date.now,
  elapsed = () => performance.now(),
  pause = 600,
}: PersonStepsOptions): PersonSteps {
  const people = new Map<string, Person>();
  /** Those of people who have done something since old steps were forgotten. */
  const grown = new Set<UndoneSteps>();
  let count = 0;

  const addPerson = (personId: string): Person => {
    const undoing: UndoneSteps = openUndoneSteps(
      collections.map((of) => recordsOf(doc, of)),
      {
        // Whose it is says captureTransaction: the relay has another origin for each message.
        trackedOrigins: new Set([Object]),
        captureTransaction: ({ origin }) => origin === undoing.manager || personOf(origin) === personId,
        captureTimeout: pause,
      },
    );
    const { manager } = undoing;
    const note = ({ stackItem, changedParentTypes, type }: StackEvent) => {
      if (type !== 'undo') return;
      const before = stackItem.meta.get(kept) as PersonStep | undefined;
      const records = touchedRecords(changedParentTypes);
      const id = before?.id ?? `step-${(count += 1)}`;
      stackItem.meta.set(kept, { id, at: now(), records: mergeRecords(before?.records ?? [], records) });
      stackItem.meta.set(changedAt, elapsed());
      grown.add(undoing);
    };
    manager.on('stack-item-added', note);
    manager.on('stack-item-updated', note);
    const person = { undoing, taken: 0 };
    people.set(personId, person);
    return person;
  };
  // A person's first transaction must be followed from its beginning.
  const onBefore = ({ origin }: Y.Transaction) => {
    const personId = personOf(origin);
    if (personId !== null && !people.has(personId)) addPerson(personId);
  };
  doc.on('beforeTransaction', onBefore);
  const isOver = ({ meta }: Meta) => (meta.get(changedAt) as number) <= elapsed() - keepsFor;
  const forgetOld = () => {
    const all = [...grown];
    grown.clear();
    for (const { manager, forget } of all) {
      const old = countOld(manager.undoStack, isOver);
      if (old > 0) forget(old);
    }
  };
  doc.on('afterAllTransactions', forgetOld);

  const stepsOf = (personId: string) =>
    described((people.get(personId)?.undoing.manager.undoStack ?? []).filter((step) => !isOver(step)));

  return {
    changesOf: stepsOf,
    takeBack(personId, throughStepId) {
      const person = people.get(personId);
      const steps = stepsOf(personId);
      if (!person || steps.length === 0) return 'nothingToTakeBack';
      if (!steps.some(({ id }) => id === throughStepId)) return 'stepGone';
      return takeThrough(person, throughStepId);
    },
    giveBack(personId) {
      const person = people.get(personId);
      return !person || person.taken === 0 ? 'nothingToTakeBack' : giveAll(person);
    },
    close() {
      doc.off('beforeTransaction', onBefore);
      doc.off('afterAllTransactions', forgetOld);
      for (const { undoing } of people.values()) undoing.manager.destroy();
      people.clear();
    },
  };
}

/** Newest first; without steps of which nobody sees anything. */
function described(steps: readonly Meta[]): PersonStep[] {
  return steps
    .flatMap(({ meta }) => (meta.get(kept) as PersonStep | undefined) ?? [])
    .filter(({ records }) => records.length > 0)
    .reverse();
}

/** Undoes from the newest step to this one; the value is how many. */
function takeThrough(person: Person, stepId: string): number {
  const { manager, undo } = person.undoing;
  manager.clear(false, true);
  person.taken = 0;
  for (let isLast = false; !isLast;) {
    const next = manager.undoStack.at(-1);
    if (!next) break;
    isLast = (next.meta.get(kept) as PersonStep | undefined)?.id === stepId;
    if (undo()) person.taken += 1;
  }
  return person.taken;
}

/** Does again what was undone last; the value is how many steps. */
function giveAll(person: Person): number {
  let given = 0;
  while (given < person.taken && person.undoing.redo()) given += 1;
  person.taken = 0;
  return given;
}

/** How many from the oldest on are too long ago, or more than there may be. */
function countOld(steps: readonly Meta[], isOver: (step: Meta) => boolean): number {
  const young = steps.findIndex((step) => !isOver(step));
  return Math.max(young === -1 ? steps.length : young, steps.length - mostSteps);
}

/** What is read of an event of Yjs. */
interface SeenEvent {
  readonly target: Y.AbstractType<unknown>;
  readonly keys: ReadonlyMap<string, unknown>;
}

interface Meta {
  readonly meta: Map<unknown, unknown>;
}

interface StackEvent {
  readonly stackItem: Meta;
  readonly type: 'undo' | 'redo';
  readonly changedParentTypes: ReadonlyMap<unknown, readonly unknown[]>;
}

/** Reads from the changed types of a transaction which records they belong to. */
function touchedRecords(changed: ReadonlyMap<unknown, readonly unknown[]>): TouchedRecord[] {
  const records = new Map<Y.Map<unknown>, Set<string>>();
  for (const events of changed.values()) {
    for (const { target, keys } of events as readonly SeenEvent[]) {
      const record = recordAround(target);
      if (!record) continue;
      const fields = records.get(record) ?? new Set<string>();
      const names = target === (record as Y.AbstractType<unknown>) ? [...keys.keys()] : [target._item?.parentSub ?? ''];
      names.forEach((name) => fields.add(name));
      records.set(record, fields);
    }
  }
  return [...records].flatMap(([record, fields]) => {
    const collection = nameOf(record.parent);
    const id = record._item?.parentSub ?? null;
    return collection === null || id === null
      ? []
      : [{ collection, id, title: titleOf(record), change: changeOf(record, fields) }];
  });
}

function recordAround(target: Y.AbstractType<unknown>): Y.Map<unknown> | null {
  const owner = target instanceof Y.Map ? target : target.parent;
  return owner instanceof Y.Map && owner.parent instanceof Y.Map && owner.parent.parent === null ? owner : null;
}

/** The name of a top-level type. */
function nameOf(type: Y.AbstractType<unknown> | null): string | null {
  for (const [name, root] of type?.doc?.share ?? []) if (root === type) return name;
  return null;
}

function titleOf(record: Y.Map<unknown>): string {
  for (const field of ['title', 'text', 'name', 'promise']) {
    const value: unknown = record.get(field);
    // Any other shape of text may throw where it should say what it holds.
    if (isText(value) || typeof value === 'string') return value.toString().slice(0, 300).toWellFormed();
  }
  return '';
}

function changeOf(record: Y.Map<unknown>, fields: ReadonlySet<string>): TouchedRecord['change'] {
  if (fields.has('removedAt')) return record.get('removedAt') == null ? 'added' : 'removed';
  return fields.size > 0 && [...fields].every((field) => field === 'place' || field === 'order') ? 'moved' : 'changed';
}

/** Of a record that a step touches twice, the stronger change and the later title. */
function mergeRecords(before: readonly TouchedRecord[], next: readonly TouchedRecord[]): TouchedRecord[] {
  const merged = new Map(before.map((record) => [`${record.collection} ${record.id}`, record]));
  for (const record of next) {
    const known = merged.get(`${record.collection} ${record.id}`);
    const change = known?.change === 'added' && record.change !== 'removed' ? known.change : record.change;
    merged.set(`${record.collection} ${record.id}`, { ...record, change });
  }
  return [...merged.values()];
}
