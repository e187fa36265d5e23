// The sentences of the worked rounds in both languages, and that no export tells teams apart that have too few answers.
import { expect, test } from 'vitest';
import { addAgendaItem } from '../../src/domain/facilitation/prepareAgenda.ts';
import { startAgendaItem } from '../../src/domain/plan/startBlock.ts';
import { addParticipant } from '../../src/domain/people/participants.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { listGaps } from '../../src/domain/plan/gaps.ts';
import { listRounds } from '../../src/domain/relationship/rounds.ts';
import { headlineOf, leadOf, steadySaid } from '../../src/domain/relationship/statement.ts';
import { relationshipHeadline, relationshipLead } from '../../src/i18n/relationshipWords.ts';
import { translatorFor } from '../../src/i18n/translatorFor.ts';
import { writeRelationship } from '../../src/tables/relationshipTable.ts';
import { done } from '../domain/peers.ts';
import { answersOf, table, workshopWith } from '../domain/relationship/roundsOfTable.ts';

const rounds = listRounds(
  workshopWith(table.map(([round, marketing, sales]) => [round, answersOf(marketing, sales)])).doc,
);

const headlines = {
  de: [
    'Marketing sagt: Kennenlernphase. Der Vertrieb: es ist kompliziert.',
    'Acht von zwölf sagen am Ende: feste Partnerschaft.',
    'Elf Antworten, drei Meinungen.',
    'Neun von zwölf sagen im Review: feste Partnerschaft.',
  ],
  en: [
    "Marketing says: getting to know each other. Sales: it's complicated.",
    'Eight of twelve say at the end: steady partnership.',
    'Eleven answers, three opinions.',
    'Nine of twelve say in the review: steady partnership.',
  ],
};

const leads = {
  de: [
    'Marketing und Vertrieb sehen es verschieden.',
    'Zu Beginn waren es zwei von zwölf. Die Einigkeit stieg von 11\u00a0% auf 41\u00a0%.',
    'Marketing und Vertrieb sehen es fast gleich: Die Wahrnehmungslücke sank von 67\u00a0% auf 10\u00a0%.',
    'Im Puls dazwischen waren es fünf von elf. Marketing und Vertrieb sehen es fast gleich: Die Wahrnehmungslücke sank von 67\u00a0% auf 17\u00a0%.',
  ],
  en: [
    'Marketing and sales see it differently.',
    'At the start it was two of twelve. Agreement rose from 11% to 41%.',
    'Marketing and sales see it almost alike: the perception gap fell from 67% to 10%.',
    'In the pulse between it was five of eleven. Marketing and sales see it almost alike: the perception gap fell from 67% to 17%.',
  ],
};

test.each(['de', 'en'] as const)('headlines and leads of the four rounds, %s', (language) => {
  const t = translatorFor(language);
  expect(rounds.map((round) => relationshipHeadline(t, language, headlineOf(round)))).toEqual(headlines[language]);
  expect(rounds.map((_, at) => relationshipLead(t, language, leadOf(rounds, at)))).toEqual(leads[language]);
});

test.each([
  ['de', 'Fünf von elf sagen: feste Partnerschaft. Am Ende waren es acht von zwölf.'],
  ['en', 'Five of eleven say: steady partnership. At the end it was eight of twelve.'],
] as const)('how many said in the pulse that it is steady, %s', (language, sentence) => {
  const t = translatorFor(language);
  const { headline, lead } = steadySaid(rounds, rounds[2]!.id)!;
  expect(`${relationshipHeadline(t, language, headline, false)} ${relationshipLead(t, language, lead)}`).toBe(sentence);
  expect(steadySaid(rounds, 'gone')).toBeNull();
});

test('with two answers of one team neither JSON nor table tells teams apart', () => {
  const told = (answers: ReturnType<typeof answersOf>) => {
    const plan = buildPlan(workshopWith([['start', answers]]).doc);
    return { rounds: plan.rounds, table: Buffer.from(writeRelationship(plan, 'en')).toString('utf8') };
  };
  const marketing = told(answersOf([4, 0, 0, 0], [0, 0, 0, 2], 'x'));
  expect(marketing.rounds).toMatchObject([{ round: 'start', counted: 6 }]);
  expect(JSON.stringify(marketing.rounds)).not.toMatch(/marketing|sales/);
  expect(marketing.table).not.toMatch(/Marketing|Sales/);
  expect(told(answersOf([0, 0, 0, 2], [4, 0, 0, 0], 'x'))).toEqual(marketing);
});

test('the table counts answers by round, team and state, without words', () => {
  const plan = buildPlan(workshopWith([['start', answersOf([2, 3, 0, 1], [0, 1, 1, 4], 'Geheimnis')]]).doc);
  const lines = Buffer.from(writeRelationship(plan, 'de')).toString('utf8').split('\r\n');
  expect(lines[0]).toBe('\uFEFFRunde;Tag;Team;Stand;Anzahl');
  expect(lines[1]).toBe('Beginn;1970-01-01;Marketing;Feste Partnerschaft;2');
  expect(lines).toHaveLength(10);
  expect(lines.join()).not.toContain('Geheimnis');
});

test('what is still open: not asked again when the last block has begun', () => {
  const workshop = workshopWith([['start', answersOf([3, 0, 0, 0], [3, 0, 0, 0])]]);
  const kinds = () => listGaps(workshop.doc).map(({ kind }) => kind);
  const anna = done(workshop, addParticipant, { name: 'Anna', team: 'marketing', isFacilitator: true });
  const [first, last] = ['Wo stehen wir?', 'Hand drauf'].map((title) =>
    done(workshop, addAgendaItem, { title, plannedMinutes: 10 }, anna),
  );
  done(workshop, startAgendaItem, { id: first! }, anna);
  expect(kinds()).not.toContain('pollNotRepeated');
  done(workshop, startAgendaItem, { id: last! }, anna);
  expect(kinds()).toContain('pollNotRepeated');
});

test('what is still open: nobody asked, not asked again after signing', () => {
  const kinds = (workshop: ReturnType<typeof workshopWith>) => listGaps(workshop.doc).map(({ kind }) => kind);
  const asked = workshopWith([['start', answersOf([3, 0, 0, 0], [3, 0, 0, 0])]]);
  expect(kinds(asked)).not.toContain('pollMissing');
  expect(kinds(asked)).not.toContain('pollNotRepeated');
  asked.doc.getMap('signOffs').set('any', 1);
  expect(kinds(asked)).toContain('pollNotRepeated');
});
