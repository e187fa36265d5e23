// All parts of a workshop. Gaps, signed plan, exported JSON, sections in use, changes since a signature, undo, copying
// and restoring iterate this list; a new part is one entry here.
import { closingPart, type ClosingJson } from '../closing/closingPart.ts';
import { mapPart, type MapsInJson } from '../blindMap/mapPart.ts';
import { cardsPart, type CardsInJson } from '../cards/cardsPart.ts';
import { customerPart, type SignedCustomer } from '../customer/customerPart.ts';
import { activitiesPart, type LivingActivities, type SignedActivities } from '../activities/activitiesPart.ts';
import { journeyPart, type SignedJourney } from '../journey/journeyPart.ts';
import { agendaPart, type AgendaInJson } from '../facilitation/agendaPart.ts';
import { discussionPart, type DiscussionJson } from '../discussion/discussionPart.ts';
import { agreementsPart, type AgreementsProgress, type SignedAgreements } from '../partnership/agreementsPart.ts';
import { everydayPart, type EverydayJson, type SignedEveryday } from '../everyday/everydayPart.ts';
import { goalsPart, type GoalsProgress, type SignedGoals } from '../partnership/goalsPart.ts';
import { relationshipPart, type RelationshipRounds } from '../relationship/relationshipPart.ts';
import { handoversPart, type SignedHandovers } from '../partnership/handoversPart.ts';
import { reviewPart, type ReviewJson, type SignedReviews } from '../review/reviewPart.ts';
import { termsPart, type SignedTerms } from '../terms/termsPart.ts';
import { votingPart, type VotesInJson } from '../voting/votingPart.ts';

/** In the sequence in which gaps and changes are listed. */
export const parts = [
  relationshipPart,
  customerPart,
  journeyPart,
  mapPart,
  handoversPart,
  termsPart,
  goalsPart,
  agreementsPart,
  activitiesPart,
  everydayPart,
  reviewPart,
  discussionPart,
  closingPart,
  agendaPart,
  cardsPart,
  votingPart,
] as const;

/** What the parts contribute to the signed plan. */
export type SignedParts = SignedCustomer &
  SignedJourney &
  SignedHandovers &
  SignedTerms &
  SignedGoals &
  SignedAgreements &
  SignedActivities &
  SignedEveryday &
  SignedReviews;

/** What they contribute to the exported JSON and to the plan's pages besides, unsigned. */
export type UnsignedParts = GoalsProgress &
  AgreementsProgress &
  RelationshipRounds &
  LivingActivities &
  AgendaInJson &
  CardsInJson &
  VotesInJson &
  MapsInJson &
  EverydayJson &
  ReviewJson &
  DiscussionJson &
  ClosingJson;

type KindOf<P> = P extends { readonly gapKinds: Readonly<Record<infer Kind extends string, unknown>> } ? Kind : never;
export type GapKind = KindOf<(typeof parts)[number]>;

type AreaOf<P> = P extends { readonly changeAreas: readonly (infer Area extends string)[] } ? Area : never;
export type PartArea = AreaOf<(typeof parts)[number]>;

export type PartName = (typeof parts)[number]['name'];
