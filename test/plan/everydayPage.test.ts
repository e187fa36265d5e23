// Everyday life on paper: the next pulse is counted from the last round, poll or pulse, as on screen and in the library,
// and the cover names the day of the review.
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan/plan.ts';
import type { PlanRound } from '../../src/domain/relationship/relationshipPart.ts';
import { translatorFor } from '../../src/i18n/translatorFor.ts';
import { Cover } from '../../src/plan/front/Cover.tsx';
import { coverSlide } from '../../src/plan/slides/frontSlides.ts';
import { PlanTextContext } from '../../src/plan/text/planText.ts';
import { renderMeasureHtml } from '../../src/plan/renderPlanHtml.tsx';
import { partnershipSeed } from './partnershipSeeds.ts';
import { planOf } from './planSeeds.ts';

const rhythm = { regularMeeting: '', visitWeeks: 2, pulseWeeks: 6, nextReviewOn: '' };
const plan: Plan = { ...planOf(partnershipSeed(1, 3, { goals: 1, agreements: 1, handovers: 1 })), rhythm };
const round = (name: PlanRound['round'], day: string, title?: string): PlanRound => ({
  round: name,
  day,
  ...(title === undefined ? {} : { title }),
  counted: 0,
  answers: [],
});

function printed(rounds: readonly PlanRound[]): string {
  const html = renderMeasureHtml(
    { ...plan, rounds },
    { t: translatorFor('de'), language: 'de', soften: (text) => text },
  );
  return html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

it('counts from the pulse, or from the poll that came after it', () => {
  expect(printed([round('end', '2026-11-24'), round('pulse', '2027-01-15')])).toContain(
    'Nächster Puls 26. Februar 2027',
  );
  expect(printed([round('pulse', '2027-01-15'), round('review', '2027-03-02')])).toContain(
    'Nächster Puls 13. April 2027',
  );
  expect(printed([round('end', '2026-11-24', 'Anderer Workshop')])).toContain('Puls alle 6 Wochen');
});

it('names the day of the last review on the cover, behind that of the workshop', () => {
  const review = { id: 'r', openedOn: '2027-03-02', closedOn: '', signedOn: '2026-11-24', agreements: [] };
  const reviewed: Plan = {
    ...plan,
    workshop: { ...plan.workshop, date: '2026-11-24' },
    progress: { ...plan.progress, reviews: [review] },
  };
  const words = 'Workshop am 24. November 2026 · Review am 2. März 2027';
  const text = { t: translatorFor('de'), language: 'de' as const, soften: (line: string) => line };
  const cover = (of: Plan) =>
    renderToStaticMarkup(createElement(PlanTextContext, { value: text }, createElement(Cover, { plan: of })));
  expect(cover(reviewed)).toContain(words);
  expect(cover(plan)).not.toContain('Review am');
  expect(coverSlide(reviewed, text).lead).toContain(words);
});
