// How both live it and how they see their relationship, printed: what a year of a workshop leaves is one page each, as the
// design has it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planVisit, setVisitHappened } from '../../src/domain/everyday/visits.ts';
import { recordLesson } from '../../src/domain/everyday/lessons.ts';
import { updateRhythm } from '../../src/domain/everyday/rhythm.ts';
import { listAgreements } from '../../src/domain/partnership/agreements.ts';
import { listParticipants } from '../../src/domain/people/participants.ts';
import { openReview } from '../../src/domain/plan/openReview.ts';
import { buildPlan, type Plan } from '../../src/domain/plan/plan.ts';
import { listQuestions, questions } from '../../src/domain/questions/questions.ts';
import { insertRecord, markRemoved } from '../../src/domain/record/collection.ts';
import type { Language } from '../../src/domain/record/languages.ts';
import { findChromium } from '../../src/engine/printing/chromiumFinder.ts';
import { openChromiumShell } from '../../src/engine/printing/chromiumShell.ts';
import { exportPlan } from '../../src/engine/printing/planExport.ts';
import { planSteps } from '../../src/engine/printing/planSteps.ts';
import type { Shell } from '../../src/engine/printing/shell.ts';
import { done } from '../domain/peers.ts';
import { answersOf, table } from '../domain/relationship/roundsOfTable.ts';
import { planOf, sampleSeed, signAs } from './planSeeds.ts';
import { readPdf } from './printedPlan.ts';

let shell: Shell;
beforeAll(() => {
  shell = openChromiumShell({ executable: findChromium() });
});
afterAll(() => shell.close());

const words = {
  marketing: ['Tempo', 'Respekt', 'Neugier', 'Wir', 'Vorsicht', 'Tempo'],
  sales: ['Endlich', 'Zahlen', 'Abwarten', 'Stabil', 'Gehört', 'Reden'],
} as const;

/** The sample after its review was opened: four rounds, five visits, a pulse about three agreements. */
function lived(language: Language): Plan {
  let plan: Plan | null = null;
  const { visits: _, rounds: __, ...seed } = sampleSeed(language);
  planOf(seed, (workshop) => {
    const { doc } = workshop;
    for (const { id } of listQuestions(doc)) markRemoved(doc, questions, id);
    const kept = (index: number) => Object.fromEntries(listAgreements(doc).map(({ id }, at) => [id, (index + at) % 4]));
    table.forEach(([round, marketing, sales], at) => {
      const answers = answersOf(marketing, sales).map((one, index) => ({
        ...one,
        word: words[one.side as 'marketing' | 'sales'][index % 6]!,
      }));
      const isPulse = round === 'pulse';
      insertRecord(doc, questions, {
        kind: isPulse ? 'pulse' : 'poll',
        round,
        outcome: 'revealed',
        openedAt: at,
        closedAt: at + 1,
        result: isPulse
          ? answers.map((one, index) => ({ ...one, kept: kept(index) }))
          : { answers, counted: answers.length },
      });
    });
    const people = listParticipants(doc);
    const [marketing, sales] = (['marketing', 'sales'] as const).map((team) =>
      people.filter((one) => one.team === team),
    );
    const lessons = [
      'Der Werkleiter fragt nach der Linie, die schon läuft, nicht nach dem Prospekt. Ein Besuch sagt mehr.',
      'Leads ohne Telefonnummer bleiben liegen, weil keiner schreibt, warum.',
    ];
    for (let at = 0; at < 5; at += 1) {
      const day = `2026-1${at % 3}-0${at + 1}`;
      const pair = { marketingId: marketing![at % 3]!.id, salesId: sales![at % 3]!.id };
      const visitId = done(workshop, planVisit, { kind: 'coffee', day, ...pair });
      const text = lessons[at];
      if (text !== undefined) done(workshop, recordLesson, { visitId, text });
      else if (at === 4) done(workshop, setVisitHappened, { id: visitId, happened: 'no' });
    }
    done(workshop, updateRhythm, { regularMeeting: 'alle zwei Wochen, Freitag 9:00', nextReviewOn: '2027-03-02' });
    signAs(workshop, 'Katrin Sommer');
    signAs(workshop, 'Petra Hübner');
    done(workshop, openReview, { openedOn: '2026-11-30' });
    plan = buildPlan(doc, '2026-11-30');
  });
  return plan!;
}

test.each([
  ['de', 'Wie wir es leben', 'Wie es weitergeht', 'Neun von zwölf sagen', 'Was die Zahlen sagen'],
  ['en', 'How we live it', 'How it goes on', 'Nine of twelve say', 'What the figures say'],
] as const)('one page each (%s)', { timeout: 180_000 }, async (language, living, goesOn, relationship, explained) => {
  const result = await exportPlan({ plan: lived(language), format: 'pdf', language, shell, steps: planSteps });
  if (!result.ok) throw new Error(result.code);
  const pages = (await readPdf(result.value)).pages.map(({ words: all }) => all.map(({ text }) => text).join(' '));
  for (const [first, last] of [
    [relationship, explained],
    [living, goesOn],
  ] as const) {
    const page = pages.find((text) => text.includes(first) && text.includes(last));
    expect(page, `${first} … ${last}`).toBeDefined();
  }
});
