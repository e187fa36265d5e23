// Merging the two maps: somebody proposes who accompanies, each side consents for itself, and with both consents the card
// moves there in the same step.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { getTouchpoint, sequenceOfCell, touchpoints } from '../journey/touchpoints.ts';
import { otherSide, sides, type Side } from '../people/participants.ts';
import { speakerOf } from '../people/sidesConsent.ts';
import { getQuestion, isOpen, type Question } from '../questions/questions.ts';
import { getRecord, patchRecord } from '../record/collection.ts';
import { command, refuse, type RefusalCode, type Result } from '../record/command.ts';
import { recordId } from '../record/field.ts';
import { prepareKeyed } from '../record/keyedRecord.ts';
import { afterInsertion, insertOrders, type Ordered } from '../record/order.ts';
import {
  agreedId,
  isSameProposal,
  mapDecisionId,
  mapDecisions,
  proposal as proposalSchema,
  validMapConsent,
  type MapConsent,
  type MapDecision,
  type Proposal,
} from './mapRecords.ts';
import { classOf, overlayOf, toTwentieths, type Overlay } from './overlay.ts';

/** Of the decision over all that both see alike: it says nothing about a single touchpoint. */
const nothingOwn: Proposal = { owner: 'both', share: null, leadId: null };

/** Says who is to accompany. Consents to another proposal no longer hold. */
export const proposeMerge = command(
  'proposeMerge',
  () => z.object({ questionId: recordId, touchpointId: recordId, proposal: proposalSchema }),
  (context, { questionId, touchpointId, proposal: wanted }) => {
    const { doc } = context.workshop;
    const overlay = readOverlay(doc, questionId);
    if (typeof overlay === 'string') return refuse(overlay);
    if (touchpointId === agreedId || !overlay.all.some(({ touchpoint }) => touchpoint.id === touchpointId))
      return refuse('notFound');
    const id = mapDecisionId(questionId, touchpointId);
    const patch = prepareKeyed(context, mapDecisions, id);
    const known = getRecord(doc, mapDecisions, id);
    const next = tidied(wanted);
    const isNew = known?.proposal ? !isSameProposal(known.proposal, next) : true;
    return context.write(() =>
      patch({ questionId, touchpointId, proposal: next, ...(isNew ? { appliedAt: null } : {}) }),
    );
  },
  (_, { questionId, touchpointId }) => [{ of: mapDecisions, id: mapDecisionId(questionId, touchpointId) }],
);

/**
 * A participant agrees for the own side to the proposal as it stands; the facilitator may hand the screen to either
 * side. With the consent of the other side the card moves in the same step. The value says whether it did.
 */
export const consentToMerge = command(
  'consentToMerge',
  () => z.object({ questionId: recordId, touchpointId: recordId, participantId: recordId }),
  (context, { questionId, touchpointId, participantId }): Result<boolean> => {
    const { workshop, actor, write } = context;
    const { doc } = workshop;
    const overlay = readOverlay(doc, questionId);
    if (typeof overlay === 'string') return refuse(overlay);
    const speaker = speakerOf(workshop, actor, participantId);
    if (typeof speaker === 'string') return refuse(speaker);
    const { side, name } = speaker;
    const id = mapDecisionId(questionId, touchpointId);
    const known = getRecord(doc, mapDecisions, id);
    const agreed = touchpointId === agreedId ? nothingOwn : (known?.proposal ?? null);
    if (agreed === null) return refuse('nothingProposed');
    const patch = prepareKeyed(context, mapDecisions, id);
    const consent: MapConsent = { participantId, name, at: workshop.now(), proposal: agreed };
    const isBoth = known !== undefined && validMapConsent({ ...known, proposal: agreed }, otherSide(side)) !== null;
    return write(() => {
      patch({ questionId, touchpointId, proposal: agreed, ...consentOf(side, consent) });
      if (isBoth) carryOut(doc, overlay, { ...known, touchpointId, proposal: agreed }, workshop.now());
      return isBoth;
    });
  },
  'open',
);

/** Takes the consent of the own side back, while it was not carried out. */
export const withdrawMerge = command(
  'withdrawMerge',
  () => z.object({ questionId: recordId, touchpointId: recordId, participantId: recordId }),
  ({ workshop, actor, write }, { questionId, touchpointId, participantId }) => {
    const id = mapDecisionId(questionId, touchpointId);
    if (!getRecord(workshop.doc, mapDecisions, id)) return refuse('notFound');
    const speaker = speakerOf(workshop, actor, participantId);
    if (typeof speaker === 'string') return refuse(speaker);
    return write(() => patchRecord(workshop.doc, mapDecisions, id, consentOf(speaker.side, null)));
  },
  'open',
);

/**
 * Carries out what both sides have agreed to apart, on two laptops that did not know of each other. Doing it twice writes
 * the same.
 */
export const applyMerge = command(
  'applyMerge',
  () => z.object({ questionId: recordId, touchpointId: recordId }),
  ({ workshop, write }, { questionId, touchpointId }) => {
    const { doc } = workshop;
    const overlay = readOverlay(doc, questionId);
    if (typeof overlay === 'string') return refuse(overlay);
    const decision = getRecord(doc, mapDecisions, mapDecisionId(questionId, touchpointId));
    if (!decision || !isDue(decision)) return refuse('nothingProposed');
    return write(() => carryOut(doc, overlay, decision, workshop.now()));
  },
  'open',
);

/** Both have agreed to the same, and nobody has carried it out yet. */
export function isDue(decision: MapDecision): boolean {
  return decision.appliedAt === null && sides.every((side) => validMapConsent(decision, side) !== null);
}

function readOverlay(doc: Y.Doc, questionId: string): Overlay | RefusalCode {
  const question: Question | undefined = getQuestion(doc, questionId);
  if (question?.kind !== 'doubleMap') return 'notFound';
  if (isOpen(question)) return 'questionOpen';
  const overlay = overlayOf(doc, question);
  const hasMapped = (side: Side) => overlay.all.some(({ views }) => views[side] !== null);
  return sides.every(hasMapped) ? overlay : 'sideMissing';
}

function consentOf(side: Side, consent: MapConsent | null) {
  return side === 'marketing' ? { marketingConsent: consent } : { salesConsent: consent };
}

/** Share and lead belong to what both accompany. */
function tidied({ owner, share, leadId }: Proposal): Proposal {
  return owner === 'both' ? { owner, share, leadId } : { owner, share: null, leadId };
}

/** Inside the one transaction of a command. */
function carryOut(doc: Y.Doc, overlay: Overlay, { questionId, touchpointId, proposal }: MapDecision, at: number) {
  const moves: { readonly id: string; readonly to: Proposal }[] =
    touchpointId === agreedId
      ? overlay.agreed.map(({ touchpoint, means }) => ({
          id: touchpoint.id,
          to: alike(means.marketing!, means.sales!),
        }))
      : [{ id: touchpointId, to: proposal! }];
  const cells = new Map<string, readonly Ordered[]>();
  for (const { id, to } of moves) {
    const touchpoint = getTouchpoint(doc, id);
    if (!touchpoint || touchpoint.place.stageId === null) continue;
    const { stageId, owner } = touchpoint.place;
    const share = to.owner === 'both' && to.share !== null ? { owner: to.owner, value: to.share } : null;
    const lead = to.leadId === null ? {} : { leadId: to.leadId };
    if (owner === to.owner) {
      patchRecord(doc, touchpoints, id, { share, ...lead });
      continue;
    }
    const key = `${to.owner} ${stageId}`;
    const cell = cells.get(key) ?? sequenceOfCell(doc, stageId, to.owner);
    const insertion = insertOrders(cell, null, 1);
    patchRecord(doc, touchpoints, id, {
      place: { stageId, owner: to.owner, order: insertion.orders[0]! },
      share,
      ...lead,
    });
    cells.set(key, afterInsertion(cell, [id], insertion));
  }
  patchRecord(doc, mapDecisions, mapDecisionId(questionId, touchpointId), { appliedAt: at });
}

function alike(marketing: number, sales: number): Proposal {
  const mean = (marketing + sales) / 2;
  const owner = classOf(mean);
  return { owner, share: owner === 'both' ? toTwentieths(mean) : null, leadId: null };
}
