// One sentence for each kind of gap, its name and what closes it in a list, and a few words for all of a kind. Used by the section of open points and by the plan.
import type * as german from '../de/gaps.ts';
import type { Catalogue } from '../catalogue.ts';

export const gaps: Catalogue<typeof german.gaps> = {
  nothing: 'Nothing open. The plan is ready to sign.',
  count_one: '{{count}} open point',
  count_other: '{{count}} open points',
  headline_one: 'One point is still open.',
  headline_other: '{{count}} points are still open.',
  leadReadOnly: 'Each point leads to what it is about.',
  toPlan: 'Go to the plan',
  /** The title of a point that is about more than one record. */
  pointTitle: {
    handover: '{{title}} to {{other}}',
    step: '{{title}} to {{other}}',
    weeks: 'Week {{title}} to week {{other}}',
  },
  /** What closes a point: the button beside it. */
  close: {
    add: 'Add',
    agree: 'Agree',
    arrange: 'Arrange',
    ask: 'Ask',
    assign: 'Assign',
    compute: 'Calculate',
    decide: 'Decide',
    inform: 'Tell sales',
    look: 'Look',
    name: 'Name someone',
    settle: 'Settle',
  },
};

export const app: Catalogue<typeof german.app> = { section: { 'open-points': 'Open points' } };

export const plan: Catalogue<typeof german.plan> = { section: { openPoints: 'Open points' } };
