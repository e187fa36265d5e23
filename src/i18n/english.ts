// The English catalogue; the compiler checks that it has the German one's keys.
import { activities } from './en/activities.ts';
import { agenda } from './en/agenda.ts';
import { agendaTemplate } from './en/agendaTemplate.ts';
import { agreements } from './en/agreements.ts';
import { app } from './en/app.ts';
import { closing } from './en/closing.ts';
import { contents } from './en/contents.ts';
import { customer } from './en/customer.ts';
import { desktop } from './en/desktop.ts';
import { discussion } from './en/discussion.ts';
import { everyday } from './en/everyday.ts';
import { exchange } from './en/exchange.ts';
import { gaps } from './en/gaps.ts';
import { goals } from './en/goals.ts';
import { hidden } from './en/hidden.ts';
import { journey } from './en/journey.ts';
import { leads } from './en/leads.ts';
import { library } from './en/library.ts';
import { plan } from './en/plan.ts';
import { planActivities } from './en/planActivities.ts';
import { planClosing } from './en/planClosing.ts';
import { planJourney } from './en/planJourney.ts';
import { planPartnership } from './en/planPartnership.ts';
import { planSection } from './en/planSection.ts';
import { prework } from './en/prework.ts';
import { questions } from './en/questions.ts';
import { refusal } from './en/refusal.ts';
import { relationship } from './en/relationship.ts';
import { review } from './en/review.ts';
import { room } from './en/room.ts';
import { roomNews } from './en/roomNews.ts';
import { signature } from './en/signature.ts';
import { terms } from './en/terms.ts';
import { together } from './en/together.ts';
import { words } from './en/words.ts';
import { workbook } from './en/workbook.ts';

export const english = {
  activities,
  agenda,
  agendaTemplate,
  agreements,
  app,
  closing,
  contents,
  customer,
  desktop,
  discussion,
  everyday,
  exchange,
  gaps,
  goals,
  hidden,
  journey,
  leads,
  library,
  plan: { ...plan, ...planActivities, ...planClosing, ...planJourney, ...planPartnership },
  planSection,
  prework,
  questions,
  refusal,
  relationship,
  review,
  room,
  roomNews,
  signature,
  terms,
  together,
  words,
  workbook,
};
