// The catalogue in one language: all that the files beside this one say. Written by `npm run lists`.
import { composed } from '../composed.ts';
import * as activities from './activities.ts';
import * as activityGaps from './activityGaps.ts';
import * as agenda from './agenda.ts';
import * as agendaTemplate from './agendaTemplate.ts';
import * as agreements from './agreements.ts';
import * as app from './app.ts';
import * as closing from './closing.ts';
import * as contents from './contents.ts';
import * as customer from './customer.ts';
import * as desktop from './desktop.ts';
import * as discussion from './discussion.ts';
import * as everyday from './everyday.ts';
import * as exchange from './exchange.ts';
import * as gaps from './gaps.ts';
import * as goals from './goals.ts';
import * as hidden from './hidden.ts';
import * as journey from './journey.ts';
import * as leads from './leads.ts';
import * as library from './library.ts';
import * as plan from './plan.ts';
import * as planActivities from './planActivities.ts';
import * as planClosing from './planClosing.ts';
import * as planJourney from './planJourney.ts';
import * as planPartnership from './planPartnership.ts';
import * as planSection from './planSection.ts';
import * as prework from './prework.ts';
import * as questions from './questions.ts';
import * as refusal from './refusal.ts';
import * as relationship from './relationship.ts';
import * as review from './review.ts';
import * as room from './room.ts';
import * as roomNews from './roomNews.ts';
import * as signature from './signature.ts';
import * as terms from './terms.ts';
import * as together from './together.ts';
import * as words from './words.ts';
import * as workbook from './workbook.ts';

export const catalogue = composed([
  activities,
  activityGaps,
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
  plan,
  planActivities,
  planClosing,
  planJourney,
  planPartnership,
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
]);

export type German = typeof catalogue;
