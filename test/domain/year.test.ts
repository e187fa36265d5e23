// A year of one workshop: signed in November, a pulse in January, a review in March with figures, signed anew, and the
// second review, which starts from the second signature. Whatever was signed still verifies.
import { readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import * as Y from 'yjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedWorkshop, workshopSeed } from '../../src/domain/document/seed.ts';
import { recordLesson } from '../../src/domain/everyday/lessons.ts';
import { pulseDueOn } from '../../src/domain/everyday/pulses.ts';
import { readRhythm, updateRhythm } from '../../src/domain/everyday/rhythm.ts';
import { planVisit, setVisitHappened } from '../../src/domain/everyday/visits.ts';
import { listAgreements, updateAgreement } from '../../src/domain/partnership/agreements.ts';
import { statusOf } from '../../src/domain/partnership/agreementStatus.ts';
import { attainmentOf } from '../../src/domain/partnership/attainment.ts';
import { addCheckIn, listGoals } from '../../src/domain/partnership/goals.ts';
import { addServiceLevelFigures } from '../../src/domain/partnership/serviceLevelFigures.ts';
import { initials, listParticipants, sides } from '../../src/domain/people/participants.ts';
import { readAgenda } from '../../src/domain/facilitation/agendaItems.ts';
import { listGaps } from '../../src/domain/plan/gaps.ts';
import { openReview } from '../../src/domain/plan/openReview.ts';
import { buildPlan, listSignatures } from '../../src/domain/plan/plan.ts';
import { sign } from '../../src/domain/plan/signoff.ts';
import { askQuestion, answerQuestion } from '../../src/domain/questions/questionCommands.ts';
import { writeReveal } from '../../src/domain/questions/reveal.ts';
import { getQuestion, openPulseIn } from '../../src/domain/questions/questions.ts';
import { newKeyPair, open, seal } from '../../src/domain/questions/sealing.ts';
import { openWorkshop, type Workshop } from '../../src/domain/record/workshop.ts';
import { readReview, unredeemedIn } from '../../src/domain/review/reviewed.ts';
import {
  closeReview,
  decideAgreement,
  listReviews,
  openReviewOf,
  undecidedIn,
} from '../../src/domain/review/reviews.ts';
import { digestOf, listSignOffs, signedCanonical } from '../../src/domain/signatures/signOffs.ts';
import { done, refused } from './peers.ts';

let clock = Date.parse('2026-11-24T15:00:00Z');
let workshop: Workshop;

const today = () => new Date(clock).toISOString().slice(0, 10);
const goTo = (day: string) => (clock = Date.parse(`${day}T15:00:00Z`));
const person = (letters: string) => listParticipants(workshop.doc).find(({ name }) => initials(name) === letters)!.id;
const agreement = (title: string) => listAgreements(workshop.doc).find((one) => one.title.startsWith(title))!;
const validSides = () =>
  listSignatures(workshop.doc, today())
    .filter(({ isValid }) => isValid)
    .map(({ side }) => side);

function signBoth() {
  for (const letters of ['KS', 'PH']) {
    const participantId = person(letters);
    const confirmedGaps = buildPlan(workshop.doc, today()).gaps.length;
    clock += 60_000;
    done(workshop, sign, { participantId, signature: { kind: 'typed', name: letters }, confirmedGaps }, participantId);
  }
}

function count(title: string, date: string, kept: number, cases: number) {
  done(workshop, addServiceLevelFigures, { agreementId: agreement(title).id, date, kept, cases });
}

/** Everything that was ever signed is here, and is what its digest says. */
function expectPastToVerify() {
  for (const { digest } of listSignOffs(workshop.doc)) {
    const canonical = signedCanonical(workshop.doc, digest);
    expect(canonical).not.toBeNull();
    expect(digestOf(canonicalize(JSON.parse(canonical!))!)).toBe(digest);
  }
}

beforeAll(() => {
  const file = new URL('../../resources/templates/sample.de.json', import.meta.url);
  const { visits: _, rhythm: __, ...seed } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const { doc } = seedWorkshop(new Y.Doc(), workshopSeed.parse(seed));
  workshop = openWorkshop(doc, { now: () => clock });
});

describe('a year', () => {
  it('a review needs a plan that both have signed', () => {
    expect(refused(workshop, openReview, { openedOn: today() })).toBe('notSigned');
    signBoth();
    expect(validSides()).toEqual(['marketing', 'sales']);
  });

  it('visits, lessons, figures and a pulse go on living and void no signature', () => {
    const first = listSignOffs(workshop.doc).map(({ digest }) => digest);
    const visit = (day: string, marketing: string, sales: string) =>
      done(workshop, planVisit, { kind: 'coffee', day, marketingId: person(marketing), salesId: person(sales) });
    const [learned, missed] = [visit('2026-12-02', 'LG', 'JÖ'), visit('2027-01-11', 'KS', 'PH')];
    goTo('2026-12-03');
    done(workshop, recordLesson, { visitId: learned, text: 'Der Werkleiter will eine Zahl sehen.' });
    expect(validSides()).toEqual(['marketing', 'sales']);
    goTo('2027-01-15');
    expect(listGaps(workshop.doc, today()).map(({ kind }) => kind)).toContain('visitWithoutLesson');
    done(workshop, setVisitHappened, { id: missed, happened: 'no' });
    expect(pulseDueOn(workshop.doc), 'six weeks after the last round of the workshop').toBe('2027-01-05');
    const keys = newKeyPair();
    const ids = listParticipants(workshop.doc).map(({ id }) => id);
    const questionId = done(
      workshop,
      askQuestion,
      {
        kind: 'pulse',
        round: 'pulse',
        subjectId: null,
        text: 'Wie ist unser Beziehungsstatus?',
        expectedIds: ids,
        endsAt: null,
        publicKey: keys.publicKey,
        counter: 'Katrin Sommer',
        counterId: 'here',
      },
      person('KS'),
    );
    const { size, publicKey } = openPulseIn(workshop.doc)!;
    expect(pulseDueOn(workshop.doc)).toBeNull();
    for (const { id, team } of listParticipants(workshop.doc)) {
      const answer = { side: team, state: 'steady', word: '', kept: { [agreement('Rückruf').id]: 2 } };
      const sealed = seal({ questionId, publicKey, size }, answer)!;
      done(workshop, answerQuestion, { questionId, participantId: id, sealed }, id);
    }
    const question = getQuestion(workshop.doc, questionId)!;
    const opened = (sealed: string) => open(keys, questionId, sealed);
    expect(writeReveal(workshop.doc, question, opened, clock)).toBe(true);
    expect(pulseDueOn(workshop.doc)).toBe('2027-02-26');
    const { progress } = buildPlan(workshop.doc, today());
    expect(progress.pulses).toMatchObject([{ day: '2027-01-15', counted: 6, agreements: [{ together: 2 / 3 }] }]);
    expect(progress.visits).toMatchObject([
      { state: 'done', marketing: 'Lena Groß', sales: 'Jörg Öztürk' },
      { state: 'dropped' },
    ]);
    expect(validSides()).toEqual(['marketing', 'sales']);
    expect(listSignOffs(workshop.doc).map(({ digest }) => digest)).toEqual(first);
  });

  it('opening a review voids no signature, and its verdicts are those of partnership.md 6.3', () => {
    count('Rückruf', '2026-12-31', 61, 76);
    count('Rückruf', '2027-01-31', 70, 82);
    count('Rückruf', '2027-02-26', 77, 84);
    count('Der Vertrieb', '2027-01-08', 9, 9);
    count('Der Vertrieb', '2027-02-26', 7, 7);
    const actuals = [0.84, 92, 0.72, 298_000, 2160];
    for (const [at, goal] of listGoals(workshop.doc).entries())
      done(workshop, addCheckIn, { goalId: goal.id, date: '2027-02-26', actual: actuals[at]! });
    goTo('2027-03-02');
    const titles = [
      'Was ist daraus geworden?',
      'Wo stehen wir jetzt?',
      'Was hat sich an der Journey geändert?',
      'Was versprechen wir uns neu?',
      'Plan unterschreiben',
    ];
    const agenda = titles.map((title) => ({ title, say: '', checks: [] }));
    expect(refused(workshop, openReview, { openedOn: today(), agenda: agenda.slice(1) })).toBe('invalidInput');
    done(workshop, openReview, { openedOn: today(), agenda }, person('KS'));
    expect(
      readAgenda(workshop.doc).items.map(({ title, plannedMinutes, section, question }) => [
        title,
        plannedMinutes,
        section,
        question,
      ]),
    ).toEqual([
      [titles[0], 35, 'review', 'none'],
      [titles[1], 10, 'relationship', 'poll'],
      [titles[2], 15, 'journey', 'none'],
      [titles[3], 20, 'agreements', 'none'],
      [titles[4], 10, 'plan', 'none'],
    ]);
    expect(refused(workshop, openReview, { openedOn: today() })).toBe('reviewOpen');
    expect(validSides()).toEqual(['marketing', 'sales']);
    const reviewed = readReview(workshop.doc, openReviewOf(workshop.doc)!);
    expect(reviewed).toMatchObject({ signedOn: '2026-11-24', daysSince: 98, decided: 0 });
    expect(reviewed.review.openedBy).toBe('Katrin Sommer');
    const verdictOf = (title: string) => reviewed.agreements.find((one) => one.agreement.id === agreement(title).id)!;
    expect(verdictOf('Rückruf')).toMatchObject({
      verdict: 'onTheWay',
      before: 57 / 80,
      keptSince: 208,
      casesSince: 242,
    });
    expect(verdictOf('Der Vertrieb')).toMatchObject({ verdict: 'kept', before: 0.8, since: 1, last: 1, target: 1 });
    expect(verdictOf('Nachfassen')).toMatchObject({ verdict: 'notCounted', before: 30 / 52, since: null });
    expect(verdictOf('Wer die Referenz')).toMatchObject({ verdict: 'neverAgreed' });
    const shares = reviewed.goals.map(({ before, now }) =>
      [before, now].map((one) => (one?.attainment.isComputable ? Number(one.attainment.value.toFixed(4)) : null)),
    );
    expect(shares).toEqual([
      [0.7206, 0.9118],
      [0.5, 0.7895],
      [0.4615, 0.6923],
      [0.2474, 0.4684],
      [0.4, 0.4769],
    ]);
    expect(attainmentOf(reviewed.goals[0]!.goal, 0.84)).toMatchObject({ isComputable: true });
    const { visits, gaps } = unredeemedIn(workshop.doc, reviewed, listGaps(workshop.doc, today()), today());
    expect(visits.map(({ day }) => day)).toEqual(['2027-01-11']);
    expect(gaps.length).toBeGreaterThan(0);
    expect(gaps.map(({ kind }) => kind)).not.toContain('agreementUndecided');
  });

  it('is decided agreement by agreement, and closed with the day of the next one', () => {
    const review = openReviewOf(workshop.doc)!;
    const decide = (title: string, decision: 'keep' | 'change' | 'end') =>
      done(workshop, decideAgreement, { reviewId: review.id, agreementId: agreement(title).id, decision });
    expect(listGaps(workshop.doc, today()).filter(({ kind }) => kind === 'agreementUndecided')).toHaveLength(4);
    decide('Rückruf', 'end');
    expect(agreement('Rückruf').phase).toBe('ended');
    decide('Rückruf', 'keep');
    decide('Der Vertrieb', 'keep');
    expect(validSides()).toEqual(['marketing', 'sales']);
    decide('Nachfassen', 'change');
    expect(refused(workshop, closeReview, { reviewId: review.id, nextReviewOn: '2027-06-01' })).toBe('undecided');
    decide('Wer die Referenz', 'end');
    expect(undecidedIn(workshop.doc, review)).toEqual([]);
    done(workshop, updateAgreement, { id: agreement('Nachfassen').id, values: { timeLimit: 24 } });
    expect(validSides()).toEqual([]);
    const before = agreement('Rückruf');
    expect(statusOf(before)).toBe('agreedByBoth');
    done(workshop, closeReview, { reviewId: review.id, nextReviewOn: '2027-06-01' });
    expect(readRhythm(workshop.doc)).toMatchObject({ nextReviewOn: '2027-06-01' });
    // Kept is what both go on agreeing to, on its next date.
    const kept = agreement('Rückruf');
    expect(kept.reviewOn > today()).toBe(true);
    expect(statusOf(kept)).toBe('agreedByBoth');
    expect(openReviewOf(workshop.doc)).toBeNull();
  });

  it('the plan is signed anew, with the review and the rhythm, and the past still verifies', () => {
    done(workshop, updateRhythm, { regularMeeting: 'alle zwei Wochen, Freitag 9:00' });
    signBoth();
    expect(validSides()).toEqual(['marketing', 'sales']);
    const plan = buildPlan(workshop.doc, today());
    expect(plan.planVersion).toBe(3);
    expect(plan.rhythm).toEqual({
      regularMeeting: 'alle zwei Wochen, Freitag 9:00',
      visitWeeks: 2,
      pulseWeeks: 6,
      nextReviewOn: '2027-06-01',
    });
    expect(plan.reviews).toMatchObject([{ openedOn: '2027-03-02', closedOn: '2027-03-02' }]);
    expect(plan.reviews![0]!.decisions.map(({ decision }) => decision).sort()).toEqual([
      'change',
      'end',
      'keep',
      'keep',
    ]);
    expect(plan.progress.reviews).toMatchObject([{ signedOn: '2026-11-24' }]);
    const { digest, ...others } = plan;
    const unsigned = new Set(['agenda', 'participants', 'progress', 'rounds', 'signatures', 'weeks']);
    const signed = Object.fromEntries(Object.entries(others).filter(([key]) => !unsigned.has(key)));
    expect(digestOf(canonicalize(signed)!)).toBe(digest);
    expectPastToVerify();
    expect(new Set(listSignOffs(workshop.doc).map((one) => one.digest)).size).toBe(2);
  });

  it('the second review starts from the second signature', () => {
    count('Rückruf', '2027-04-30', 80, 84);
    goTo('2027-06-01');
    // Whoever has prepared the agenda of the review keeps it.
    const agenda = Array.from({ length: 5 }, (_, at) => ({ title: `Anders ${at}`, say: '', checks: [] }));
    done(workshop, openReview, { openedOn: today(), agenda });
    expect(readAgenda(workshop.doc).items.map(({ title }) => title)).not.toContain('Anders 0');
    expect(readAgenda(workshop.doc).items).toHaveLength(5);
    expect(validSides()).toEqual(['marketing', 'sales']);
    const second = readReview(workshop.doc, openReviewOf(workshop.doc)!);
    expect(second).toMatchObject({ signedOn: '2027-03-02', daysSince: 91 });
    const titles = second.agreements.map(({ agreement: one }) => one.title);
    expect(titles).toHaveLength(3);
    expect(second.agreements[0]).toMatchObject({ before: 77 / 84, keptSince: 80, casesSince: 84, verdict: 'kept' });
    // The first one says what it said.
    const [first] = listReviews(workshop.doc);
    expect(readReview(workshop.doc, first!).agreements[0]).toMatchObject({ keptSince: 208, verdict: 'onTheWay' });
    expectPastToVerify();
    expect(listSignatures(workshop.doc, today()).map(({ isValid }) => isValid)).toEqual([false, false, true, true]);
    expect(sides).toHaveLength(2);
  });
});
