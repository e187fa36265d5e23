// What closing leaves in files: dates of what is open and when the next review is, tables of topics and comments, and the
// blocks of the plan's page.
import { expect, it } from 'vitest';
import { addComment, resolveComment } from '../../src/domain/discussion/commentCommands.ts';
import { parkTopic, settleTopic, updateTopic } from '../../src/domain/discussion/parkedTopics.ts';
import { updateRhythm } from '../../src/domain/everyday/rhythm.ts';
import { findParticipant } from '../../src/domain/people/participants.ts';
import { listGaps } from '../../src/domain/plan/gaps.ts';
import { leaveOpen } from '../../src/domain/plan/leaveOpen.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { calendarFile } from '../../src/engine/exchange/calendarFile.ts';
import { discussionBlocks, leftOpenBlocks } from '../../src/plan/sheets/closingContent.ts';
import { gapBlocks, gapSections } from '../../src/plan/sheets/partnershipContent.ts';
import { writeComments, writeTopics } from '../../src/tables/discussionTables.ts';
import { cardId, done, seeded } from '../domain/peers.ts';

function closing() {
  const workshop = seeded();
  const joerg = findParticipant(workshop.doc, 'Jörg Öztürk')!.id;
  const [gap] = listGaps(workshop.doc);
  const { kind, recordId } = gap!;
  done(workshop, leaveOpen, { kind, recordId, responsibleId: joerg, dueOn: '2027-01-15', note: 'nach der Messe' });
  done(workshop, updateRhythm, { nextReviewOn: '2027-03-02' });
  const topic = done(workshop, parkTopic, { text: 'Provision' }, joerg);
  done(workshop, updateTopic, { id: topic, values: { responsibleId: joerg, dueOn: '2027-02-01' } });
  const settled = done(workshop, parkTopic, { text: 'Parkplatz' }, joerg);
  done(workshop, settleTopic, { id: settled, outcome: 'gemietet' });
  const target = { collection: 'touchpoints', id: cardId(workshop, 'Messe') };
  const question = done(workshop, addComment, { target, text: 'Wer ruft an?', kind: 'question' }, joerg);
  done(workshop, addComment, { target, parentId: question, text: 'Ich' }, joerg);
  const old = done(workshop, addComment, { target, text: 'Erledigt' }, joerg);
  done(workshop, resolveComment, { id: old });
  return { workshop, joerg };
}

const lines = (bytes: Uint8Array) => new TextDecoder().decode(bytes).split('\r\n');

it('the calendar file has the next review and until when somebody takes care of what is open', () => {
  const { workshop, joerg } = closing();
  const file = (only: string | null) =>
    lines(calendarFile(workshop.doc, { workshopId: 'w', language: 'de', only, now: Date.parse('2026-11-24') })!);
  const days = (all: readonly string[]) =>
    all.filter((line) => line.startsWith('DTSTART')).map((line) => line.slice(-8));
  expect(days(file(null))).toEqual(['20270302', '20270115', '20270201']);
  expect(days(file(joerg))).toEqual(['20270115', '20270201']);
  expect(file(null)).toContain('SUMMARY:Review: Probe');
  expect(file(null).join('')).toContain(String.raw`Kümmert sich: Jörg Öztürk\nnach der Messe`);
});

it('the plan lists what is left open apart, then topics and questions that nobody has settled', () => {
  const plan = buildPlan(closing().workshop.doc);
  expect(leftOpenBlocks(plan).map(({ gap }) => gap.decision?.dueOn)).toEqual(['2027-01-15']);
  const undecided = gapSections.flatMap((section) => gapBlocks(plan, section));
  expect(undecided).toHaveLength(plan.gaps.length - 1);
  expect(discussionBlocks(plan).map(({ text }) => text)).toEqual(['Provision', 'Wer ruft an?']);
});

it('topics and comments are written as tables', () => {
  const plan = buildPlan(closing().workshop.doc);
  const topics = lines(writeTopics(plan, 'de')).join('\n');
  expect(topics).toContain('Provision;geplant;Jörg Öztürk;2027-02-01;');
  expect(topics).toContain('Parkplatz;geklärt;;;gemietet');
  const comments = lines(writeComments(plan, 'de')).join('\n');
  expect(comments).toMatch(/Journey;Frage;Jörg Öztürk;Wer ruft an\?;/);
  expect(comments).toMatch(/Journey;Antwort;Jörg Öztürk;Ich;/);
});
