// When the next review is, as long as nobody has said anything else.
import { dayAfter } from '../everyday/calendarDays.ts';

/** Weeks from one review to the next. */
const usualWeeks = 13;

/** What the team has said, if that is still to come on the day `from`; else a quarter after it. */
export function proposedNextReview(nextReviewOn: string, from: string): string {
  return nextReviewOn > from ? nextReviewOn : dayAfter(from, 7 * usualWeeks);
}
