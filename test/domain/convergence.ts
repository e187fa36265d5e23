// Several peers edit one workshop through the commands while the network drops, doubles and reorders what they send: at
// the end all must say the same, and no card may be lost, doubled or in a place that nobody chose. Used by the test and
// by `npm run fuzz`.
import canonicalize from 'canonicalize';
import * as Y from 'yjs';
import { listRecords, recordsOf } from '../../src/domain/record/collection.ts';
import { keepRecords } from '../../src/domain/record/knownRecords.ts';
import { collections } from '../../src/domain/document/collections.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { restoreVersion } from '../../src/domain/document/restore.ts';
import { seedWorkshop, workshopSeed, type WorkshopSeedInput } from '../../src/domain/document/seed.ts';
import { listTouchpoints, touchpoints } from '../../src/domain/journey/touchpoints.ts';
import { openUndo, type Undo } from '../../src/domain/document/undo.ts';
import { openWorkshop, type Workshop } from '../../src/domain/record/workshop.ts';
import { twoStages } from './peers.ts';
import { seedHidden } from './randomHidden.ts';
import { runRandomCommand } from './randomCommands.ts';
import { withSeededRandomness, type Chance } from './seededRandom.ts';

/** Something to check in on, to agree to and to cover from the beginning. */
const partnership: Omit<WorkshopSeedInput, 'title'> = {
  goals: ['Erstkontakt', 'MQL'].map((title) => ({
    title,
    target: 100,
    checkIns: [{ date: '2026-06-15', actual: 62 }],
  })),
  agreements: ['Rückruf', 'Messe'].map((title) => ({
    title,
    promise: 'binnen vier Stunden',
    inReturn: 'nur mit Zeitplan',
    figures: [{ date: '2026-11-20', cases: 9, kept: 4 }],
  })),
  handovers: [{ from: 'Newsletter', to: 'Vertrag', agreement: 'Rückruf' }],
  targetCustomers: [
    {
      name: 'Molkerei',
      traits: [{ kind: 'sign', text: 'drei Schichten' }],
      proofCustomers: [{ name: 'Allgäu', outcome: 'good' }],
    },
  ],
  buyingRoles: [{ role: 'buyer', parts: 'x', touchpoints: ['Messe'] }],
  terms: [
    { key: 'mql', nameDe: 'MQL', definition: 'passt', criteria: [{ kind: 'profile', text: 'Branche' }] },
    { nameDe: 'A-Kontakt', definition: 'kauft bald' },
  ],
};

interface Peer {
  readonly actor: string;
  workshop: Workshop;
  undo: Undo;
  /** Updates on their way to this peer. */
  inbox: Uint8Array[];
  readonly created: Set<string>;
}

/** What must hold at the end, gathered while the commands run. */
interface Books {
  readonly everyCard: Set<string>;
  /** Cards that may rightly be out of sight: removed, or added by somebody who has undone since. */
  readonly mayBeGone: Set<string>;
  /** "stage owner" that somebody chose, per card. */
  readonly chosen: Map<string, Set<string>>;
  readonly counts: Map<string, number>;
}

export interface Outcome {
  /** What is wrong; empty when all is well. */
  readonly problems: string[];
  /** Canonical JSON of the document that all agree on. */
  readonly state: string;
  /** How often each command was carried out, and each of undo, redo, restart, restore. */
  readonly counts: ReadonlyMap<string, number>;
}

/** @param mostPeers there are at least three */
export function simulate(seed: number, commands: number, mostPeers = 6): Outcome {
  return withSeededRandomness(seed, (chance) => {
    const books: Books = { everyCard: new Set(), mayBeGone: new Set(), chosen: new Map(), counts: new Map() };
    const peers = startPeers(chance, books, mostPeers);
    for (let step = 0; step < commands; step += 1) {
      const peer = chance.pick(peers);
      act(peer, chance, books);
      for (const other of peers) deliver(other, chance);
      // Among many, more pairs meet in the same time; else nearly all that one has waits for what is lost.
      if (chance.happens(peers.length > 6 ? 0.6 : 0.1)) synchronize(chance.pick(peers), chance.pick(peers));
      if (chance.happens(0.02)) restart(peer, peers, chance, books);
    }
    for (let round = 0; round < 2; round += 1) {
      for (const from of peers) for (const to of peers) synchronize(from, to);
    }
    return { problems: check(peers, books), state: stateOf(peers[0].workshop.doc), counts: books.counts };
  });
}

function startPeers(chance: Chance, books: Books, mostPeers: number): [Peer, ...Peer[]] {
  const origin = new Y.Doc();
  origin.clientID = 1;
  seedWorkshop(origin, workshopSeed.parse({ ...twoStages, ...partnership }));
  seedHidden(origin);
  const state = Y.encodeStateAsUpdate(origin);
  const peers: Peer[] = [];
  const count = 3 + chance.whole(mostPeers - 2);
  for (let index = 0; index < count; index += 1) {
    const { workshop, undo } = openPeer(state, peers, index, chance);
    peers.push({ actor: `actor${index}`, workshop, undo, inbox: [], created: new Set() });
  }
  for (const { id } of listTouchpoints(origin)) books.everyCard.add(id);
  notePlaces(origin, books, books.everyCard);
  const [first, ...others] = peers;
  return [first!, ...others];
}

/** A client id is never used twice, a restarted peer gets a new one. */
function openPeer(
  state: Uint8Array,
  peers: readonly Peer[],
  index: number,
  chance: Chance,
): { workshop: Workshop; undo: Undo } {
  const doc = new Y.Doc();
  // Every second one keeps its records, as windows do; the others read them anew each time.
  if (index % 2 === 0) keepRecords(doc);
  doc.clientID = 2 + chance.whole(2 ** 31);
  Y.applyUpdate(doc, state, 'remote');
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'remote') return;
    peers.forEach((other, position) => {
      if (position !== index) other.inbox.push(update);
    });
  });
  const workshop = openWorkshop(doc);
  return { workshop, undo: openUndo(workshop) };
}

function act(peer: Peer, chance: Chance, books: Books) {
  const { doc } = peer.workshop;
  if (chance.happens(0.12)) {
    const isUndo = chance.happens(0.65);
    if (isUndo ? peer.undo.undo() : peer.undo.redo()) note(books, isUndo ? 'undo' : 'redo');
    for (const id of peer.created) books.mayBeGone.add(id);
    return;
  }
  if (chance.happens(0.01)) {
    const version = new Y.Doc();
    Y.applyUpdate(version, Y.encodeStateAsUpdate(doc), 'remote');
    for (let step = 0; step < 5; step += 1) runCommand(peer, chance, books);
    for (const id of books.everyCard) books.mayBeGone.add(id);
    restoreVersion(doc, version);
    notePlaces(doc, books, books.everyCard);
    note(books, 'restore');
    return;
  }
  runCommand(peer, chance, books);
}

function runCommand(peer: Peer, chance: Chance, books: Books) {
  const { name, ok, created, placed, removed } = runRandomCommand(peer.workshop, peer.actor, chance);
  note(books, ok ? name : 'refused');
  for (const id of created) {
    peer.created.add(id);
    books.everyCard.add(id);
  }
  for (const id of removed) books.mayBeGone.add(id);
  notePlaces(peer.workshop.doc, books, new Set([...created, ...placed]));
}

/** Each message may be lost, come twice, or come later than the next. */
function deliver(peer: Peer, chance: Chance) {
  while (peer.inbox.length > 0 && chance.happens(0.7)) {
    const [update] = peer.inbox.splice(chance.whole(Math.min(peer.inbox.length, 4)), 1);
    if (chance.happens(0.15)) continue;
    Y.applyUpdate(peer.workshop.doc, update!, 'remote');
    if (chance.happens(0.1)) peer.inbox.push(update!);
  }
}

function synchronize(from: Peer, to: Peer) {
  if (from === to) return;
  const missing = Y.encodeStateAsUpdate(from.workshop.doc, Y.encodeStateVector(to.workshop.doc));
  Y.applyUpdate(to.workshop.doc, missing, 'remote');
}

function restart(peer: Peer, peers: readonly Peer[], chance: Chance, books: Books) {
  const state = Y.encodeStateAsUpdate(peer.workshop.doc);
  peer.undo.close();
  peer.workshop.doc.destroy();
  Object.assign(peer, openPeer(state, peers, peers.indexOf(peer), chance), { inbox: [] });
  note(books, 'restart');
}

function check(peers: readonly Peer[], books: Books): string[] {
  const problems: string[] = [];
  const [first] = peers;
  const plan = canonicalize(buildPlan(first!.workshop.doc));
  const state = stateOf(first!.workshop.doc);
  const records = recordsIn(first!.workshop.doc);
  for (const { actor, workshop } of peers) {
    if (workshop.doc.store.pendingStructs !== null) problems.push(`${actor} still waits for updates`);
    if (stateOf(workshop.doc) !== state) problems.push(`the document of ${actor} differs`);
    if (recordsIn(workshop.doc) !== records) problems.push(`the records that ${actor} reads differ`);
    if (canonicalize(buildPlan(workshop.doc)) !== plan) problems.push(`the plan of ${actor} differs`);
  }
  const { doc } = first!.workshop;
  const loaded = new Y.Doc();
  Y.applyUpdate(loaded, Y.encodeStateAsUpdate(doc), 'remote');
  if (stateOf(loaded) !== state) problems.push('the document loaded from its bytes differs');
  if (recordsIn(loaded) !== records) problems.push('the records that are read anew differ');
  return [...problems, ...checkCards(doc, books)];
}

function checkCards(doc: Y.Doc, { everyCard, mayBeGone, chosen }: Books): string[] {
  const problems: string[] = [];
  const stored = new Set(recordsOf(doc, touchpoints).keys());
  for (const id of everyCard) if (!stored.has(id)) problems.push(`card ${id} is lost`);
  for (const id of stored) if (!everyCard.has(id)) problems.push(`card ${id} came from nowhere`);
  const plan = buildPlan(doc);
  const shown = [...plan.stages.flatMap((stage) => Object.values(stage.touchpoints).flat()), ...plan.withoutStage].map(
    ({ id }) => id,
  );
  if (new Set(shown).size !== shown.length) problems.push('a card is shown twice');
  for (const id of everyCard) if (!mayBeGone.has(id) && !shown.includes(id)) problems.push(`card ${id} is not shown`);
  for (const id of shown) {
    const place = touchpoints.fields.place.read(recordsOf(doc, touchpoints).get(id)!.get('place'));
    if (!chosen.get(id)?.has(`${place.stageId} ${place.owner}`))
      problems.push(`card ${id} is in a place that nobody chose`);
  }
  return problems;
}

function notePlaces(doc: Y.Doc, { chosen }: Books, ids: ReadonlySet<string>) {
  for (const id of ids) {
    const record = recordsOf(doc, touchpoints).get(id);
    if (!record) continue;
    const { stageId, owner } = touchpoints.fields.place.read(record.get('place'));
    chosen.set(id, (chosen.get(id) ?? new Set()).add(`${stageId} ${owner}`));
  }
}

function note({ counts }: Books, what: string) {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

function stateOf(doc: Y.Doc): string {
  return canonicalize(Object.fromEntries(collections.map((of) => [of.name, recordsOf(doc, of).toJSON()])))!;
}

/** All records as they are read. */
function recordsIn(doc: Y.Doc): string {
  const sorted = <T extends { readonly id: string }>(all: T[]) => all.sort((a, b) => (a.id < b.id ? -1 : 1));
  return canonicalize(Object.fromEntries(collections.map((of) => [of.name, sorted(listRecords(doc, of))])))!;
}
