// Commands: the only way a workshop changes. Input is checked, rules are checked, then one transaction with an origin.
import type * as Y from 'yjs';
import type * as z from 'zod/mini';
import { insertRecord, type Collection, type Fields, type Values } from './collection.ts';
import { restrictionOf, type Access, type Touch } from './locks.ts';
import { madeOnce, type MadeOnce } from './madeOnce.ts';

/** What commands run on: an open workshop (workshop.ts opens it). */
export interface Workshop {
  readonly doc: Y.Doc;
  /**
   * True when nothing may be written: a viewer, a document from a newer version, or one that the first sync has not
   * brought yet.
   */
  isReadOnly(): boolean;
  /** Where nothing may be changed: whether this person may still contribute (answer, comment, park). */
  readonly mayContribute?: () => boolean;
  /** False once no facilitator has been here for a while; pens down holds no longer then. True where nobody can tell. */
  readonly isFacilitated?: () => boolean;
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
  | 'signatureStays'
  | 'pairIncomplete'
  | 'notSigned'
  | 'reviewOpen'
  | 'undecided'
  | 'gapsChanged'
  | 'questionOpen'
  | 'questionClosed'
  | 'tooFewAnswers'
  | 'counterAway'
  | 'notModerating'
  | 'sectionUnknown'
  | 'notFacilitator'
  | 'itemRunning'
  | 'minutesTooFew'
  | 'nothingToShorten'
  | 'locked'
  | 'pensDown'
  | 'contributeOnly'
  | 'termOfChain'
  | 'definitionMissing'
  | 'nameTaken'
  | 'endBeforeStart'
  | 'weekInvalid'
  | 'reasonMissing'
  | 'notOverloaded'
  | 'notYourSide'
  | 'loadNotSettled'
  | 'notYours'
  | 'notOpen'
  | 'responsibleMissing'
  | 'dueMissing'
  | 'planUnsigned'
  | 'textMissing'
  | 'tooManyCards'
  | 'answerTooLong'
  | 'alreadyTaken'
  | 'noTie'
  | 'nothingProposed'
  | 'sideMissing';

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  /** Of `locked`: what is locked, as scopesOf names it, and who can open it. */
  readonly about?: { readonly scope: string; readonly name: string };
}
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
  /** Who may run it while something is locked or pens are down (locks.ts). */
  readonly access: Access;
  run(context: CommandContext, input: Input): Result<Output>;
  /** What it changes, for locks. */
  touches(doc: Y.Doc, input: Input): readonly Touch[];
}

/** What a command declares: its access, or for one that edits what it touches. */
export type Declared<Input> = Exclude<Access, 'edit' | 'undeclared'> | ((doc: Y.Doc, input: Input) => readonly Touch[]);

/**
 * `input` is made when the command runs for the first time: there are hundreds, and an app that opens needs none of them.
 * `declared`: every command of the domain says what it touches (test/domain/scopes.test.ts).
 */
export function command<Input, Output>(
  name: string,
  input: MadeOnce<z.ZodMiniType<Input>>,
  run: (context: CommandContext, input: Input) => Result<Output>,
  declared?: Declared<Input>,
): Command<Input, Output> {
  const access = declared === undefined ? 'undeclared' : typeof declared === 'string' ? declared : 'edit';
  const check = madeOnce(input);
  return {
    name,
    get input() {
      return check();
    },
    access,
    run,
    touches: typeof declared === 'function' ? declared : () => [],
  };
}

/** Whether this person may answer, vote and comment: people who may change anything, and the role that contributes. */
export function canContribute(workshop: Workshop): boolean {
  return !workshop.isReadOnly() || workshop.mayContribute?.() === true;
}

export function refuse(code: RefusalCode): Refusal {
  return { ok: false, code };
}

/** Runs a command; a refusal is a value and means that nothing was written. */
export function execute<Input, Output>(
  workshop: Workshop,
  actor: string,
  { name, input: schema, access, run, touches }: Command<Input, Output>,
  input: Input,
): Result<Output> {
  const contributes = workshop.mayContribute?.() === true;
  const isContribution = access === 'contribution' || access === 'joining';
  if (workshop.isReadOnly() && !(contributes && isContribution))
    return refuse(contributes ? 'contributeOnly' : 'readOnly');
  const checked = schema.safeParse(input);
  if (!checked.success) return refuse('invalidInput');
  const { doc } = workshop;
  const declared = { access, touches: touches(doc, checked.data) };
  const restriction = restrictionOf(doc, actor, declared, workshop.isFacilitated?.() ?? true);
  if (restriction) return { ok: false, ...restriction };
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
