// The reveal of a blind double map: what each side gave each touchpoint, and the touchpoints that were missing on the
// board. Of several devices of a side the one that was sealed last counts where both say something.
import { stages } from '../journey/stages.ts';
import { sequenceOfCell, touchpoints } from '../journey/touchpoints.ts';
import { sides, type Side } from '../people/participants.ts';
import { mapAnswer, type MapAnswer, type MapEntry } from '../questions/hiddenAnswers.ts';
import { fewestAnswers } from '../questions/kinds.ts';
import type { ResultWriter } from '../questions/reveal.ts';
import { isMapOfSides } from '../questions/questions.ts';
import { getRecord, insertRecord, storedRecord } from '../record/collection.ts';
import { afterInsertion, insertOrders, type Ordered } from '../record/order.ts';
import type * as Y from 'yjs';
import { mapViewId, mapViews } from './mapRecords.ts';
import { mappedTouchpoints } from './overlay.ts';

export const writeMaps: ResultWriter = (doc, question, opened, random) => {
  const isOfSides = isMapOfSides(question);
  let unread = 0;
  const bySide: Record<Side, MapAnswer[]> = { marketing: [], sales: [] };
  for (const { key, answer } of opened) {
    const parsed = mapAnswer.safeParse(answer);
    const side = isOfSides ? sides.find((one) => key.startsWith(`side-${one}.`)) : parsed.data?.side;
    if (!parsed.success || (side !== 'marketing' && side !== 'sales')) unread += 1;
    else bySide[side].push(parsed.data);
  }
  const given = bySide.marketing.length + bySide.sales.length;
  if (!isOfSides && given < fewestAnswers) return null;
  for (const side of sides) addMissing(doc, bySide[side]);
  const all = mappedTouchpoints(doc, question).map(({ touchpoint }) => touchpoint.id);
  for (const side of sides) {
    const answers = isOfSides ? merged(bySide[side]) : bySide[side].map(valuesOf);
    for (const touchpointId of all) writeView(doc, question.id, side, touchpointId, answers, random);
  }
  return { result: { marketing: bySide.marketing.length, sales: bySide.sales.length }, unread };
};

type Values = ReadonlyMap<string, MapEntry>;

function valuesOf({ values, additions }: MapAnswer): Values {
  return new Map([...Object.entries(values), ...additions.map(({ id, value }): [string, MapEntry] => [id, { value }])]);
}

/** The devices of one side as one answer. */
function merged(answers: readonly MapAnswer[]): readonly Values[] {
  return answers.length === 0 ? [] : [new Map(answers.flatMap((answer) => [...valuesOf(answer)]))];
}

function writeView(
  doc: Y.Doc,
  questionId: string,
  side: Side,
  touchpointId: string,
  answers: readonly Values[],
  random: (below: number) => number,
) {
  const found = answers.flatMap((values) => values.get(touchpointId) ?? []);
  if (found.length === 0) return;
  const known = found.flatMap(({ value }) => (value === null ? [] : [value as number]));
  const reasons = found.flatMap(({ reason }) => (reason === undefined || reason.trim() === '' ? [] : [reason.trim()]));
  insertRecord(
    doc,
    mapViews,
    {
      questionId,
      side,
      touchpointId,
      mean: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length,
      answers: found.length,
      unknown: found.length - known.length,
      reasons: reasons
        .map((reason) => ({ reason, at: random(2 ** 30) }))
        .sort((a, b) => a.at - b.at)
        .map((one) => one.reason),
    },
    { id: mapViewId(questionId, side, touchpointId) },
  );
}

/** What somebody missed becomes a touchpoint of its own, unassigned, under the id it got on the device. */
function addMissing(doc: Y.Doc, answers: readonly MapAnswer[]) {
  const cells = new Map<string, readonly Ordered[]>();
  for (const { id, title, stageId } of answers.flatMap(({ additions }) => additions)) {
    if (storedRecord(doc, touchpoints, id) || !getRecord(doc, stages, stageId)) continue;
    const cell = cells.get(stageId) ?? sequenceOfCell(doc, stageId, 'none');
    const insertion = insertOrders(cell, null, 1);
    insertRecord(doc, touchpoints, { title, place: { stageId, owner: 'none', order: insertion.orders[0]! } }, { id });
    cells.set(stageId, afterInsertion(cell, [id], insertion));
  }
}
