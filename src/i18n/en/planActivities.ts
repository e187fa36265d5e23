// English texts of the area "plan": activities, promise and time on paper.
import type { plan as german } from '../de/planActivities.ts';
import type { Catalogue } from '../catalogue.ts';

export const plan: Catalogue<typeof german> = {
  activitiesTitle_one: 'One activity',
  activitiesTitle_other: '{{number}} activities',
  activitiesFigure: 'The activities of the quarter, and below them week by week the leads and the slots in sales',
  activityColumn: {
    activity: 'Activity',
    days: 'Start, end',
    stage: 'Stage',
    responsible: 'Responsible',
    leads: 'Leads',
    effort: 'Days M / S',
    informed: 'Informed on',
  },
  loadAverage: 'Load on average {{load}}',
  loadHighest: 'highest week {{week}} with {{load}}',
  loadHighestNone: 'no slot in week {{week}}',
  promiseTitle: 'Promise and time',
  promiseLead: 'What marketing promises and what sales manages, step by step.',
  promiseTarget: 'should be at least {{target}}',
  promiseColumn: {
    figure: 'Figure',
    derivation: 'Calculation',
    result: 'Result',
    week: 'Week',
    agreed: 'What is agreed',
    load: 'Load',
  },
  hoursPerWeek: 'Hours for leads a week',
  minutesPerLead: 'Minutes per lead',
  slotsPerWeek: 'Slots a week',
  slotsPerMonth: 'Slots a month',
  overloadTitle: 'Weeks in which sales has too few slots',
  loadAccepted: 'Accepted: {{reason}} ({{marketing}}, {{sales}})',
  loadOpen: 'Still open',
};
