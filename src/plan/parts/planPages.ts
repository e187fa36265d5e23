// All kinds of pages of the plan that flow down A4 sheets, in the sequence of the paper. Pagination, drawing, measuring,
// estimates, links and the summary read this list; a new kind of page is one entry here.
import { activitiesPage } from './activitiesPage.tsx';
import { capacityPage } from './capacityPage.tsx';
import { agendaPage } from './agendaPage.tsx';
import { agreementsPage } from './agreementsPage.ts';
import { everydayPage } from './everydayPage.ts';
import { differencesPage } from './differencesPage.ts';
import { customerPage } from './customerPage.ts';
import { goalsPage } from './goalsPage.ts';
import { openPointsPage } from './openPointsPage.ts';
import type { PlanPage } from './planPage.ts';
import { relationshipPage } from './relationshipPage.ts';
import { signaturesPage } from './signaturesPage.ts';
import { votesPage } from './votesPage.ts';
import { termsPage } from './termsPage.ts';
import type { FlowKind } from '../sheets/flowPage.ts';

/** Between the summary and the journey. */
export const pagesBeforeJourney: readonly PlanPage[] = [relationshipPage, customerPage];

/** After the journey and its touchpoints. */
export const pagesAfterJourney: readonly PlanPage[] = [
  differencesPage,
  votesPage,
  termsPage,
  goalsPage,
  activitiesPage,
  capacityPage,
  agreementsPage,
  everydayPage,
  openPointsPage,
  agendaPage,
  signaturesPage,
];

export const planPages: readonly PlanPage[] = [...pagesBeforeJourney, ...pagesAfterJourney];

/** Throws for a kind that no page is of: sheets are only made of those in the list. */
export function pageOf(kind: FlowKind): PlanPage {
  const page = planPages.find((known) => known.kind === kind);
  if (!page) throw new Error(`no page of the kind ${kind}`);
  return page;
}
