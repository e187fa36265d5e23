// A workshop as large as real ones become: what the section figures are measured in.
import type * as Y from 'yjs';
import { addActivity } from '../../src/domain/activities/activities.ts';
import { cards } from '../../src/domain/cards/cards.ts';
import { addRole, setPart } from '../../src/domain/customer/buyingRoles.ts';
import { addComment } from '../../src/domain/discussion/commentCommands.ts';
import { addStage, orderedStages } from '../../src/domain/journey/stages.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { addAgreement } from '../../src/domain/partnership/agreements.ts';
import { addGoal } from '../../src/domain/partnership/goals.ts';
import { addParticipant } from '../../src/domain/people/participants.ts';
import { questions } from '../../src/domain/questions/questions.ts';
import { insertRecord } from '../../src/domain/record/collection.ts';
import { execute, SetupOrigin, type Command } from '../../src/domain/record/command.ts';
import { insertOrders } from '../../src/domain/record/order.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';
import { addTerm } from '../../src/domain/terms/terms.ts';

const sizes = {
  goals: 40,
  agreements: 60,
  terms: 30,
  roles: 12,
  stages: 14,
  activities: 300,
  cards: 500,
  comments: 2000,
} as const;

/** What the question of the collection is called. */
export const collectionTitle = 'Was hält Kunden auf?';

/** Each first comment with its replies. */
const commentsInThread = 4;

/** Fills a workshop up to these sizes, as its people would; its touchpoints are there already. */
export function fillAsInLife(doc: Y.Doc) {
  const workshop = openWorkshop(doc);
  const run = <I, O>(command: Command<I, O>, input: I): O => {
    const result = execute(workshop, 'bench', command, input);
    if (!result.ok) throw new Error(`${command.name}: ${result.code}`);
    return result.value;
  };
  const times = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at));
  const people = times(12, (at) =>
    run(addParticipant, { name: `Person ${at + 1}`, team: at % 2 === 0 ? 'marketing' : 'sales' }),
  );
  for (let at = orderedStages(doc).length; at < sizes.stages; at += 1)
    run(addStage, { title: `Phase ${at + 1}`, beforeId: null });
  const goalIds = times(sizes.goals, (at) =>
    run(addGoal, {
      title: `Ziel ${at + 1}: mehr gemeinsam gewonnene Kunden`,
      metric: 'Abschlüsse im Quartal',
      baseline: at,
      target: at + 20,
      marketingOwnerId: people[0]!,
      salesOwnerId: people[1]!,
    }),
  );
  times(sizes.agreements, (at) =>
    run(addAgreement, {
      kind: (['serviceLevel', 'rule', 'decision'] as const)[at % 3]!,
      title: `Vereinbarung ${at + 1}`,
      promise: 'Der Vertrieb ruft innerhalb von zwei Tagen zurück und schreibt auf, was gesagt wurde.',
      inReturn: 'Marketing übergibt nur Kontakte, die gefragt haben.',
      fromSide: at % 2 === 0 ? 'sales' : 'marketing',
      timeLimit: 24 + at,
      responsibleId: people[at % people.length]!,
    }),
  );
  times(sizes.terms, (at) =>
    run(addTerm, { nameDe: `Begriff ${at + 1}`, definition: 'Ein Kontakt, der von sich aus gefragt hat.' }),
  );
  const stageIds = orderedStages(doc).map(({ id }) => id);
  const roleIds = times(sizes.roles, (at) => run(addRole, { title: `Leitung ${at + 1}`, goals: 'Weniger Stillstand' }));
  for (const [row, roleId] of roleIds.entries())
    for (const [column, stageId] of stageIds.entries())
      if ((row + column) % 3 !== 0) run(setPart, { roleId, stageId, part: column % 5 === 0 ? 'decides' : 'takesPart' });
  const today = Math.floor(Date.now() / 86_400_000);
  const dayAt = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  times(sizes.activities, (at) => {
    const start = today + Math.floor((at / sizes.activities) * 730);
    return run(addActivity, {
      title: `Maßnahme ${at + 1}`,
      side: (['marketing', 'both', 'sales'] as const)[at % 3]!,
      startsOn: dayAt(start),
      endsOn: dayAt(start + ((at * 7) % 35)),
      expectedLeads: (at * 13) % 120,
    });
  });
  collectCards(doc);
  const targets = [
    ...listTouchpoints(doc).map(({ id }) => ({ collection: 'touchpoints', id })),
    ...goalIds.map((id) => ({ collection: 'goals', id })),
  ];
  for (let at = 0; at < sizes.comments / commentsInThread; at += 1) {
    const target = targets[at % targets.length]!;
    const parentId = run(addComment, { target, text: `Frage ${at + 1}: Wer ruft zurück?` });
    for (let reply = 1; reply < commentsInThread; reply += 1)
      run(addComment, { target, parentId, text: `Antwort ${reply}: der Innendienst, noch am selben Tag.` });
  }
}

/** A collection that was revealed. */
function collectCards(doc: Y.Doc) {
  const { orders } = insertOrders([], null, sizes.cards);
  doc.transact(() => {
    const asked = { kind: 'collection', text: collectionTitle, outcome: 'revealed', openedAt: 1, closedAt: 2 } as const;
    const questionId = insertRecord(doc, questions, { ...asked, result: { cards: sizes.cards } });
    for (const [at, order] of orders.entries())
      insertRecord(doc, cards, {
        questionId,
        text: `Karte ${at + 1}: zu viele Rückfragen`,
        side: at % 2 === 0 ? 'marketing' : 'sales',
        place: { groupId: null, order },
      });
  }, new SetupOrigin('bench'));
}
