// A workshop with records of every section after updates that no command would write: every function that reads a
// document, every table and file must work all the same, commands must go on, and an earlier version must come back.
import { readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import * as Y from 'yjs';
import { collections } from '../../src/domain/document/collections.ts';
import { copyWorkshop } from '../../src/domain/document/copy.ts';
import { restoreVersion } from '../../src/domain/document/restore.ts';
import { listParticipants } from '../../src/domain/people/participants.ts';
import { buildPlan, type Plan } from '../../src/domain/plan/plan.ts';
import { planChanges } from '../../src/domain/plan/planChanges.ts';
import { listQuestions } from '../../src/domain/questions/questions.ts';
import { isLive, readRecord, recordsOf } from '../../src/domain/record/collection.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';
import { calendarFile } from '../../src/engine/exchange/calendarFile.ts';
import { createFileSteps } from '../../src/engine/exchange/fileSteps.ts';
import { encodeWorkshopFile } from '../../src/engine/exchange/workshopFile.ts';
import { tableWriters } from '../../src/engine/host/tableWriters.ts';
import { planSteps } from '../../src/engine/printing/planSteps.ts';
import { harmOf } from '../../src/engine/relay/updateRules.ts';
import { decodeUpdate } from '../../src/engine/relay/updateValues.ts';
import { thumbnailOf } from '../../src/engine/workshops/thumbnail.ts';
import { readEntry } from '../../src/engine/workshops/workshopEntry.ts';
import { figureNames } from '../../src/plan/slides/figures.ts';
import { vandaliseRecord } from '../domain/hostileUpdates.ts';
import { commandKinds, runRandomCommand } from '../domain/randomCommands.ts';
import { sample } from '../domain/sample.ts';
import { withSeededRandomness, type Chance } from '../domain/seededRandom.ts';

const files = createFileSteps({ goesOn: async () => true });

type Reader = readonly [name: string, read: (doc: Y.Doc) => void];
/** Those that begin with one of these words change a document. */
const writing =
  /^(seed|write|migrate|restore|mark|clear|insert|abandon|passOn|requestReveal|takeInto|lockFor|parkedBy)/;
const modules = import.meta.glob<Record<string, unknown>>('../../src/domain/**/*.ts', { eager: true });
/** Every function of the domain that reads a document, and takes besides nothing but a day, an id or a question. */
export const readers: readonly Reader[] = Object.entries(modules).flatMap(([path, exported]): Reader[] => {
  const source = readFileSync(new URL(path, import.meta.url), 'utf8');
  const heads = source.matchAll(/^export function (\w+)\(\s*doc: Y\.Doc,?([^{=]*?)\)\s*(?::[^{]*)?\{/gm);
  return [...heads].flatMap(([, name = '', rest = '']): Reader[] => {
    const asked = rest.split(',').filter((one) => one.trim() !== '');
    const read = exported[name] as ((...input: unknown[]) => unknown) | undefined;
    if (!read || writing.test(name) || !asked.every((one) => /: (Question|string( \| null)?)\s*$/.test(one))) return [];
    return [[name, (doc) => inputsFor(doc, asked).forEach((input) => void read(doc, ...input))]];
  });
});

function inputsFor(doc: Y.Doc, asked: readonly string[]): unknown[][] {
  const asked4 = listQuestions(doc).slice(0, 4);
  const ids = [asked4[0]?.id, listParticipants(doc)[0]?.id, 'x'];
  return (asked.some((one) => one.includes('Question')) ? asked4 : [null]).flatMap((question) =>
    ids.map((id) =>
      asked.map((one) => (one.includes('Question') ? question : one.includes('today') ? '2026-06-15' : id)),
    ),
  );
}

/** A workshop with records of every section. */
export const state = withSeededRandomness(7, (chance) => {
  const workshop = sample();
  const kinds = Object.values(commandKinds);
  for (let count = 0; count < 4 * kinds.length; count += 1) {
    const people = ['me', ...listParticipants(workshop.doc).map(({ id }) => id)];
    kinds[count % kinds.length]!(workshop, chance.pickAny(people)!, chance);
  }
  return Y.encodeStateAsUpdate(workshop.doc);
});
export const documentOf = (...updates: Uint8Array[]) => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
};

/** What does not work after the updates of this seed; empty when all does. `isDrawn`: pages, slides and files as well. */
export async function problemsInSections(seed: number, isDrawn: boolean): Promise<string[]> {
  const problems: string[] = [];
  const plan = withSeededRandomness(seed, (chance) => attack(chance, problems, isDrawn));
  if (!plan || !isDrawn) return problems;
  for (const language of ['de', 'en'] as const) {
    const document = { plan, language, isPdf: language === 'de' };
    const drawings: [string, () => unknown][] = [
      ['pages', () => planSteps.layOut(document, null)],
      ['the journey', () => planSteps.drawing(document)],
      ['a poster', () => planSteps.poster(document, 'a1')],
      ...figureNames.map((name): [string, () => unknown] => [name, () => planSteps.figure(document, name)]),
      ['slides', () => files.slides({ plan, language })],
      ['a workbook', () => files.workbook({ plan, language })],
    ];
    for (const [what, draw] of drawings)
      await (async () => draw())().catch((error: unknown) => problems.push(`${what}: ${String(error)}`));
  }
  return problems;
}

function attack(chance: Chance, problems: string[], isDrawn: boolean): Plan | undefined {
  const works = <T>(what: string, use: () => T): T | undefined => {
    try {
      return use();
    } catch (error) {
      problems.push(`${what}: ${String(error)}`);
      return undefined;
    }
  };
  const [doc, version] = [documentOf(state), documentOf(state)];
  const update = hostileUpdate(chance);
  if (!update) return undefined;
  works('it is taken', () => Y.applyUpdate(doc, update));
  for (const [name, read] of readers) works(name, () => read(doc));
  const plan = works('the plan', () => buildPlan(doc));
  if (plan) readPlan(plan, version, works);
  works('the list', () => [readEntry(doc), thumbnailOf(doc)]);
  works('dates', () => calendarFile(doc, { workshopId: 'w', language: 'de', only: null, now: Date.now() }));
  works('a copy', () => copyWorkshop(doc, new Y.Doc()));
  if (isDrawn) works('a file', () => encodeWorkshopFile(doc));
  works('a restart', () => {
    const again = documentOf(Y.encodeStateAsUpdate(doc));
    if (canonicalize(buildPlan(again)) !== canonicalize(plan)) throw new Error('it says something else');
  });
  for (let count = 0; count < 10; count += 1)
    works('a command', () => runRandomCommand(openWorkshop(doc), listParticipants(doc)[0]?.id ?? 'me', chance));
  works('restoring', () => {
    restoreVersion(doc, version);
    expectSame(doc, version);
  });
  return plan;
}

function readPlan(plan: Plan, version: Y.Doc, works: (what: string, use: () => unknown) => void) {
  works('json', () => canonicalize(plan));
  works('changes', () => [planChanges(buildPlan(version), plan), planChanges(plan, buildPlan(version))]);
  for (const [name, write] of Object.entries(tableWriters)) works(name, () => [write(plan, 'de'), write(plan, 'en')]);
}

/** Of a guest, as it comes through the relay; null when it is refused, or Yjs does not take it. */
function hostileUpdate(chance: Chance): Uint8Array | null {
  const attacker = documentOf(state);
  for (let count = 1 + chance.whole(25); count > 0; count -= 1) {
    try {
      attacker.transact(() => vandaliseRecord(attacker, chance));
    } catch {
      // Some of it Yjs does not even take down.
    }
  }
  try {
    const before = documentOf(state);
    const update = Y.encodeStateAsUpdate(attacker, Y.encodeStateVector(before));
    const decoded = decodeUpdate(update);
    if (!decoded || harmOf(decoded, before) !== null) return null;
    Y.applyUpdate(before, update);
    return update;
  } catch {
    return null;
  }
}

/** People, signatures, what runs, open questions and sealed answers stay as they are. */
const kept = new Set(['participants', 'signOffs', 'signedPlans', 'agendaItems', 'questions', 'envelopes']);

function expectSame(doc: Y.Doc, version: Y.Doc) {
  for (const of of collections) {
    if (kept.has(of.name)) continue;
    const [now, then] = [recordsOf(doc, of), recordsOf(version, of)];
    for (const id of new Set([...now.keys(), ...then.keys()])) {
      const [is, was] = [now.get(id), then.get(id)].map((one) => (isLive(one) ? readRecord(of, id, one) : null));
      if (canonicalize(is) !== canonicalize(was)) throw new Error(`${of.name} ${id} is another one`);
    }
  }
  if (openWorkshop(doc).isReadOnly()) throw new Error('nothing can be written');
}
