// What the people of a half day do in each of its blocks, without browsers: they answer what is asked, sealed as their
// windows would, and the workshop grows from the target customer to both signatures.
import type * as Y from 'yjs';
import { consentToMerge, proposeMerge } from '../../src/domain/blindMap/mapCommands.ts';
import { agreedId } from '../../src/domain/blindMap/mapRecords.ts';
import { lastMap, overlayOf } from '../../src/domain/blindMap/overlay.ts';
import { addCardGroup } from '../../src/domain/cards/cardCommands.ts';
import { arrangeCards } from '../../src/domain/cards/cards.ts';
import { takeOverCards } from '../../src/domain/cards/takeOverCards.ts';
import { addSixRoles } from '../../src/domain/customer/buyingRoles.ts';
import { planVisit } from '../../src/domain/everyday/visits.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { addGoal } from '../../src/domain/partnership/goals.ts';
import { decideHandover, listHandovers } from '../../src/domain/partnership/handovers.ts';
import { listGaps, undecidedOf } from '../../src/domain/plan/gaps.ts';
import { leaveOpen } from '../../src/domain/plan/leaveOpen.ts';
import { sign } from '../../src/domain/plan/signoff.ts';
import { paddedSize } from '../../src/domain/questions/kinds.ts';
import { answerQuestion } from '../../src/domain/questions/questionCommands.ts';
import { listQuestions, openQuestionIn } from '../../src/domain/questions/questions.ts';
import { seal } from '../../src/domain/questions/sealing.ts';
import { execute, type Command } from '../../src/domain/record/command.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';
import { consentToTerm } from '../../src/domain/terms/termStatus.ts';
import { addChain, listTerms, updateTerm } from '../../src/domain/terms/terms.ts';

/** What nobody may read before the reveal. */
export const secret = 'Geheimwort';

export interface Somebody {
  readonly id: string;
  readonly side: 'marketing' | 'sales';
}

function run<I, O>(doc: Y.Doc, actor: string, command: Command<I, O>, input: I): O {
  const result = execute(openWorkshop(doc), actor, command, input);
  if (!result.ok) throw new Error(`${command.name}: ${result.code}`);
  return result.value;
}

/** How many answers the open question gets from these people; a map is made once for each side. */
export function answerOpen(doc: Y.Doc, people: readonly Somebody[]): number {
  const question = openQuestionIn(doc)!;
  const { id: questionId, publicKey, kind } = question;
  const all = listTouchpoints(doc);
  const answering = kind === 'doubleMap' ? [firstOf(people, 'marketing'), firstOf(people, 'sales')] : people;
  answering.forEach(({ id, side }, number) => {
    const said =
      kind === 'poll'
        ? { side, state: 'steady', word: secret }
        : kind === 'duel'
          ? { side, text: `${secret} ${number}` }
          : kind === 'collection'
            ? { side, cards: [{ id: `${questionId}-${number}`, text: `${secret} ${number}` }] }
            : {
                side,
                // Two thirds are seen alike.
                values: Object.fromEntries(
                  all.map((one, at) => [one.id, { value: at % 3 === 0 && side === 'sales' ? 0 : 1, reason: secret }]),
                ),
                additions: [],
              };
    const sealed = seal({ questionId, publicKey, size: paddedSize(kind, said)! }, said)!;
    const place =
      kind === 'doubleMap'
        ? { device: 'aaaaaa', side, count: all.length, isDone: true }
        : kind === 'collection'
          ? { device: 'aaaaaa', count: 1, isDone: true }
          : {};
    run(doc, id, answerQuestion, { questionId, participantId: id, sealed, ...place });
  });
  return answering.length;
}

/** What the room writes in the block with this number, once its question is revealed. */
export function grow(doc: Y.Doc, number: number, people: readonly Somebody[], today: string) {
  const [marketing, sales] = [firstOf(people, 'marketing').id, firstOf(people, 'sales').id];
  if (number === 3) takeCustomer(doc, marketing);
  if (number === 5) settleDifferences(doc, marketing, sales);
  if (number === 7) decideHandovers(doc, sales);
  if (number === 8) agreeOnTerms(doc, marketing, sales);
  if (number === 9)
    for (const title of ['MQL je Monat', 'Annahmequote'])
      run(doc, sales, addGoal, {
        title,
        baseline: 1,
        target: 3,
        dueOn: '2027-06-30',
        marketingOwnerId: marketing,
        salesOwnerId: sales,
      });
  if (number === 11)
    for (const day of ['2027-01-12', '2027-02-09'])
      run(doc, sales, planVisit, { kind: 'rideAlong', day, marketingId: marketing, salesId: sales });
  if (number === 12) leaveTheRest(doc, sales, today);
}

/** Both sides sign what the plan says then. */
export function signAll(doc: Y.Doc, people: readonly Somebody[], today: string) {
  for (const side of ['marketing', 'sales'] as const) {
    const { id } = firstOf(people, side);
    const confirmedGaps = undecidedOf(listGaps(doc, today)).length;
    run(doc, id, sign, { participantId: id, signature: { kind: 'typed', name: side }, confirmedGaps });
  }
}

function takeCustomer(doc: Y.Doc, actor: string) {
  const { id } = listQuestions(doc).find(({ kind, outcome }) => kind === 'collection' && outcome === 'revealed')!;
  const cards = [...arrangeCards(doc, id).byId.keys()];
  const half = Math.ceil(cards.length / 2);
  for (const [as, ids] of [
    ['need', cards.slice(0, half)],
    ['disqualifier', cards.slice(half)],
  ] as const) {
    const groupId = run(doc, actor, addCardGroup, { questionId: id, ids });
    run(doc, actor, takeOverCards, { ids: [], groupId, title: as, as, stageId: null });
  }
  run(doc, actor, addSixRoles, {});
}

function settleDifferences(doc: Y.Doc, marketing: string, sales: string) {
  const question = lastMap(doc)!;
  const questionId = question.id;
  for (const { touchpoint, proposal } of overlayOf(doc, question).differences) {
    const about = { questionId, touchpointId: touchpoint.id };
    run(doc, marketing, proposeMerge, { ...about, proposal: { ...proposal!, leadId: sales } });
    for (const participantId of [marketing, sales])
      run(doc, participantId, consentToMerge, { ...about, participantId });
  }
  for (const participantId of [marketing, sales])
    run(doc, participantId, consentToMerge, { questionId, touchpointId: agreedId, participantId });
}

function decideHandovers(doc: Y.Doc, actor: string) {
  for (const { fromId, toId, viaId, fromSide, state } of listHandovers(doc))
    if (state === 'suggested') run(doc, actor, decideHandover, { fromId, toId, viaId, fromSide, state: 'confirmed' });
  if (listTerms(doc).length === 0) run(doc, actor, addChain, {});
}

function agreeOnTerms(doc: Y.Doc, marketing: string, sales: string) {
  for (const { id } of listTerms(doc)) {
    run(doc, sales, updateTerm, { id, values: { definition: 'Hat angefragt und passt.' } });
    for (const participantId of [marketing, sales]) run(doc, participantId, consentToTerm, { id, participantId });
  }
}

function leaveTheRest(doc: Y.Doc, responsibleId: string, today: string) {
  for (const { kind, recordId } of undecidedOf(listGaps(doc, today)))
    run(doc, responsibleId, leaveOpen, { kind, recordId, responsibleId, dueOn: '2027-03-31' });
}

function firstOf(people: readonly Somebody[], side: Somebody['side']): Somebody {
  return people.find((one) => one.side === side)!;
}
