// Where the words of the share curve stand: values, changes of customer ownership, the first sales contact. What lies on
// nothing else is shown; the rest is left out, for the summary and the sheets that follow say it. Pure; millimetres.
import type { Translate } from '../../i18n/translator.ts';
import { titleOf } from '../text/planText.ts';
import { fitted, textWidth } from '../text/textWidth.ts';
import { isNarrow, type CurveProps } from './curveFrame.tsx';
import { boxAround, freePlace, textBox, upright, type Box } from './labelPlaces.ts';
import type { Point } from './strokes.ts';

/** In columns narrower than this (millimetres) no value has room. */
const leastForValues = 5;

/** Sizes of type as in the style sheet. */
const valueType = 2.82;
const noteType = 2.65;

export interface SharePoint extends Point {
  readonly isMarketing: boolean;
  /** The share in per cent. */
  readonly text: string;
  readonly index: number;
}

export interface PlacedValue extends Box {
  readonly baseline: number;
  readonly text: string;
  readonly isMarketing: boolean;
}

export interface PlacedFlag extends Box {
  readonly text: string;
}

export interface PlacedContact extends Box {
  readonly caption: string;
  readonly title: string;
}

interface Curve extends CurveProps {
  readonly t: Translate;
  /** The points on this sheet. */
  readonly points: readonly SharePoint[];
  readonly curve: readonly Point[];
  readonly crossings: readonly number[];
  readonly height: number;
  readonly middle: number;
}

export function placeShareLabels(given: Curve) {
  const { points, curve, crossings, width, height, middle } = given;
  const boxes: Box[] = [...areasOf(curve, middle), ...points.map((point) => boxAround(point, 1.35))];
  const lines = [
    curve,
    [
      { x: 0, y: middle },
      { x: width, y: middle },
    ],
    ...crossings.map((x) => upright(x, height)),
  ];
  const sheet: Box = { left: 0, top: 0, right: width, bottom: height };
  const place = <Place extends Box>(places: readonly Place[]): Place | null => {
    const found = freePlace(places, { boxes, lines }, sheet);
    if (found) boxes.push(found);
    return found;
  };
  // The first one of a sheet is worth more than a value beside it; all others are not.
  const [first, ...others] = crossings;
  const firstFlag = first === undefined ? [] : [{ x: first, flag: place(flagPlaces(given, first)) }];
  const contact = place(contactPlaces(given));
  const isTiny = width / given.edges.length < leastForValues;
  const values = isTiny ? [] : points.flatMap((point) => place(valuePlaces(point, isNarrow(given))) ?? []);
  return {
    contact,
    values,
    crossings: [...firstFlag, ...others.map((x) => ({ x, flag: isTiny ? null : place(flagPlaces(given, x)) }))],
  };
}

/** The filled parts between curve and middle line, piece by piece. */
function areasOf(curve: readonly Point[], middle: number): Box[] {
  return curve.slice(1).map((to, at) => {
    const from = curve[at]!;
    const far = [from.y, to.y, middle];
    return { left: from.x, right: to.x, top: Math.min(...far), bottom: Math.max(...far) };
  });
}

/** On the free side of the curve, close to the point; last on the other side, where a point on the line has room. */
function valuePlaces({ x, y, text, isMarketing }: SharePoint, isClose: boolean): PlacedValue[] {
  const wide = textWidth(text, valueType, true);
  const anchors = isClose ? (['middle', 'start', 'end'] as const) : (['start', 'end', 'middle'] as const);
  const above = [y - 2.4, y - 3.6];
  const below = [y + 4.5, y + 5.6];
  return (isMarketing ? [...above, ...below] : [...below, ...above]).flatMap((baseline) =>
    anchors.map((anchor) => ({
      ...textBox(anchor === 'start' ? x + 2.2 : anchor === 'end' ? x - 2.2 : x, baseline, wide, valueType, anchor),
      baseline,
      text,
      isMarketing,
    })),
  );
}

function flagPlaces({ t, height }: Curve, x: number): PlacedFlag[] {
  const text = t('words.crossover');
  const length = textWidth(text, noteType, true) + 3.6;
  return [0.8, height - 5.2].flatMap((top) =>
    [x + 0.6, x - length - 0.6].map((left) => ({ left, right: left + length, top, bottom: top + 4.4, text })),
  );
}

/** Two lines beside a flag pole, near the stage: below the line where marketing leads there, else above it. */
function contactPlaces({ t, plan, stages, width, height }: Curve): PlacedContact[] {
  const { stageId, touchpointId } = plan.shares.firstSalesContact;
  const stage = stages.find(({ index }) => plan.stages[index]!.id === stageId);
  if (!stage || stage.x < 0 || stage.x > width) return [];
  const { touchpoints, share } = plan.stages[stage.index]!;
  const found = [...touchpoints.both, ...touchpoints.sales, ...touchpoints.marketing].find(
    ({ id }) => id === touchpointId,
  );
  const caption = `${t('words.firstSalesContact')}:`;
  const tops = share !== null && share < 0.5 ? [0.6, height - 8.4] : [height - 8.4, 0.6];
  return [100, 46].flatMap((most) => {
    const title = fitted(found ? titleOf(t, found) : '', most, noteType);
    const long = Math.max(textWidth(caption, noteType), textWidth(title, noteType)) + 5;
    const lefts = [stage.x - 20, stage.x - 8, stage.x + 2.5, stage.x - long - 2.5];
    return tops.flatMap((top) =>
      lefts.map((wanted) => {
        const left = Math.min(width - long, Math.max(1.2, wanted));
        return { left, right: left + long, top, bottom: top + 7.6, caption, title };
      }),
    );
  });
}
