// What was learned on a visit, and where it flows back: to touchpoints as evidence, to pain points and opportunities.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { collectionOf, listPainPoints, painPointKinds, painPoints } from '../journey/painPoints.ts';
import { stages } from '../journey/stages.ts';
import { touchpoints } from '../journey/touchpoints.ts';
import {
  clearRemoved,
  collection,
  getRecord,
  listRecords,
  markRemoved,
  patchRecord,
  type RecordOf,
} from '../record/collection.ts';
import { command, refuse, type CommandContext, type RefusalCode } from '../record/command.ts';
import { choice, line, recordId } from '../record/field.ts';
import { insertOrders } from '../record/order.ts';
import { pairRefusal, visits, visitValues, withUsualMinutes } from './visits.ts';

export const lessonTargets = ['touchpoint', 'painPoint', 'opportunity'] as const;
export type LessonTarget = (typeof lessonTargets)[number];

/** A link from a visit to what it taught something about. */
export const lessons = collection('lessons', {
  visitId: line(64),
  targetKind: choice(lessonTargets, 'touchpoint'),
  targetId: line(64),
});

export type Lesson = RecordOf<typeof lessons>;

/** The links of every visit that has some, touchpoints first, each target once; what is gone does not count, nor does what is away. */
export function lessonsByVisit(doc: Y.Doc): Map<string, Lesson[]> {
  const known = new Set<string>();
  const found = listRecords(doc, lessons)
    .sort((left, right) => placeOf(left) - placeOf(right) || (left.id < right.id ? -1 : 1))
    .filter((lesson) => {
      const key = keyOf(lesson);
      if (known.has(key) || !isThere(doc, lesson)) return false;
      known.add(key);
      return true;
    });
  return Map.groupBy(found, ({ visitId }) => visitId);
}

const links = z.array(z.object({ targetKind: z.enum(lessonTargets), targetId: recordId })).check(z.maxLength(50));
const newPainPoint = z.object({
  kind: z.enum(painPointKinds),
  stageId: recordId,
  text: painPoints.fields.text.schema,
  /** The touchpoint that it is about. */
  touchpointId: z.optional(z.nullable(recordId)),
});
const lessonShape = {
  text: visits.fields.learned.schema,
  links: z.optional(links),
  newPainPoint: z.optional(z.nullable(newPainPoint)),
  /** A linked touchpoint that was an assumption becomes an observation, unless this is false. */
  setsEvidence: z.optional(z.boolean()),
};
type LessonInput = z.infer<z.ZodMiniObject<typeof lessonShape>>;

/**
 * Writes what was learned: the text, all its links, a new pain point or opportunity that is linked as well, and the
 * evidence of linked touchpoints, in one step. Links that are not named any more are gone.
 */
export const recordLesson = command(
  'recordLesson',
  () => z.object({ visitId: recordId, ...lessonShape }),
  (context, { visitId, ...lesson }) => {
    if (!getRecord(context.workshop.doc, visits, visitId)) return refuse('notFound');
    const prepared = prepareLesson(context, visitId, lesson);
    return typeof prepared === 'string' ? refuse(prepared) : context.write(prepared);
  },
  'open',
);

/**
 * A visit that has just taken place, and what was learned on it, in one step: the slip that is written in the car park.
 * The value is the id of the visit.
 */
export const recordFeedback = command(
  'recordFeedback',
  () => z.object({ visit: visitValues, ...lessonShape }),
  (context, { visit, ...lesson }) => {
    const { doc } = context.workshop;
    const code = pairRefusal(doc, visit);
    if (code) return refuse(code);
    const refusal = lessonRefusal(doc, lesson);
    if (refusal) return refuse(refusal);
    const id = context.create(visits, { ...withUsualMinutes(visit), happened: 'yes' });
    const prepared = prepareLesson(context, id, lesson);
    if (typeof prepared === 'string') return refuse(prepared);
    return context.write(() => {
      clearRemoved(doc, visits, id);
      prepared();
      return id;
    });
  },
  'open',
);

/** What the one transaction has to do, or why it must not. */
function prepareLesson(context: CommandContext, visitId: string, lesson: LessonInput): RefusalCode | (() => void) {
  const { doc } = context.workshop;
  const code = lessonRefusal(doc, lesson);
  if (code) return code;
  const added = lesson.newPainPoint && preparePainPoint(context, lesson.newPainPoint);
  const wanted = [...(lesson.links ?? []), ...(added ? [{ targetKind: added.kind, targetId: added.id }] : [])];
  const stored = listRecords(doc, lessons).filter((known) => known.visitId === visitId);
  const gone = stored.filter((known) => !wanted.some((link) => isSame(link, known)));
  const linkIds = wanted
    .filter((link) => !stored.some((known) => isSame(link, known)))
    .map((link) => context.create(lessons, { visitId, ...link }));
  const observed = lesson.setsEvidence === false ? [] : assumptionsAmong(doc, wanted);
  return () => {
    added?.reveal();
    patchRecord(doc, visits, visitId, { learned: lesson.text });
    for (const { id } of gone) markRemoved(doc, lessons, id);
    for (const id of linkIds) clearRemoved(doc, lessons, id);
    for (const id of observed) patchRecord(doc, touchpoints, id, { evidence: 'observation' });
  };
}

function lessonRefusal(doc: Y.Doc, lesson: LessonInput): RefusalCode | null {
  if (lesson.newPainPoint && !getRecord(doc, stages, lesson.newPainPoint.stageId)) return 'stageNotFound';
  return (lesson.links ?? []).every((link) => isThere(doc, link)) ? null : 'notFound';
}

function preparePainPoint(
  { workshop: { doc }, create }: CommandContext,
  { kind, stageId, text, touchpointId = null }: z.infer<typeof newPainPoint>,
) {
  const of = collectionOf(kind);
  const siblings = listPainPoints(doc, kind)
    .filter(({ place }) => place.stageId === stageId)
    .map(({ id, place }) => ({ id, order: place.order }));
  const { orders, repairs } = insertOrders(siblings, null, 1);
  const id = create(of, { text, touchpointId, place: { stageId, order: orders[0]! } });
  return {
    id,
    kind,
    reveal() {
      for (const repair of repairs) patchRecord(doc, of, repair.id, { place: { stageId, order: repair.order } });
      clearRemoved(doc, of, id);
    },
  };
}

function assumptionsAmong(doc: Y.Doc, all: readonly Link[]): string[] {
  return all
    .filter(({ targetKind }) => targetKind === 'touchpoint')
    .map(({ targetId }) => targetId)
    .filter((id) => getRecord(doc, touchpoints, id)?.evidence === 'assumption');
}

/** The title or text of a touchpoint, pain point or opportunity; empty for what is gone. */
export function titleOf(doc: Y.Doc, id: string | null): string {
  if (id === null) return '';
  return (
    getRecord(doc, touchpoints, id)?.title ??
    painPointKinds.map((kind) => getRecord(doc, collectionOf(kind), id)?.text).find((text) => text !== undefined) ??
    ''
  );
}

type Link = Pick<Lesson, 'targetKind' | 'targetId'>;

function isThere(doc: Y.Doc, { targetKind, targetId }: Link): boolean {
  return targetKind === 'touchpoint'
    ? getRecord(doc, touchpoints, targetId) !== undefined
    : getRecord(doc, collectionOf(targetKind), targetId) !== undefined;
}

function isSame(left: Link, right: Link): boolean {
  return left.targetKind === right.targetKind && left.targetId === right.targetId;
}

function placeOf({ targetKind }: Lesson): number {
  return lessonTargets.indexOf(targetKind);
}

function keyOf({ visitId, targetKind, targetId }: Lesson): string {
  return `${visitId} ${targetKind} ${targetId}`;
}
