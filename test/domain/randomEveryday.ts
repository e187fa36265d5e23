// Random commands on visits, what was learned, the rhythm and reviews.
import { lessonTargets, recordFeedback, recordLesson } from '../../src/domain/everyday/lessons.ts';
import { planPairs } from '../../src/domain/everyday/pairs.ts';
import { updateRhythm } from '../../src/domain/everyday/rhythm.ts';
import {
  listVisits,
  planVisit,
  removeVisit,
  setVisitHappened,
  updateVisit,
  visitKinds,
} from '../../src/domain/everyday/visits.ts';
import { listPainPoints, painPointKinds } from '../../src/domain/journey/painPoints.ts';
import { orderedStages } from '../../src/domain/journey/stages.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { listAgreements } from '../../src/domain/partnership/agreements.ts';
import { addParticipant, listParticipants, sides, type Side } from '../../src/domain/people/participants.ts';
import { listGaps, undecidedOf } from '../../src/domain/plan/gaps.ts';
import { sign } from '../../src/domain/plan/signoff.ts';
import { openReview } from '../../src/domain/plan/openReview.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { newestSignedByBoth } from '../../src/domain/review/basis.ts';
import {
  closeReview,
  decideAgreement,
  decisions,
  happenings,
  listReviews,
  openReviewOf,
  undecidedIn,
  setAgreementHappened,
  updateReview,
} from '../../src/domain/review/reviews.ts';
import { idOf, run, text, type Kind } from './randomInput.ts';
import type { Chance } from './seededRandom.ts';

const days = ['2026-12-02', '2027-01-11', '2027-02-03'] as const;

export const everydayKinds: Readonly<Record<string, Kind>> = {
  planVisit: (workshop, actor, chance) => run(workshop, actor, planVisit, visitOf(workshop, chance)),
  planPairs: (workshop, actor, chance) =>
    run(workshop, actor, planPairs, {
      pairs: [
        {
          marketingId: memberOf(workshop, chance, 'marketing'),
          salesId: memberOf(workshop, chance, 'sales'),
          day: chance.pick(days),
        },
      ],
    }),
  updateVisit: (workshop, actor, chance) =>
    run(workshop, actor, updateVisit, {
      id: idOf(chance, listVisits(workshop.doc)),
      values: chance.happens(0.5)
        ? { day: chance.pick(days), place: text(chance).slice(0, 120) }
        : { salesId: memberOf(workshop, chance, 'sales') },
    }),
  removeVisit: (workshop, actor, chance) =>
    run(workshop, actor, removeVisit, { id: idOf(chance, listVisits(workshop.doc)) }),
  setVisitHappened: (workshop, actor, chance) =>
    run(workshop, actor, setVisitHappened, {
      id: idOf(chance, listVisits(workshop.doc)),
      happened: chance.pick(['', 'yes', 'no']),
    }),
  recordLesson: (workshop, actor, chance) =>
    run(workshop, actor, recordLesson, {
      visitId: idOf(chance, listVisits(workshop.doc)),
      ...lessonOf(workshop, chance),
    }),
  recordFeedback: (workshop, actor, chance) =>
    run(workshop, actor, recordFeedback, { visit: visitOf(workshop, chance), ...lessonOf(workshop, chance) }),
  updateRhythm: (workshop, actor, chance) =>
    run(
      workshop,
      actor,
      updateRhythm,
      chance.happens(0.5) ? { visitWeeks: 1 + chance.whole(8) } : { nextReviewOn: chance.pick(days) },
    ),
  openReview: (workshop, actor, chance) => {
    signForBoth(workshop, actor);
    return run(workshop, actor, openReview, { openedOn: chance.pick(days) });
  },
  decideAgreement: (workshop, actor, chance) =>
    run(workshop, actor, decideAgreement, { ...reviewedOf(workshop, actor, chance), decision: chance.pick(decisions) }),
  setAgreementHappened: (workshop, actor, chance) =>
    run(workshop, actor, setAgreementHappened, {
      ...reviewedOf(workshop, actor, chance),
      happened: chance.pick(happenings),
      note: text(chance),
    }),
  updateReview: (workshop, actor, chance) =>
    run(workshop, actor, updateReview, {
      id: reviewedOf(workshop, actor, chance).reviewId,
      values: { note: text(chance) },
    }),
  closeReview: (workshop, actor, chance) => {
    const { reviewId } = reviewedOf(workshop, actor, chance);
    const review = listReviews(workshop.doc).find(({ id }) => id === reviewId);
    for (const agreementId of review ? undecidedIn(workshop.doc, review) : [])
      run(workshop, actor, decideAgreement, { reviewId, agreementId, decision: 'keep' });
    return run(workshop, actor, closeReview, { reviewId, nextReviewOn: chance.pick(days) });
  },
};

function visitOf(workshop: Workshop, chance: Chance) {
  return {
    kind: chance.pick(visitKinds),
    day: chance.pick(days),
    marketingId: memberOf(workshop, chance, 'marketing'),
    salesId: memberOf(workshop, chance, 'sales'),
  };
}

function lessonOf({ doc }: Workshop, chance: Chance) {
  const targetKind = chance.pick(lessonTargets);
  const targets = targetKind === 'touchpoint' ? listTouchpoints(doc) : listPainPoints(doc, targetKind);
  const newPainPoint = {
    kind: chance.pick(painPointKinds),
    stageId: idOf(chance, orderedStages(doc)),
    text: text(chance),
  };
  return {
    text: text(chance),
    links: [{ targetKind, targetId: idOf(chance, targets) }],
    newPainPoint: chance.happens(0.3) ? newPainPoint : null,
  };
}

/** Both sides sign what the plan says now, once: a review needs it. */
function signForBoth(workshop: Workshop, actor: string) {
  if (newestSignedByBoth(workshop.doc)) return;
  for (const side of sides) {
    const find = () => listParticipants(workshop.doc).find(({ team }) => team === side)?.id;
    if (find() === undefined) run(workshop, actor, addParticipant, { name: `for ${side}`, team: side });
    const participantId = find() ?? 'gone';
    run(workshop, participantId, sign, {
      participantId,
      confirmedGaps: undecidedOf(listGaps(workshop.doc)).length,
      signature: { kind: 'typed', name: side },
    });
  }
}

/** An agreement of the open review; where none is open, one is opened first. */
function reviewedOf(workshop: Workshop, actor: string, chance: Chance) {
  const { doc } = workshop;
  if (!openReviewOf(doc)) {
    signForBoth(workshop, actor);
    run(workshop, actor, openReview, { openedOn: chance.pick(days) });
  }
  const reviewId = openReviewOf(doc)?.id ?? idOf(chance, listReviews(doc));
  return { reviewId, agreementId: idOf(chance, listAgreements(doc)) };
}

/** Mostly somebody of that team. */
function memberOf({ doc }: Workshop, chance: Chance, team: Side): string {
  const all = listParticipants(doc);
  const members = all.filter((one) => one.team === team);
  return idOf(chance, chance.happens(0.9) && members.length > 0 ? members : all);
}
