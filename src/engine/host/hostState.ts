// What the host's methods share: what they work with, how they reach a document, and how they answer.
import type * as Y from 'yjs';
import type * as z from 'zod/mini';
import type { Language } from '../../domain/record/workshop.ts';
import type { HostApi, HostMethod, HostRefusal, HostResult, hostInputs } from '../../protocol/hostApi.ts';
import type { Counting } from '../counting/counting.ts';
import type { QuestionMethods } from '../counting/questionMethods.ts';
import type { FileThread } from '../exchange/fileThread.ts';
import type { ExportJobs } from '../printing/exportJobs.ts';
import type { PlanSteps } from '../printing/planSteps.ts';
import type { PlanTurns } from '../printing/planTurns.ts';
import type { Shell } from '../printing/shell.ts';
import type { Relay } from '../relay/relay.ts';
import type { RoomMethods } from '../room/roomResults.ts';
import type { HandedOutPlans } from './handedOutPlan.ts';
import type { Library } from '../workshops/library.ts';
import type { OpenProblem } from '../workshops/loadedWorkshops.ts';
import type { SettingsStore } from '../workshops/settings.ts';
import type { VersionNames } from '../workshops/versionNames.ts';
import type { Versions } from '../workshops/versions.ts';
import type { Workshops } from '../workshops/workshops.ts';

export interface HostServiceOptions {
  readonly library: Library;
  readonly workshops: Workshops;
  readonly versions: Versions;
  readonly versionNames: VersionNames;
  readonly handedOutPlans: HandedOutPlans;
  readonly relay: Relay;
  readonly settings: SettingsStore;
  readonly shell: Shell;
  readonly steps: PlanSteps;
  readonly files: FileThread;
  readonly turns: PlanTurns;
  readonly resourcesDir: string;
  readonly roomMethods: RoomMethods;
  readonly counting: Counting;
  /** Makes the sample workshop where it has waited for the language of a window. */
  readonly seedFor: (language: Language) => Promise<void>;
  /** True for a workshop of a room in which this computer only watches. */
  readonly isViewOnly: (id: string) => boolean;
  /** False for a workshop that is kept elsewhere: in another computer's room, or on a server. */
  readonly isHostedHere: (id: string) => boolean;
  /** Windows that are connected directly meet elsewhere from now on. */
  readonly renewMesh: (id: string) => void;
}

export type Parsed<M extends HostMethod> = z.output<(typeof hostInputs)[M]>;

/** Methods of the host, each with its input as it was parsed. */
export type Methods<M extends HostMethod = Exclude<HostMethod, keyof RoomMethods | keyof QuestionMethods>> = {
  readonly [K in M]: (input: Parsed<K>) => Promise<Awaited<ReturnType<HostApi[K]>>>;
};

export interface HostState extends HostServiceOptions {
  readonly exportJobs: ExportJobs;
}

/** Runs on the live document of a workshop that is in the list. */
export async function onDocument<T>(
  { library, workshops, relay }: HostState,
  id: string,
  use: (doc: Y.Doc) => Promise<HostResult<T>>,
): Promise<HostResult<T>> {
  if (!library.find(id)) await workshops.adoption.ended();
  if (!library.find(id)) return refuse('notFound', id);
  const result = await relay.withDocument(id, use);
  return typeof result === 'string' ? refuseOpening(result, id) : result;
}

/** The same for what changes the document: not where this computer only watches. */
export async function onOwnDocument<T>(
  state: HostState,
  id: string,
  use: (doc: Y.Doc) => Promise<HostResult<T>>,
): Promise<HostResult<T>> {
  return state.isViewOnly(id) ? refuse('viewOnly', id) : onDocument(state, id, use);
}

export function accept<T>(value: T): HostResult<T> {
  return { ok: true, value };
}

/** `detail`: what it is about, for the message. */
export function refuse(code: HostRefusal, detail: string): HostResult<never> {
  return { ok: false, code, detail };
}

export function refuseOpening(problem: OpenProblem, id: string): HostResult<never> {
  return refuse(problem === 'notFound' ? 'notFound' : 'damagedFile', id);
}
