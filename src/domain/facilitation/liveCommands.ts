// What the facilitator does to the room: what the screen shows, pens down, and locks.
import { nanoid } from 'nanoid';
import * as z from 'zod/mini';
import { getRecord, insertRecord, patchRecord, storedRecord } from '../record/collection.ts';
import { command } from '../record/command.ts';
import { textUpTo } from '../record/field.ts';
import { liveState, screens, writeLiveState } from '../record/liveState.ts';
import { locks } from '../record/locks.ts';
import { participants } from '../people/participants.ts';

/** Lets the screen follow the agenda, keeps what it shows (`frozenAt`), or makes it black. */
export const setScreen = command(
  'setScreen',
  () => z.object({ screen: z.enum(screens), frozenAt: z.optional(liveState.fields.frozenAt.schema) }),
  ({ workshop: { doc }, write }, { screen, frozenAt = null }) =>
    write(() => writeLiveState(doc, { screen, frozenAt: screen === 'agenda' ? null : frozenAt })),
  'facilitator',
);

/** Asks everybody else to stop writing, or lets them write again. What has been written stays. */
export const setPensDown = command(
  'setPensDown',
  () => z.object({ isDown: z.boolean() }),
  ({ workshop, actor, write }, { isDown }) => {
    const name = getRecord(workshop.doc, participants, actor)?.name ?? '';
    const pensDown = isDown ? { id: nanoid(10), at: workshop.now(), byId: actor, name } : null;
    return write(() => writeLiveState(workshop.doc, { pensDown }));
  },
  'facilitator',
);

/** What a lock may hold: `section:ID`, `stage:ID`, `titles`, `COLLECTION:ID`. */
const scope = textUpTo(120).check(z.regex(/^(titles|[A-Za-z]{1,40}:[^\s:]{1,64})$/));

/** Locks something for everybody who does not facilitate, or opens it. */
export const setLock = command(
  'setLock',
  () => z.object({ scope, isOn: z.boolean() }),
  ({ workshop, actor, write }, { scope: locked, isOn }) => {
    const { doc } = workshop;
    const name = getRecord(doc, participants, actor)?.name ?? '';
    const values = { isOn, byId: actor, name, at: workshop.now(), itemId: '' };
    return write(() => {
      if (storedRecord(doc, locks, locked)) patchRecord(doc, locks, locked, values);
      else insertRecord(doc, locks, values, { id: locked });
    });
  },
  'facilitator',
);
