// One socket at the relay: who it is, what it has shown, and which of its frames go on to Hocuspocus.
import type { Connection, Document } from '@hocuspocus/server';
import { removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { openAllowance, type Allowance } from '../access/allowance.ts';
import { openPresenceLimits, type PresenceLimits } from './presenceLimits.ts';
import { readRelayFrame, type RelayFrame } from './relayFrame.ts';
import {
  answerComparison,
  answerWithAll,
  confirmAnswer,
  isPrepared,
  isStuck,
  lagOf,
  missingIn,
  type Lag,
} from './comparison.ts';
import { harmOfContribution } from './contributionRules.ts';
import { harmOf } from './updateRules.ts';
import type { DecodedUpdate } from './updateValues.ts';
import type { Identify } from '../access/identity.ts';

/** The engine of a participant, which would take over the room if the host were gone. */
export interface VisitingEngine {
  /** Where it would open the room. */
  readonly port: number;
  /** With which it would prove itself; null when it names none. */
  readonly publicKey: string | null;
}

/** A socket may take part in several workshops, with a presence in each. */
export interface Session {
  isAuthenticated: boolean;
  readonly identify: Identify;
  /**
   * Workshops for which a token was shown: at most one is being checked or let in at a time, so that two tokens at once
   * cannot end in a connection that belongs to neither.
   */
  readonly admissions: Set<string>;
  /** The engine when it is one's that connects, else null. */
  readonly engine: VisitingEngine | null;
  readonly address: string;
  /** See browserOf. */
  readonly browser: string;
  wrongTokens: number;
  /** Bytes that came before a right token. */
  earlyBytes: number;
  /** Frames that no client of ours sends. */
  strangeFrames: number;
  /** How often it may ask for the state of a workshop, which costs more than to ask. */
  readonly questions: Allowance;
  /** How often it may answer ours. */
  readonly answers: Allowance;
  /** How often it gets all that it lacks although it has been told everything: only when something was lost. */
  readonly repeats: Allowance;
  /** Workshops whose state it has got, with what it lacked when it last compared. */
  readonly compared: Map<string, Lag>;
  readonly presences: Map<string, PresenceLimits>;
  /**
   * Edits and comparisons of workshops that it has not entered yet: edits are judged by what the document says, and
   * before anything is exchanged the client is told which history the workshop has.
   */
  readonly early: Map<string, Uint8Array[]>;
  /** Workshops that it has entered: its edits are applied as they come. */
  readonly entered: Set<string>;
  /** May it send one more edit now? Else it is read on a moment later. */
  mayEdit: () => boolean;
  /** May it be given most of a workshop now? The first comparison brings it, on each new socket again. */
  mayReadAll: () => boolean;
  /** Bytes that it has not read yet. */
  readonly unread: () => number;
  /** It is in: its answers may be larger than a frame of somebody unknown. */
  readonly raiseLimit: () => void;
  /** It is in the workshop now; the edits that came early are admitted, too. */
  enter(workshopId: string): void;
  close(code: number): void;
}

/** The workshop that a frame is for, while it is in memory. */
export interface FrameTarget {
  readonly document: Document;
  /** The socket's own connection to it, once it has entered. */
  readonly connection: Connection | null;
  /** Whether it would be too large with so many bytes more. */
  isFullWith(size: number): boolean;
  /** Whether the person at the socket only contributes. */
  readonly isContributor: boolean;
  /** Whether the presence id belongs to another socket. */
  isHeldByOther(clientId: number): boolean;
}

export const closeCodes = {
  goingAway: 1001,
  wrongType: 1003,
  malformed: 1007,
  refused: 1008,
  tooLarge: 1009,
  comeAgain: 1012,
} as const;
/** Workshops that one socket may open. */
export const mostWorkshops = 4;
/** Bytes that a socket may send before it has shown a right token. */
export const mostEarly = 2 * 1024 * 1024;
/** Windows that the engine of a participant may show. */
const mostWindows = 8;
/**
 * Bytes of edits that wait for others which are missing; beyond this, a client that sends more of them is disconnected.
 */
const mostWaiting = 1024 * 1024;
const mostStrangeFrames = 20;
/** State vectors are compared every few seconds, and once at each beginning. */
const questions = { burst: 40, perSecond: 2 };
const repeats = { burst: 2, perSecond: 0.1 };
/** Largest frame of an edit; an answer to our own question may have a long list of deletions. */
const largestEdit = 1_000_000;
/** Who has so much to read yet gets no further answers. */
const mostUnread = 1024 * 1024;

export function openSession({
  url,
  address,
  browser,
  identify,
  close,
  unread,
  raiseLimit,
  take,
}: Pick<Session, 'address' | 'browser' | 'identify' | 'close' | 'unread' | 'raiseLimit'> & {
  readonly url: string | undefined;
  readonly take: (frame: Uint8Array) => void;
}): Session {
  const early: Session['early'] = new Map();
  const entered: Session['entered'] = new Set();
  return {
    isAuthenticated: false,
    identify,
    admissions: new Set(),
    engine: engineOf(url),
    address,
    browser,
    wrongTokens: 0,
    earlyBytes: 0,
    strangeFrames: 0,
    questions: openAllowance(questions),
    answers: openAllowance(questions),
    repeats: openAllowance(repeats),
    compared: new Map(),
    mayEdit: () => true,
    mayReadAll: () => true,
    unread,
    raiseLimit,
    presences: new Map(),
    early,
    entered,
    enter(workshopId) {
      entered.add(workshopId);
      const frames = early.get(workshopId) ?? [];
      early.delete(workshopId);
      frames.forEach(take);
    },
    close,
  };
}

/** Passes a frame on, or says with which code the socket is closed. */
export function admitFrame(
  bytes: Uint8Array,
  session: Session,
  targetOf: (id: string, session: Session) => FrameTarget | null,
): 'pass' | 'drop' | 'wait' | number {
  // A client sends its first frames right behind its token, and they wait at Hocuspocus. A client without a token is read for no longer than
  // that.
  const frame = readRelayFrame(bytes);
  if (bytes.length > largestEdit && !(frame.kind === 'update' && frame.isAnswer)) return closeCodes.tooLarge;
  const isEarly = (frame.kind === 'update' || frame.kind === 'comparison') && !session.entered.has(frame.workshopId);
  if (!session.isAuthenticated || isEarly) {
    session.earlyBytes += bytes.length;
    if (session.earlyBytes > mostEarly) return session.isAuthenticated ? closeCodes.comeAgain : closeCodes.refused;
  }
  switch (frame.kind) {
    case 'malformed':
      return closeCodes.malformed;
    case 'tooLarge':
      return closeCodes.tooLarge;
    case 'unknown':
      session.strangeFrames += 1;
      return session.strangeFrames > mostStrangeFrames ? closeCodes.refused : 'drop';
    case 'question':
      return session.questions.take() ? 'pass' : closeCodes.refused;
    case 'comparison':
      if (isEarly) return keepForLater(session, frame.workshopId, bytes);
      return admitComparison(frame, session, targetOf(frame.workshopId, session));
    case 'authentication':
      if (session.admissions.has(frame.workshopId)) return 'drop';
      session.admissions.add(frame.workshopId);
      return 'pass';
    case 'end':
      session.admissions.delete(frame.workshopId);
      session.entered.delete(frame.workshopId);
      session.compared.delete(frame.workshopId);
      return 'pass';
    case 'update':
      if (isEarly) return keepForLater(session, frame.workshopId, bytes);
      if (frame.isAnswer && !session.answers.take()) return closeCodes.refused;
      if (!frame.isAnswer && !session.mayEdit()) return 'wait';
      return admitUpdate(frame, targetOf(frame.workshopId, session));
    case 'presence':
      return admitPresence(frame, session, targetOf(frame.workshopId, session));
  }
}

/** It is admitted once the socket has entered. */
function keepForLater({ early }: Session, workshopId: string, bytes: Uint8Array): 'drop' {
  early.set(workshopId, [...(early.get(workshopId) ?? []), bytes]);
  return 'drop';
}

/** The first one is Hocuspocus's, unless most of the workshop is to be given; the others are answered here. */
function admitComparison(
  { workshopId, vector }: Extract<RelayFrame, { kind: 'comparison' }>,
  session: Session,
  target: FrameTarget | null,
): 'pass' | 'drop' | 'wait' | number {
  const before = session.compared.get(workshopId);
  const missing = target ? missingIn(vector, target.document) : 'little';
  if (target && !before && missing === 'most' && !isPrepared(target.document)) return 'wait';
  if (!before && missing !== 'little' && !session.mayReadAll()) return 'wait';
  if (!session.questions.take()) return closeCodes.refused;
  if (session.unread() > mostUnread) return 'drop';
  const lag: Lag = target ? lagOf(vector, target.document) : new Map();
  session.compared.set(workshopId, lag);
  if (!target?.connection || !session.entered.has(workshopId)) return 'pass';
  const isRepeat = before !== undefined && isStuck(lag, before) && session.repeats.take();
  const isGiven = !before || (isRepeat && (missing === 'little' || session.mayReadAll()));
  if (isGiven && missing !== 'most') return 'pass';
  if (isGiven) answerWithAll(target.connection);
  else answerComparison(target.connection, vector);
  return 'drop';
}

function admitUpdate(
  frame: Extract<RelayFrame, { kind: 'update' }>,
  target: FrameTarget | null,
): 'pass' | 'drop' | number {
  if (!target) return 'pass';
  if (frame.isAnswer && target.connection?.readOnly) {
    confirmAnswer(target.connection, frame.update);
    return 'drop';
  }
  const { store } = target.document;
  // What only deletes, or is here already, makes no workshop larger.
  const isGrowth = frame.update.structs.some(({ id, length }) => id.clock + length > Y.getState(store, id.client));
  if (isGrowth && target.isFullWith(frame.size)) return closeCodes.tooLarge;
  const harm =
    harmOf(frame.update, target.document) ??
    (target.isContributor ? harmOfContribution(frame.update, target.document, target.isHeldByOther) : null);
  // A client that reconnects brings all that it has at once, and then nothing is missing.
  if (harm !== null) return harm === 'unknownParent' ? closeCodes.comeAgain : closeCodes.refused;
  const waiting = store.pendingStructs?.update.length ?? 0;
  return hasGap(frame.update, store) && waiting + frame.size > mostWaiting ? closeCodes.tooLarge : 'pass';
}

/** Does something that comes before it lack here? */
function hasGap({ structs }: DecodedUpdate, store: Y.Doc['store']): boolean {
  const seen = new Set<number>();
  return structs.some(({ id }) => {
    const isFirst = !seen.has(id.client);
    seen.add(id.client);
    return isFirst && id.clock > Y.getState(store, id.client);
  });
}

function admitPresence(
  frame: Extract<RelayFrame, { kind: 'presence' }>,
  session: Session,
  target: FrameTarget | null,
): 'pass' | 'drop' {
  // Before the right token came, the first presence waits at Hocuspocus; it is kept for a few workshops at
  // most.
  let presence = session.presences.get(frame.workshopId);
  if (!presence && session.presences.size >= mostWorkshops) return 'drop';
  if (!presence)
    session.presences.set(frame.workshopId, (presence = openPresenceLimits(session.engine === null ? 1 : mostWindows)));
  const { shown, gone } = presence.check(frame.states, (clientId) => target?.isHeldByOther(clientId) ?? false);
  // Hocuspocus passes no withdrawals on, so the engine makes them itself.
  if (gone.length > 0 && target) removeAwarenessStates(target.document.awareness, [...gone], null);
  return shown.length > 0 ? 'pass' : 'drop';
}

/** `/sync?app=PORT&key=KEY` is how the engine of a participant connects. */
function engineOf(url: string | undefined): VisitingEngine | null {
  const port = /[?&]app=(\d{1,5})(?:&|$)/.exec(url ?? '')?.[1];
  const key = /[?&]key=([A-Za-z0-9_-]{43})(?:&|$)/.exec(url ?? '')?.[1] ?? null;
  return port === undefined ? null : { port: Number(port), publicKey: key };
}
