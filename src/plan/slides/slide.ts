// A slide as plain data: texts, shapes, lines and tables with their places, all of which stay editable in a presentation.
// Lengths are CSS pixels of a page of 1280 x 720; type sizes are points.
import { linesOfTitle } from '../text/titleLines.ts';
import { cleanText } from '../text/plainText.ts';

export const slideWidth = 1280;
export const slideHeight = 720;
/** Left and right of everything, and above the foot. */
export const edge = 56;
export const contentTop = 148;
export const contentBottom = 664;

export interface SlidePlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SlideType {
  /** Points. */
  readonly size: number;
  readonly color: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly align?: 'left' | 'center' | 'right';
}

export interface SlideText extends SlidePlace, SlideType {
  readonly kind: 'text';
  readonly text: string;
  readonly valign?: 'top' | 'middle' | 'bottom';
}

export interface SlideShape extends SlidePlace {
  readonly kind: 'shape';
  readonly shape: 'rect' | 'round' | 'ellipse';
  readonly fill?: string;
  readonly stroke?: string;
  readonly isDashed?: boolean;
  /** What it stands for, as it is named in the presentation. */
  readonly name?: string;
  /** Words within it. */
  readonly words?: { readonly text: string; readonly type: SlideType; readonly inset: number };
}

export interface SlideLine {
  readonly kind: 'line';
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly color: string;
  /** Points. */
  readonly width: number;
}

export interface SlideTable extends Pick<SlidePlace, 'x' | 'y'> {
  readonly kind: 'table';
  readonly head: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly TableRow[];
  /** Points. */
  readonly size: number;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly height: number;
}

export interface TableCell {
  readonly text: string;
  readonly isBold?: boolean;
}

export type SlideItem = SlideText | SlideShape | SlideLine | SlideTable;

export interface Slide {
  readonly title: string;
  /** A sentence below the title; empty for none. */
  readonly lead: string;
  /** The slide with which it begins has a layout of its own, without title and foot. */
  readonly isCover?: boolean;
  readonly items: readonly SlideItem[];
}

/** CSS pixels of a type size in points. */
export function pixelsOf(points: number): number {
  return (points * 96) / 72;
}

/** Pixels from one line to the next. */
export function leadingOf(points: number): number {
  return pixelsOf(points) * 1.22;
}

/** How high a text is in a width, by letters wider than those of most typefaces. */
export function heightOf(text: string, width: number, points: number): number {
  const lines = cleanText(text)
    .split('\n')
    .flatMap((line) => (line === '' ? [''] : linesOfTitle(line, width, pixelsOf(points), Infinity)));
  return lines.length * leadingOf(points);
}

/** What follows each other on as few pages as hold it; one that is higher than a page has its own. */
export function paged<T>(rows: readonly T[], heightOfRow: (row: T) => number, room: number): T[][] {
  const pages: T[][] = [];
  let left = 0;
  for (const row of rows) {
    const height = heightOfRow(row);
    if (pages.length === 0 || height > left) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)!.push(row);
    left -= height;
  }
  return pages;
}
