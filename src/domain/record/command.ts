// Commands: the only way a workshop changes. Input is checked, rules are checked, then one transaction with an origin.
import type * as Y from 'yjs';
import type * as z from 'zod/mini';
import { insertRecord, type Collection, type Fields, type Values } from './collection.ts';

/** What commands run on: an open workshop (workshop.ts opens it). */
export interface Workshop {
  readonly doc: Y.Doc;
  /**
   * True when nothing may be written: a viewer, a document from a newer version, or one that the first sync has not
   * brought yet.
   */
  isReadOnly(): boolean;
  /** Milliseconds since 1970 by the host's clock: the clocks of those who take part may be hours apart. */
  now(): number;
}

/** Why a command was refused; each code has a text in both languages (i18n `refusal`). */
export type RefusalCode =
  | 'invalidInput'
  | 'readOnly'
  | 'notFound'
  | 'stageNotFound'
  | 'textTooLong'
  | 'nothingSelected'
  | 'tooMany'
  | 'nameMissing'
  | 'notYourself'
  | 'teamMissing'
  | 'promiseMissing'
  | 'returnMissing'
  | 'sameTouchpoint'
  | 'rateAboveOne'
  | 'signatureMissing'
  | 'gapsChanged'
  | 'questionOpen'
  | 'questionClosed'
  | 'tooFewAnswers'
  | 'counterAway'
  | 'notModerating'
  | 'sectionUnknown';

export type Refusal = { readonly ok: false; readonly code: RefusalCode };
export type Result<T> = { readonly ok: true; readonly value: T } | Refusal;

/** Origin of a transaction that a person made; undo records these and nothing else. */
export class CommandOrigin {
  readonly command: string;
  readonly actor: string;
  /**
   * Changes of the same step that follow each other, as letters typed into one text, are undone together; empty: on its
   * own.
   */
  readonly step: string;
  constructor(command: string, actor: string, step: string) {
    this.command = command;
    this.actor = actor;
    this.step = step;
  }
}

/** Origin of what the program itself writes (seeding, migration, restoring, creating a record before it is shown). */
export class SetupOrigin {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

export interface CommandContext {
  readonly workshop: Workshop;
  /** Who does it: a participant's id or, before there is one, any stable name. */
  readonly actor: string;
  /**
   * Creates a record that is not shown yet (born removed), outside what undo records; `write` then reveals it. So
   * undoing an addition hides the record and never deletes what others have typed into it meanwhile.
   */
  create<F extends Fields>(of: Collection<F>, values: Partial<Values<F>>, id?: string): string;
  /** The one transaction of the command. Everything that can be refused is checked before. */
  write<T>(change: () => T, step?: string): Result<T>;
}

export interface Command<Input, Output> {
  readonly name: string;
  readonly input: z.ZodMiniType<Input>;
  run(context: CommandContext, input: Input): Result<Output>;
}

export function command<Input, Output>(
  name: string,
  input: z.ZodMiniType<Input>,
  run: (context: CommandContext, input: Input) => Result<Output>,
): Command<Input, Output> {
  return { name, input, run };
}

export function refuse(code: RefusalCode): Refusal {
  return { ok: false, code };
}

/** Runs a command; a refusal is a value and means that nothing was written. */
export function execute<Input, Output>(
  workshop: Workshop,
  actor: string,
  { name, input: schema, run }: Command<Input, Output>,
  input: Input,
): Result<Output> {
  if (workshop.isReadOnly()) return refuse('readOnly');
  const checked = schema.safeParse(input);
  if (!checked.success) return refuse('invalidInput');
  const { doc } = workshop;
  const context: CommandContext = {
    workshop,
    actor,
    create: (of, values, id) =>
      doc.transact(
        () => insertRecord(doc, of, values, { removedAt: workshop.now(), ...(id === undefined ? {} : { id }) }),
        new SetupOrigin(`create ${of.name}`),
      ),
    write: (change, step = '') => ({ ok: true, value: doc.transact(change, new CommandOrigin(name, actor, step)) }),
  };
  return run(context, checked.data);
}
