// Collections, votes and blind maps: what they are set to, and what a device seals for them. Their results are records
// of their own (cards, vote results, map views).
import * as z from 'zod/mini';
import { teams } from '../people/participants.ts';
import { recordId, textUpTo } from '../record/field.ts';

/** Most cards that a person may be allowed, and letters (UTF-16 units) of one card. */
export const mostCards = 50;
export const longestCard = 280;
export const longestReason = 140;
const mostAdditions = 40;

const side = z.enum(teams);

/** Section of the app in which the question is worked on, or empty. */
const section = z._default(textUpTo(40), '');
const whole = (minimum: number, maximum: number) => z.int().check(z.minimum(minimum), z.maximum(maximum));

const collectionSettings = z.object({ section, mostPerPerson: z._default(whole(1, mostCards), 20) });
export type CollectionSettings = z.infer<typeof collectionSettings>;

/** Collections whose records can be voted on. */
export const candidateCollections = [
  'touchpoints',
  'painPoints',
  'opportunities',
  'terms',
  'activities',
  'cards',
  'handovers',
] as const;
export type CandidateCollection = (typeof candidateCollections)[number];

const candidate = z.object({ collection: z.enum(candidateCollections), id: recordId });
export type Candidate = z.infer<typeof candidate>;

const fewestCandidates = 2;
export const mostCandidates = 60;

const voteSettings = z.object({
  section,
  candidates: z.array(candidate).check(z.minLength(fewestCandidates), z.maxLength(mostCandidates)),
  /** Dots that a person has. */
  budget: whole(1, 20),
  /** Dots that a person may put on one candidate. */
  mostPerCandidate: whole(1, 20),
  /** How many win. */
  places: whole(1, mostCandidates),
  /** The vote whose tie this run-off decides, and the place it is about; null otherwise. */
  runOffOf: z._default(z.nullable(recordId), null),
  runOffPlace: z._default(z.nullable(whole(1, mostCandidates)), null),
});
export type VoteSettings = z.infer<typeof voteSettings>;

export const mapModes = ['perSide', 'perPerson'] as const;
export const mapStarts = ['empty', 'asNow'] as const;

const mapSettings = z.object({
  section,
  /** Each side round one laptop, or everybody alone. */
  mode: z._default(z.enum(mapModes), 'perSide'),
  start: z._default(z.enum(mapStarts), 'empty'),
  /** Stages that are mapped; null: all. */
  stageIds: z._default(z.nullable(z.array(recordId).check(z.maxLength(200))), null),
});
export type MapSettings = z.infer<typeof mapSettings>;

/** Kinds whose result is records, and which the facilitator alone reveals. */
export const hiddenKinds = ['collection', 'vote', 'doubleMap'] as const;
export type HiddenKind = (typeof hiddenKinds)[number];

export function isHiddenKind(kind: string): kind is HiddenKind {
  return hiddenKinds.some((one) => one === kind);
}

const settingsSchemas = { collection: collectionSettings, vote: voteSettings, doubleMap: mapSettings } as const;

/** Settings as they are kept, with what was left out filled in; null when they make no sense for this kind. */
export function parseSettings(kind: string, settings: unknown): unknown {
  if (!isHiddenKind(kind)) return null;
  return settingsSchemas[kind].safeParse(settings ?? {}).data ?? null;
}

interface Asked {
  readonly kind: string;
  readonly settings: unknown;
}

/** Settings of a collection; those a collection has by itself for anything else. */
export function collectionSettingsOf({ kind, settings }: Asked): CollectionSettings {
  const parsed = kind === 'collection' ? collectionSettings.safeParse(settings ?? {}).data : undefined;
  return parsed ?? { section: '', mostPerPerson: 20 };
}

/** Settings of a vote; null for anything else, and for a vote that makes no sense. */
export function voteSettingsOf({ kind, settings }: Asked): VoteSettings | null {
  return kind === 'vote' ? (voteSettings.safeParse(settings).data ?? null) : null;
}

export function mapSettingsOf({ kind, settings }: Asked): MapSettings {
  const parsed = kind === 'doubleMap' ? mapSettings.safeParse(settings ?? {}).data : undefined;
  return parsed ?? { section: '', mode: 'perSide', start: 'empty', stageIds: null };
}

/** The section where a question of these kinds is worked on; empty where it names none. */
export function sectionOfQuestion(asked: Asked): string {
  const { kind, settings } = asked;
  const parsed = isHiddenKind(kind) ? z.object({ section: textUpTo(40) }).safeParse(settings).data : undefined;
  return parsed?.section ?? '';
}

const cardText = z.string().check(z.trim(), z.minLength(1), z.maxLength(longestCard));
const sealedCard = z.strictObject({ id: recordId, text: cardText });
export type SealedCard = z.infer<typeof sealedCard>;

/** What one device seals for a collection: all its cards, and the side of the person who wrote them. */
export const cardsAnswer = z.strictObject({ side, cards: z.array(sealedCard).check(z.maxLength(mostCards)) });
export type CardsAnswer = z.infer<typeof cardsAnswer>;

/** A ballot: dots by candidate; what it leaves out has none. */
export const ballot = z.strictObject({ side, dots: z.record(textUpTo(64), whole(0, 20)) });
export type Ballot = z.infer<typeof ballot>;

/** Share of marketing that somebody gives a touchpoint; null: "we don't know it". */
export const mapValues = [1, 0.75, 0.5, 0.25, 0] as const;
const mapValue = z.nullable(z.literal(mapValues));
const reason = textUpTo(longestReason);
const mapped = z.strictObject({ value: mapValue, reason: z.optional(reason) });
export type MapEntry = z.infer<typeof mapped>;

const addition = z.strictObject({
  id: recordId,
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
  stageId: recordId,
  value: mapValue,
});
export type MapAddition = z.infer<typeof addition>;

/** A map: what a side or a person gives each touchpoint, and touchpoints that are missing on the board. */
export const mapAnswer = z.strictObject({
  side,
  values: z.record(textUpTo(64), mapped),
  additions: z.array(addition).check(z.maxLength(mostAdditions)),
});
export type MapAnswer = z.infer<typeof mapAnswer>;
