// Leaving a point open on purpose, with a person and a date, and taking it up again.
import * as z from 'zod/mini';
import { decisionId, openDecisions } from '../closing/openDecisions.ts';
import { participants } from '../people/participants.ts';
import { getRecord, markRemoved } from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { recordId as anyId, textUpTo } from '../record/field.ts';
import { prepareKeyed } from '../record/keyedRecord.ts';
import { dayOf } from '../record/part.ts';
import { kindOfGap, listGaps } from './gaps.ts';

const point = { kind: textUpTo(40), recordId: textUpTo(80) };

/**
 * Refused: `notOpen` for what is closed by now, `responsibleMissing` and `dueMissing`, for a point without a person and
 * a date is not decided; and what blocks signing has to be settled in its own section.
 */
export const leaveOpen = command(
  'leaveOpen',
  () =>
    z.object({
      ...point,
      responsibleId: z.nullable(anyId),
      dueOn: openDecisions.fields.dueOn.schema,
      note: z.optional(openDecisions.fields.note.schema),
    }),
  (context, { kind, recordId, responsibleId, dueOn, note = '' }) => {
    const { workshop, actor, write } = context;
    const { doc } = workshop;
    const at = workshop.now();
    const open = listGaps(doc, dayOf(at)).find((gap) => gap.kind === kind && gap.recordId === recordId);
    if (!open) return refuse('notOpen');
    const { blocksSigning } = kindOfGap(open.kind);
    if (blocksSigning) return refuse(blocksSigning);
    if (responsibleId === null || !getRecord(doc, participants, responsibleId)) return refuse('responsibleMissing');
    if (dueOn === '') return refuse('dueMissing');
    const name = getRecord(doc, participants, actor)?.name ?? '';
    const put = prepareKeyed(context, openDecisions, decisionId(open));
    return write(() => put({ responsibleId, dueOn, note, byId: actor, name, at }));
  },
  'open',
);

/** A point that was left open is to be decided again. */
export const takeUp = command(
  'takeUp',
  () => z.object(point),
  ({ workshop: { doc }, write }, about) => {
    const id = decisionId(about);
    return getRecord(doc, openDecisions, id) ? write(() => markRemoved(doc, openDecisions, id)) : refuse('notFound');
  },
  'open',
);
