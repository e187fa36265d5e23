// Which records and fields a step of undo changes, so that locks hold for it as they do for the command itself.
import * as Y from 'yjs';
import type { Touch } from '../record/locks.ts';

/** What Yjs keeps of a step: what it has inserted and deleted. */
export interface Step {
  readonly insertions: DeleteSet;
  readonly deletions: DeleteSet;
}

type DeleteSet = { readonly clients: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]> };

/** One touch for each record; a record that comes or goes as a whole names no field. */
export function touchesOf(doc: Y.Doc, { insertions, deletions }: Step): Touch[] {
  const fieldsOf = new Map<
    string,
    { readonly of: { readonly name: string }; readonly id: string; fields: Set<string> }
  >();
  for (const item of [...itemsOf(doc, insertions), ...itemsOf(doc, deletions)]) {
    const found = recordAround(doc, item);
    if (!found) continue;
    const key = `${found.name} ${found.id}`;
    const known = fieldsOf.get(key) ?? { of: { name: found.name }, id: found.id, fields: new Set<string>() };
    if (found.field !== null) known.fields.add(found.field);
    fieldsOf.set(key, known);
  }
  return [...fieldsOf.values()].map(({ of, id, fields }) => ({ of, id, fields: [...fields] }));
}

function itemsOf(doc: Y.Doc, { clients }: DeleteSet): Y.Item[] {
  return [...clients].flatMap(([client, ranges]) => {
    const structs = doc.store.clients.get(client) ?? [];
    return ranges.flatMap(({ clock, len }) => {
      const end = Math.min(clock + len, Y.getState(doc.store, client));
      const found: Y.Item[] = [];
      if (clock >= end) return found;
      for (let at = Y.findIndexSS(structs, clock); at < structs.length && structs[at]!.id.clock < end; at += 1) {
        const struct = structs[at]!;
        if (struct instanceof Y.Item) found.push(struct);
      }
      return found;
    });
  });
}

/** The record that an item belongs to, and its field; null for what belongs to none. */
function recordAround(doc: Y.Doc, item: Y.Item): { name: string; id: string; field: string | null } | null {
  const keys: (string | null)[] = [item.parentSub];
  let parent: unknown = item.parent;
  while (parent instanceof Y.AbstractType && parent._item) {
    keys.unshift(parent._item.parentSub);
    parent = parent._item.parent;
  }
  const [id, field = null] = keys;
  if (typeof id !== 'string') return null;
  for (const [name, root] of doc.share) if (root === parent) return { name, id, field };
  return null;
}
