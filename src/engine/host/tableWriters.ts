// Which function writes which of a workshop's tables.
import type { Plan } from '../../domain/plan/plan.ts';
import type { Language } from '../../domain/record/languages.ts';
import type { ExportTable } from '../../protocol/exportForms.ts';
import { writeRelationship } from '../../tables/relationshipTable.ts';
import { writeActivities } from '../../tables/activityTable.ts';
import { writeWeeks } from '../../tables/weekTable.ts';
import { writeCustomer } from '../../tables/customerTable.ts';
import { writeCards, writeDifferences, writeVotes } from '../../tables/hiddenTables.ts';
import { writeComments, writeTopics } from '../../tables/discussionTables.ts';
import { writeReview } from '../../tables/reviewTable.ts';
import { writeTerms } from '../../tables/termTable.ts';
import { writeAgenda } from '../../tables/agendaTable.ts';
import { writeVisits } from '../../tables/visitTable.ts';
import { writeTable } from '../../tables/writeTable.ts';

export const tableWriters: Readonly<Record<ExportTable, (plan: Plan, language: Language) => Uint8Array>> = {
  journey: writeTable,
  activities: writeActivities,
  weeks: writeWeeks,
  relationship: writeRelationship,
  customer: writeCustomer,
  terms: writeTerms,
  visits: writeVisits,
  agenda: writeAgenda,
  review: writeReview,
  cards: writeCards,
  votes: writeVotes,
  differences: writeDifferences,
  topics: writeTopics,
  comments: writeComments,
};
