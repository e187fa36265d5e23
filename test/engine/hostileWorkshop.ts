// One workshop after updates that no command would write: everything that reads it must work all the same, commands must
// go on, and an earlier version must come back whole. Used by the test in thousands and by `npm run fuzz` in a million.
import canonicalize from 'canonicalize';
import * as Y from 'yjs';
import { openPersonSteps } from '../../src/domain/document/personSteps.ts';
import { restoreVersion } from '../../src/domain/document/restore.ts';
import { workshopSeed, seedWorkshop } from '../../src/domain/document/seed.ts';
import { orderedStages } from '../../src/domain/journey/stages.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { addTouchpoints, moveTouchpoints } from '../../src/domain/journey/touchpointCommands.ts';
import { listGaps } from '../../src/domain/plan/gaps.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { planChanges } from '../../src/domain/plan/planChanges.ts';
import { execute } from '../../src/domain/record/command.ts';
import { isSeeded, openWorkshop, readDetails, updateWorkshop } from '../../src/domain/record/workshop.ts';
import { decodeWorkshopFile, encodeWorkshopFile } from '../../src/engine/exchange/workshopFile.ts';
import { planSteps } from '../../src/engine/printing/planSteps.ts';
import { harmOf } from '../../src/engine/relay/updateRules.ts';
import { decodeUpdate } from '../../src/engine/relay/updateValues.ts';
import { readEntry } from '../../src/engine/workshops/workshopEntry.ts';
import { openBoardIndex } from '../../src/renderer/journey/view/boardIndex.ts';
import { writeTable } from '../../src/tables/writeTable.ts';
import { vandalise } from '../domain/hostileUpdates.ts';
import { twoStages } from '../domain/peers.ts';
import { runRandomCommand } from '../domain/randomCommands.ts';
import { withSeededRandomness, type Chance } from '../domain/seededRandom.ts';
import { signedPart } from '../plan/readmeDigest.ts';

const seed = workshopSeed.parse({
  ...twoStages,
  goals: [{ title: 'Erstkontakt', target: 100, checkIns: [{ date: '2026-06-15', actual: 62 }] }],
  agreements: [{ title: 'Rückruf', promise: 'binnen vier Stunden', inReturn: 'nur mit Zeitplan' }],
  handovers: [{ from: 'Newsletter', to: 'Vertrag', agreement: 'Rückruf' }],
});

const origin = new Y.Doc();
seedWorkshop(origin, seed);
const state = Y.encodeStateAsUpdate(origin);

/**
 * What does not work after the updates of this seed; empty when all does. `isDrawn`: the plan is laid out
 * and the workshop goes through a file as well.
 */
export async function problemsAfter(chanceSeed: number, isDrawn: boolean): Promise<string[]> {
  const { problems, plan } = withSeededRandomness(chanceSeed, (chance) => attack(chance, isDrawn));
  if (isDrawn && plan)
    await planSteps.layOut({ plan, language: 'de', isPdf: true }, null).catch((error: unknown) => {
      problems.push(`the plan is laid out: ${String(error)}`);
    });
  return problems;
}

function attack(chance: Chance, isDrawn: boolean) {
  const version = new Y.Doc();
  Y.applyUpdate(version, state, 'seed');
  const doc = new Y.Doc();
  const attacker = new Y.Doc();
  for (const one of [doc, attacker]) Y.applyUpdate(one, state, 'seed');
  const problems: string[] = [];
  const works = <T>(what: string, use: () => T): T | undefined => {
    try {
      return use();
    } catch (error) {
      problems.push(`${what}: ${String(error)}`);
      return undefined;
    }
  };
  const index = openBoardIndex(openWorkshop(doc));
  const steps = openPersonSteps({ doc, personOf: (by) => (by === 'attacker' ? 'attacker' : null) });
  vandalise(attacker, chance);
  const update = updateOf(attacker, doc);
  // Nobody who listens to the document throws at it.
  if (update) works('it is taken', () => Y.applyUpdate(doc, update, 'attacker'));
  const plan = update ? works('everything is read', () => readAll(doc, version)) : undefined;
  works('the board follows', () => {
    const shown = [...index.all().values()].toSorted((left, right) => (left.id < right.id ? -1 : 1));
    const read = listTouchpoints(doc).toSorted((left, right) => (left.id < right.id ? -1 : 1));
    if (canonicalize(shown) !== canonicalize(read)) throw new Error('it shows other cards than there are');
    index.shares.get();
  });
  works('what was done is told and taken back', () => {
    const [last] = steps.changesOf('attacker');
    if (last) steps.takeBack('attacker', last.id);
    if (last) steps.giveBack('attacker');
    steps.close();
  });
  if (isDrawn)
    works('a file of it', () => {
      const file = decodeWorkshopFile(encodeWorkshopFile(doc));
      if (!file.ok) throw new Error(`refused: ${file.code}`);
    });
  works('a restart', () => {
    const again = new Y.Doc();
    Y.applyUpdate(again, Y.encodeStateAsUpdate(doc), 'journal');
    if (canonicalize(buildPlan(again)) !== canonicalize(buildPlan(doc))) throw new Error('it says something else');
  });
  if (!openWorkshop(doc).isReadOnly()) works('commands', () => runCommands(doc, chance));
  works('restoring', () => {
    restoreVersion(doc, version);
    if (signedBesidesAsked(doc) !== signedBesidesAsked(version)) throw new Error('the version did not come back');
    if (openWorkshop(doc).isReadOnly()) throw new Error('nothing can be written');
  });
  index.close();
  return { problems, plan };
}

/** As over the relay: null for what it refuses, and for what Yjs does not take or cannot even write. */
function updateOf(from: Y.Doc, to: Y.Doc): Uint8Array | null {
  try {
    const update = Y.encodeStateAsUpdate(from, Y.encodeStateVector(to));
    const decoded = decodeUpdate(update);
    if (!decoded || harmOf(decoded, to) !== null) return null;
    const bare = new Y.Doc();
    for (const one of [Y.encodeStateAsUpdate(to), update]) Y.applyUpdate(bare, one, 'attacker');
    return update;
  } catch {
    return null;
  }
}

function readAll(doc: Y.Doc, version: Y.Doc) {
  if (!isSeeded(doc)) throw new Error('the workshop is gone');
  readEntry(doc);
  listGaps(doc);
  const plan = buildPlan(doc);
  canonicalize(plan);
  planChanges(buildPlan(version), plan);
  for (const language of ['de', 'en'] as const) writeTable(plan, language);
  return plan;
}

function runCommands(doc: Y.Doc, chance: Chance) {
  const workshop = openWorkshop(doc);
  execute(workshop, 'me', updateWorkshop, { title: 'Neu' });
  if (readDetails(doc).title !== 'Neu') throw new Error('the title is another one');
  const stageId = orderedStages(doc)[0]?.id ?? null;
  const place = { stageId, owner: 'sales', beforeId: null } as const;
  const added = execute(workshop, 'me', addTouchpoints, { ...place, cards: [{ title: 'Karte' }] });
  if (!added.ok) throw new Error(`a card was refused: ${added.code}`);
  const moved = execute(workshop, 'me', moveTouchpoints, { ...place, ids: listTouchpoints(doc).map(({ id }) => id) });
  if (!moved.ok) throw new Error(`moving was refused: ${moved.code}`);
  for (let count = 0; count < 5; count += 1) runRandomCommand(workshop, 'me', chance);
}

/** A question that is open goes on when a version is restored, and is a gap of what it is about until it is revealed. */
function signedBesidesAsked(doc: Y.Doc): string {
  const plan = buildPlan(doc);
  const gaps = plan.gaps.filter(({ kind }) => kind !== 'questionNotRevealed' && kind !== 'pollMissing');
  return canonicalize(signedPart({ ...plan, gaps })) ?? '';
}
