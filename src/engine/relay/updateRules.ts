// What an update may do to a document. The content is everybody's who may write; but no update of a person removes the
// workshop's own record or writes its schema version, which would shut everybody out, nor does one nest shared types
// deeper than the workshop has them.
//
// An item of Yjs that has neighbours names no place of its own: it is where its left neighbour is, or else its right
// one. A neighbour may be in the same update, in the document, or still missing; what is missing is judged when it
// comes, since only there the place can be named.
import * as Y from 'yjs';
import { storedRecord } from '../../domain/record/collection.ts';
import { detailsId, workshopDetails } from '../../domain/record/workshop.ts';
import type { DecodedUpdate } from './updateValues.ts';

export type Harm = 'details' | 'tooDeep' | 'unknownParent' | 'notAContribution';

/** Shared types inside each other, top-level ones not counted; a workshop has two (record and text). */
const deepestType = 6;

/** Where an item belongs: a top-level type by name, a type in the document, or one that an item of the update makes. */
type Parent = string | Y.AbstractType<unknown> | Y.Item;
export interface Place {
  readonly parent: Parent;
  readonly key: string | null;
}
/** `missing`: it builds on what is not here yet. `gone`: on what was deleted, so it will be as well. */
export type Found = Place | 'missing' | 'gone';

/** What of an update is not in the document yet. */
export interface NewItems {
  readonly items: readonly Y.Item[];
  /** The item of the update that holds an id; null when it is none of them. */
  find(id: Y.ID): Y.Item | null;
  placeOf(item: Y.Item): Found;
}

/** Fields of the workshop's record that are not written: the host, who keeps the workshop, decides on its schema. */
const guardedFields = { person: ['schemaVersion', 'removedAt'], host: ['removedAt'] } as const;

/**
 * What is harmful in an update of a person, or of the host of a room to a participant's engine; else null.
 * `unknownParent`: it can be judged only when what it builds on is here.
 */
export function harmOf({ structs, ds }: DecodedUpdate, doc: Y.Doc, of: 'person' | 'host' = 'person'): Harm | null {
  const details = storedRecord(doc, workshopDetails, detailsId);
  const guarded = details ? [details._item, of === 'person' ? details._map.get('schemaVersion') : null] : [];
  for (const item of guarded) if (item && isDeletedBy(ds, item.id)) return 'details';

  const { items, placeOf } = newItemsOf({ structs, ds }, doc);
  let isUnknown = false;
  for (const item of items) {
    const place = placeOf(item);
    if (typeof place === 'object' && isGuarded(place, details, guardedFields[of])) return 'details';
    if (!(item.content instanceof Y.ContentType)) continue;
    const depth = depthOf(place, placeOf);
    if (depth === 'missing') isUnknown = true;
    else if (depth > deepestType) return 'tooDeep';
  }
  return isUnknown ? 'unknownParent' : null;
}

/** The items of an update that the document lacks, and where each belongs. */
export function newItemsOf({ structs }: DecodedUpdate, doc: Y.Doc): NewItems {
  const { store } = doc;
  const isNew = ({ id, length }: Y.Item) => id.clock + length > Y.getState(store, id.client);
  const items = structs.filter((struct): struct is Y.Item => struct instanceof Y.Item && isNew(struct));
  const find = finderIn(items);
  const places = new Map<Y.Item, Found>();
  const placeOf = (item: Y.Item): Found => {
    const path: Y.Item[] = [];
    let at: Y.Item | Found = item;
    while (at instanceof Y.Item) {
      const known = places.get(at);
      // Neighbours that name each other in a circle are nowhere.
      places.set(at, known ?? 'missing');
      path.push(at);
      at = known ?? stepFrom(at, doc, find);
    }
    for (const passed of path) places.set(passed, at);
    return at;
  };
  return { items, find, placeOf };
}

/** The place that an item names, or the neighbour whose place it shares. */
function stepFrom(item: Y.Item, doc: Y.Doc, find: (id: Y.ID) => Y.Item | null): Y.Item | Found {
  const { parent, parentSub: key } = item as { parent: unknown; parentSub: string | null };
  if (typeof parent === 'string') return { parent, key };
  const id = parent instanceof Y.ID ? parent : (item.origin ?? item.rightOrigin);
  if (!id) return 'gone';
  const inUpdate = find(id);
  if (!inUpdate && id.clock >= Y.getState(doc.store, id.client)) return 'missing';
  const other = inUpdate ?? Y.getItem(doc.store, id);
  if (!(other instanceof Y.Item)) return 'gone';
  if (parent instanceof Y.ID) {
    if (inUpdate) return { parent: inUpdate, key };
    return other.content instanceof Y.ContentType ? { parent: other.content.type, key } : 'gone';
  }
  if (inUpdate) return inUpdate;
  return other.parent instanceof Y.AbstractType ? { parent: other.parent, key: other.parentSub } : 'gone';
}

/** How many shared types there are inside each other down to one in this place; 0 for what is gone. */
function depthOf(place: Found, placeOf: (item: Y.Item) => Found): number | 'missing' {
  let at = place;
  for (let depth = 1; depth <= deepestType; depth += 1) {
    if (at === 'missing') return at;
    if (at === 'gone') return 0;
    const { parent }: Place = at;
    if (typeof parent === 'string') return depth;
    if (parent instanceof Y.Item) at = placeOf(parent);
    else if (!parent._item) return depth;
    else at = parent._item.parent instanceof Y.AbstractType ? { parent: parent._item.parent, key: null } : 'gone';
  }
  return deepestType + 1;
}

/** Finds the item of the update that holds an id. */
function finderIn(items: readonly Y.Item[]): (id: Y.ID) => Y.Item | null {
  let byClient: Map<number, Y.Item[]> | null = null;
  return ({ client, clock }) => {
    byClient ??= Map.groupBy(items, ({ id }) => id.client);
    const own = byClient.get(client);
    if (!own) return null;
    let [low, high] = [0, own.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const item = own[middle]!;
      if (clock < item.id.clock) high = middle - 1;
      else if (clock >= item.id.clock + item.length) low = middle + 1;
      else return item;
    }
    return null;
  };
}

function isGuarded(
  { parent, key }: Place,
  details: Y.Map<unknown> | undefined,
  fields: readonly (string | null)[],
): boolean {
  if (!details) return false;
  const isRoot = parent === workshopDetails.name || (parent instanceof Y.AbstractType && parent === details.parent);
  return isRoot ? key === detailsId : parent === details && fields.includes(key);
}

function isDeletedBy(ds: DecodedUpdate['ds'], { client, clock }: Y.ID): boolean {
  return (ds.clients.get(client) ?? []).some((range) => range.clock <= clock && clock < range.clock + range.len);
}
