// Days in exported tables: one way in all of them and in both languages, as in the JSON, so that they sort and nobody has
// to ask which number is the month.
import { expect, it } from 'vitest';
import { parkTopic, updateTopic } from '../../src/domain/discussion/parkedTopics.ts';
import { planVisit } from '../../src/domain/everyday/visits.ts';
import { findParticipant } from '../../src/domain/people/participants.ts';
import { buildPlan, type Plan } from '../../src/domain/plan/plan.ts';
import type { Language } from '../../src/domain/record/languages.ts';
import { writeActivities } from '../../src/tables/activityTable.ts';
import { writeTopics } from '../../src/tables/discussionTables.ts';
import { writeRelationship } from '../../src/tables/relationshipTable.ts';
import { writeVisits } from '../../src/tables/visitTable.ts';
import { sampleToday, sampleWorkshop } from '../domain/activitiesSample.ts';
import { done } from '../domain/peers.ts';

const workshop = sampleWorkshop();
const [marketingId, salesId] = ['Lena Groß', 'Jörg Öztürk'].map((name) => findParticipant(workshop.doc, name)!.id);
done(workshop, planVisit, { kind: 'coffee', day: '2026-12-09', marketingId: marketingId!, salesId: salesId! });
const topic = done(workshop, parkTopic, { text: 'Provision' }, marketingId);
done(workshop, updateTopic, { id: topic, values: { responsibleId: salesId!, dueOn: '2027-02-01' } });
const rounds: Plan['rounds'] = [
  {
    round: 'start',
    day: '2026-11-24',
    counted: 3,
    answers: Array.from({ length: 3 }, () => ({ side: 'none', state: 'steady', word: '' })),
  },
];
const plan: Plan = { ...buildPlan(workshop.doc, sampleToday), rounds };

it.each([
  ['visits', writeVisits, ['2026-12-09']],
  ['topics', writeTopics, ['2027-02-01']],
  ['relationship', writeRelationship, ['2026-11-24']],
  ['activities', writeActivities, ['2026-12-08', '2026-12-18']],
] as const)('%s: year, month and day', (_, write, days) => {
  for (const language of ['de', 'en'] satisfies Language[]) {
    const table = new TextDecoder().decode(write(plan, language));
    for (const day of days) expect(table).toContain(day);
    // A time of day may stand beside a local day; a day alone never does.
    expect(table).not.toMatch(/[;,"]\d{1,2}[./]\d{1,2}[./]\d{4}[;,"\r]/);
  }
});
