// The German catalogue, composed of one file per area. German is the catalogue that decides which keys there are.
import { activities } from './de/activities.ts';
import { agenda } from './de/agenda.ts';
import { agendaTemplate } from './de/agendaTemplate.ts';
import { agreements } from './de/agreements.ts';
import { app } from './de/app.ts';
import { closing } from './de/closing.ts';
import { contents } from './de/contents.ts';
import { customer } from './de/customer.ts';
import { desktop } from './de/desktop.ts';
import { discussion } from './de/discussion.ts';
import { everyday } from './de/everyday.ts';
import { exchange } from './de/exchange.ts';
import { gaps } from './de/gaps.ts';
import { goals } from './de/goals.ts';
import { hidden } from './de/hidden.ts';
import { journey } from './de/journey.ts';
import { leads } from './de/leads.ts';
import { library } from './de/library.ts';
import { plan } from './de/plan.ts';
import { planActivities } from './de/planActivities.ts';
import { planClosing } from './de/planClosing.ts';
import { planJourney } from './de/planJourney.ts';
import { planPartnership } from './de/planPartnership.ts';
import { planSection } from './de/planSection.ts';
import { prework } from './de/prework.ts';
import { questions } from './de/questions.ts';
import { refusal } from './de/refusal.ts';
import { relationship } from './de/relationship.ts';
import { review } from './de/review.ts';
import { room } from './de/room.ts';
import { roomNews } from './de/roomNews.ts';
import { signature } from './de/signature.ts';
import { terms } from './de/terms.ts';
import { together } from './de/together.ts';
import { words } from './de/words.ts';
import { workbook } from './de/workbook.ts';

export const german = {
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
