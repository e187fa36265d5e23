// Takes figures of several months into the workshop at once: those of an agreement and check-ins of goals. One step,
// which undo takes back as a whole; what stands there for the same day already is corrected.
import * as z from 'zod/mini';
import { capacity, capacityId, partsOfMinutes, readCapacity } from '../activities/capacity.ts';
import { funnel, funnelId } from '../activities/funnel.ts';
import { agreements } from '../partnership/agreements.ts';
import { checkIns, checkInsByGoal, goals } from '../partnership/goals.ts';
import { figuresByAgreement, serviceLevelFigures } from '../partnership/serviceLevelFigures.ts';
import { clearRemoved, getRecord, patchRecord } from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { recordId } from '../record/field.ts';
import { prepareKeyed } from '../record/keyedRecord.ts';

const { cases, kept, mql, sal, rejections, rejectionsWithReason } = serviceLevelFigures.fields;
const monthCounts = {
  cases: cases.schema,
  kept: kept.schema,
  mql: mql.schema,
  sal: sal.schema,
  rejections: rejections.schema,
  rejectionsWithReason: rejectionsWithReason.schema,
};

const rate = z.number().check(z.minimum(0), z.maximum(1));

const takenFigures = z.object({
  agreements: z.array(z.object({ agreementId: recordId, date: z.iso.date(), ...monthCounts })).check(z.maxLength(600)),
  checkIns: z
    .array(z.object({ goalId: recordId, date: z.iso.date(), actual: checkIns.fields.actual.schema }))
    .check(z.maxLength(600)),
  /** Fractions, and the minutes that a lead takes, that go into the calculation of promise and time. */
  rates: z.optional(
    z.object({
      leadToMql: z.optional(rate),
      acceptanceRate: z.optional(rate),
      winRate: z.optional(rate),
      contactRate: z.optional(rate),
      minutesPerLead: z.optional(z.number().check(z.minimum(0), z.maximum(1e5))),
    }),
  ),
});
export type TakenFigures = z.infer<typeof takenFigures>;

/** Refused: `notFound` when an agreement or a goal is gone, `rateAboveOne` when a part is larger than its whole. */
export const takeFigures = command(
  'takeFigures',
  takenFigures,
  (context, taken) => {
    const { create, write } = context;
    const { doc } = context.workshop;
    const isThere =
      taken.agreements.every(({ agreementId }) => getRecord(doc, agreements, agreementId)) &&
      taken.checkIns.every(({ goalId }) => getRecord(doc, goals, goalId));
    if (!isThere) return refuse('notFound');
    if (taken.agreements.some((one) => exceeds(one.kept, one.cases) || exceeds(one.sal, one.mql)))
      return refuse('rateAboveOne');
    if (taken.agreements.some((one) => exceeds(one.rejectionsWithReason, one.rejections)))
      return refuse('rateAboveOne');
    const [known, knownCheckIns] = [figuresByAgreement(doc), checkInsByGoal(doc)];
    const figures = taken.agreements.map((values) => {
      const same = known.get(values.agreementId)?.find(({ date }) => date === values.date);
      return { id: same?.id ?? create(serviceLevelFigures, values), isNew: !same, values };
    });
    const entries = taken.checkIns.map((values) => {
      const same = knownCheckIns.get(values.goalId)?.find(({ date }) => date === values.date);
      return { id: same?.id ?? create(checkIns, values), isNew: !same, values };
    });
    const { contactRate, minutesPerLead, ...funnelRates } = taken.rates ?? {};
    const rateOfContact = contactRate === undefined ? {} : { contactRate };
    const time = {
      ...rateOfContact,
      ...(minutesPerLead === undefined
        ? {}
        : partsOfMinutes({ ...readCapacity(doc), ...rateOfContact }, minutesPerLead)),
    };
    const patchFunnel = Object.keys(funnelRates).length > 0 ? prepareKeyed(context, funnel, funnelId) : null;
    const patchCapacity = Object.keys(time).length > 0 ? prepareKeyed(context, capacity, capacityId) : null;
    return write(() => {
      patchFunnel?.(funnelRates);
      patchCapacity?.(time);
      for (const { id, isNew, values } of figures)
        if (isNew) clearRemoved(doc, serviceLevelFigures, id);
        else patchRecord(doc, serviceLevelFigures, id, values);
      for (const { id, isNew, values } of entries)
        if (isNew) clearRemoved(doc, checkIns, id);
        else patchRecord(doc, checkIns, id, values);
      return { added: [...figures, ...entries].filter(({ isNew }) => isNew).length };
    });
  },
  // Check-ins are open to everybody who may edit, as their own command is.
  (_, { agreements: all, rates }) => [
    ...all.flatMap(({ agreementId }) => [{ of: serviceLevelFigures }, { of: agreements, id: agreementId }]),
    ...(rates ? [{ of: funnel }, { of: capacity }] : []),
  ],
);

function exceeds(part: number | null, whole: number | null): boolean {
  return part !== null && whole !== null && part > whole;
}
