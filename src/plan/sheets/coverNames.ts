// Whether the names of all participants have room on the cover.
import type { Plan } from '../../domain/plan/plan.ts';

/**
 * More names per team than this, or longer ones, and the cover gives only counts; the names get sheets of their own.
 */
const mostNamesOnCover = 6;
const longestOnCover = 60;

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
