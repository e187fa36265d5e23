// English texts of what is open about activities.
import type * as german from '../de/activityGaps.ts';
import type { Catalogue } from '../catalogue.ts';

export const gaps: Catalogue<typeof german.gaps> = {
  group: { activities: 'Activities' },
  sentence: {
    activityNotInformed: '“{{title}}” starts on {{other}} and sales does not know.',
    activityWithoutResponsible: 'Nobody is responsible for “{{title}}”.',
    activityWithoutStage: '“{{title}}” belongs to no stage.',
    loadAboveOne: 'From week {{title}} to week {{other}} sales lacks the time.',
    promiseNotCredible: '“{{title}}” promises {{other}}; calculated it takes longer.',
    goalWithoutActivity: 'No activity is planned for the goal “{{title}}”.',
    figuresMissing: 'Whether sales has time cannot be calculated: {{title}} is missing.',
  },
  kind: {
    activityNotInformed: 'Sales does not know',
    activityWithoutResponsible: 'Activity without anybody responsible',
    activityWithoutStage: 'Activity without a stage',
    loadAboveOne: 'Load above 100%',
    promiseNotCredible: 'Promise that does not add up',
    goalWithoutActivity: 'Goal without an activity',
    figuresMissing: 'Calculation without a figure',
  },
  counted: {
    activityNotInformed_one: '{{count}} activity that sales does not know of',
    activityNotInformed_other: '{{count}} activities that sales does not know of',
    activityWithoutResponsible_one: '{{count}} activity without anybody responsible',
    activityWithoutResponsible_other: '{{count}} activities without anybody responsible',
    activityWithoutStage_one: '{{count}} activity without a stage',
    activityWithoutStage_other: '{{count}} activities without a stage',
    loadAboveOne_one: '{{count}} time in which sales has too few slots',
    loadAboveOne_other: '{{count}} times in which sales has too few slots',
    promiseNotCredible_one: '{{count}} promise that does not add up',
    promiseNotCredible_other: '{{count}} promises that do not add up',
    goalWithoutActivity_one: '{{count}} goal without an activity',
    goalWithoutActivity_other: '{{count}} goals without an activity',
    figuresMissing_one: '{{count}} calculation with a figure missing',
    figuresMissing_other: '{{count}} calculations with figures missing',
  },
};
