// Who may change what at this moment: locks of sections, stages, titles and single records, pens down, and the role that
// only contributes. Each command declares what it touches; `restrictionOf` is asked before it runs.
import type * as Y from 'yjs';
import { collection, forEachLive, isLive, listRecords, storedRecord, type RecordOf } from './collection.ts';
import { flag, line, number } from './field.ts';
import { readLiveState } from './liveState.ts';

export const locks = collection('locks', {
  isOn: flag(),
  byId: line(64),
  /** Name of the person who locked it, who can open it. */
  name: line(120),
  /** Host time. */
  at: number({ min: 0, max: 8.64e15 }, 0),
  /** The block of the agenda that set it, as long as which it holds; empty for one that was set by hand. */
  itemId: line(64),
});

export type Lock = RecordOf<typeof locks>;

/** Something that a command changes. */
export interface Touch {
  readonly of: { readonly name: string };
  /** The record; nothing for what is added. */
  readonly id?: string | null | undefined;
  /** Fields that are written; nothing where the record as a whole is moved or removed. */
  readonly fields?: readonly string[] | undefined;
  /** A stage into which something comes. */
  readonly stageId?: string | null | undefined;
}

/**
 * `edit`: changes what it touches, held by locks and pens down. `open`: in spite of locks (consent, signature,
 * check-ins). `contribution`: answers, comments and parked topics, open to the role that contributes as well.
 * `facilitator`: of the facilitator alone. `joining`: coming in, open to people who contribute as well. `always`:
 * what taking over needs. `undeclared`: refused wherever anything is locked.
 */
export type Access = 'edit' | 'open' | 'contribution' | 'facilitator' | 'joining' | 'always' | 'undeclared';

/** Section of the app in which the records of a collection are worked on. */
export const sectionOfCollection: Readonly<Record<string, string>> = {
  stages: 'journey',
  touchpoints: 'journey',
  painPoints: 'journey',
  opportunities: 'journey',
  votes: 'journey',
  mapViews: 'journey',
  mapDecisions: 'journey',
  handovers: 'agreements',
  agreements: 'agreements',
  serviceLevelFigures: 'agreements',
  goals: 'goals',
  checkIns: 'goals',
  pastRounds: 'relationship',
  activities: 'activities',
  activitySeen: 'activities',
  funnel: 'activities',
  leadKinds: 'activities',
  capacity: 'activities',
  capacityWeeks: 'activities',
  loadAcceptances: 'activities',
  visits: 'everyday',
  lessons: 'everyday',
  rhythm: 'everyday',
  reviews: 'review',
  reviewDecisions: 'review',
  targetCustomers: 'customer',
  customerTraits: 'customer',
  proofCustomers: 'customer',
  proofs: 'customer',
  buyingRoles: 'customer',
  roleParts: 'customer',
  addressings: 'customer',
  terms: 'terms',
  termCriteria: 'terms',
};

/** Names of what can be locked: `section:ID`, `stage:ID`, `titles`, `COLLECTION:ID`. */
export function scopesOf(doc: Y.Doc, { of: { name }, id, fields, stageId }: Touch): string[] {
  const section = sectionOfCollection[name];
  const isTitle = id != null && fields?.includes('title') === true;
  return [
    ...(section === undefined ? [] : [`section:${section}`]),
    ...(id == null ? [] : [`${name}:${id}`, ...stageScopes(doc, name, id)]),
    ...(stageId == null ? [] : [`stage:${stageId}`]),
    ...(isTitle ? ['titles'] : []),
  ];
}

function stageScopes(doc: Y.Doc, name: string, id: string): string[] {
  if (name === 'stages') return [`stage:${id}`];
  const place: unknown = storedRecord(doc, { name }, id)?.get('place');
  const stageId = typeof place === 'object' && place !== null && 'stageId' in place ? place.stageId : null;
  return typeof stageId === 'string' ? [`stage:${stageId}`] : [];
}

/** Everything that is locked now, by its scope; `name` is that of who can open it now. */
export function locksOn(doc: Y.Doc): ReadonlyMap<string, Lock> {
  const { step } = readLiveState(doc);
  // A block that somebody removed on another laptop meanwhile holds nothing any more.
  const holds = (itemId: string) => itemId === step?.itemId && isLive(storedRecord(doc, blocks, itemId));
  const on = listRecords(doc, locks).filter(({ isOn, itemId }) => isOn && (itemId === '' || holds(itemId)));
  return new Map(on.map((lock) => [lock.id, { ...lock, name: openerOf(doc, lock) }]));
}

/** Of the agenda, which stands in a room that knows this one. */
const blocks = { name: 'agendaItems' };

/** The person who set it, or who has taken over from them; without a facilitator the person who set it. */
function openerOf(doc: Y.Doc, { byId, name }: Lock): string {
  if (facilitates(doc, byId)) return name;
  let leader = '';
  forEachLive(doc, people, (stored) => {
    if (leader === '' && stored.get('isFacilitator') === true) leader = String(stored.get('name') ?? '');
  });
  return leader || name;
}

/** Of those who take part; what is known of them stands in a room that knows this one. */
const people = { name: 'participants' };

/** Whether this participant facilitates. */
export function facilitates(doc: Y.Doc, actor: string): boolean {
  const stored = storedRecord(doc, people, actor);
  return isLive(stored) && stored.get('isFacilitator') === true;
}

export type Restriction =
  | { readonly code: 'notFacilitator' | 'pensDown' }
  | { readonly code: 'locked'; readonly about: { readonly scope: string; readonly name: string } };

/**
 * Why `actor` must not do this now, or null.
 *
 * @param isFacilitated false once no facilitator has been here for a while: pens down no longer holds then
 */
export function restrictionOf(
  doc: Y.Doc,
  actor: string,
  { access, touches }: { readonly access: Access; readonly touches: readonly Touch[] },
  isFacilitated: boolean,
): Restriction | null {
  if (access === 'always' || access === 'joining' || facilitates(doc, actor)) return null;
  if (access === 'facilitator') return { code: 'notFacilitator' };
  const live = readLiveState(doc);
  if (live.pensDown !== null && isFacilitated) return { code: 'pensDown' };
  if (access !== 'edit' && access !== 'undeclared') return null;
  const isAgenda = touches.some(({ of }) => of.name === 'agendaItems');
  if (isAgenda && live.plannedEndAt !== null) return { code: 'notFacilitator' };
  const on = locksOn(doc);
  const found =
    access === 'undeclared'
      ? [...on.values()][0]
      : touches
          .flatMap((touch) => scopesOf(doc, touch))
          .map((scope) => on.get(scope))
          .find(Boolean);
  return found ? { code: 'locked', about: { scope: found.id, name: found.name } } : null;
}
