// The plan and measured heights give the sheets of the document. Pure and quick: the same sheets in print, preview and
// tests.
import type { Participant } from '../domain/people/participants.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { detailSheets } from './sheets/detailSheets.ts';
import { pagesAfterJourney, pagesBeforeJourney, planPages } from './parts/planPages.ts';
import { hasNamesOnCover } from './sheets/coverNames.ts';
import { blocksOf, type FlowPage } from './sheets/flowPage.ts';
import { flowSheets } from './sheets/flowSheets.ts';
import { journeySheets } from './sheets/journeySheets.ts';
import { a4Height, millimetres, type Heights } from './sheets/measures.ts';
import { detailSections, mapColumns } from './sheets/planContent.ts';
import type { Sheet } from './sheets/sheets.ts';
import { summarySheet } from './sheets/summarySheet.ts';

export function paginate(plan: Plan, heights: Heights): Sheet[] {
  const journey = journeySheets(mapColumns(plan), heights);
  const sections = detailSections(plan);
  const flowing = (pages: readonly FlowPage[]) =>
    pages.filter(({ isAlways }) => !isAlways || !isEmpty(plan)).flatMap((page) => flowSheets(page, plan, heights));
  return [
    { kind: 'cover' },
    ...(hasNamesOnCover(plan) ? [] : peopleSheets(plan.participants, heights)),
    summarySheet(plan, heights),
    ...flowing(pagesBeforeJourney),
    ...(journey.length > 1 ? [{ kind: 'overview' } as const] : []),
    ...journey,
    ...(sections.length > 0 ? detailSheets(sections, heights) : []),
    ...flowing(pagesAfterJourney),
  ];
}

/** Nothing that could be signed, and nothing that was; what is open is no content. */
export function isEmpty(plan: Plan): boolean {
  const { stages, withoutStage, signatures } = plan;
  return (
    [stages, withoutStage, signatures].every((records) => records.length === 0) &&
    planPages.every((page) => page.kind === 'openPoints' || page.isAlways || blocksOf(page, plan).length === 0)
  );
}

function peopleSheets(participants: readonly Participant[], heights: Heights): Sheet[] {
  const title = millimetres(heights, 'peopleTitle');
  const sheets: Participant[][] = [];
  let left = 0;
  for (const participant of participants) {
    const height = millimetres(heights, `person:${participant.id}`);
    if (sheets.length === 0 || height > left) {
      sheets.push([]);
      left = a4Height - title;
    }
    left -= height;
    sheets.at(-1)!.push(participant);
  }
  return sheets.map((people, index) => ({ kind: 'people', isContinued: index > 0, people }));
}
