// The plan and measured heights give the sheets of the document. Pure and quick: the same sheets in print, preview and
// tests.
import type { Participant } from '../../domain/people/participants.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { detailSheets } from './detailSheets.ts';
import { agreementSheets, goalSheets, openPointSheets, signatureSheets } from './flowSheets.ts';
import { journeySheets } from './journeySheets.ts';
import { a4Height, millimetres, type Heights } from './measures.ts';
import { detailSections, mapColumns } from './planContent.ts';
import type { Sheet } from './sheets.ts';
import { summarySheet } from './summarySheet.ts';

/**
 * More names per team than this, or longer ones, and the cover gives only counts; the names get sheets of their own.
 */
const mostNamesOnCover = 6;
const longestOnCover = 60;

export function paginate(plan: Plan, heights: Heights): Sheet[] {
  const journey = journeySheets(mapColumns(plan), heights);
  const sections = detailSections(plan);
  return [
    { kind: 'cover' },
    ...(hasNamesOnCover(plan) ? [] : peopleSheets(plan.participants, heights)),
    summarySheet(plan, heights),
    ...(journey.length > 1 ? [{ kind: 'overview' } as const] : []),
    ...journey,
    ...(sections.length > 0 ? detailSheets(sections, heights) : []),
    ...goalSheets(plan, heights),
    ...agreementSheets(plan, heights),
    ...openPointSheets(plan, heights),
    ...(isEmpty(plan) ? [] : signatureSheets(plan, heights)),
  ];
}

/** Nothing that could be signed, and nothing that was. */
export function isEmpty({ stages, withoutStage, goals, agreements, signatures }: Plan): boolean {
  return [stages, withoutStage, goals, agreements, signatures].every((records) => records.length === 0);
}

export function hasNamesOnCover({ workshop, participants }: Plan): boolean {
  if (workshop.title.length + workshop.customer.length > 160) return participants.length === 0;
  const perTeam = (team: string) => participants.filter((participant) => participant.team === team).length;
  const longest = Math.max(
    0,
    ...participants.map((participant) => participant.name.length + participant.function.length),
  );
  return (
    Math.max(perTeam('marketing'), perTeam('sales')) <= mostNamesOnCover &&
    perTeam('none') <= 2 * mostNamesOnCover &&
    longest <= longestOnCover
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
