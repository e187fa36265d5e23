// A drawing as plain data: boxes, paths and lines of text with their places. Written as SVG, printed as a poster, put on
// slides as shapes. Lengths are CSS pixels; text stands on its baseline.
import { linesOfTitle } from '../text/titleLines.ts';

export interface SceneBox {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill?: string;
  readonly stroke?: string;
  readonly isDashed?: boolean;
  readonly radius?: number;
}

export interface ScenePath {
  readonly kind: 'path';
  readonly d: string;
  readonly stroke?: string;
  readonly fill?: string;
  readonly width?: number;
}

export interface SceneText {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly fill: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export type SceneItem = SceneBox | ScenePath | SceneText;

export interface Scene {
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who cannot see it. */
  readonly title: string;
  readonly items: readonly SceneItem[];
}

export interface TextBlock {
  readonly items: readonly SceneText[];
  readonly height: number;
}

type TextLook = Pick<SceneText, 'size' | 'fill' | 'isBold' | 'isItalic'>;

/** A text broken into lines of a width; all of it, however many lines that takes. */
export function textBlock(text: string, x: number, y: number, width: number, look: TextLook): TextBlock {
  const leading = Math.round(look.size * 1.3);
  const lines = text.split('\n').flatMap((line) => linesOfTitle(line, width, look.size, Infinity));
  return {
    items: lines.map((line, index) => ({ kind: 'text', x, y: y + look.size + index * leading, text: line, ...look })),
    height: lines.length * leading,
  };
}

/** Moves what was drawn at the origin. */
export function moved(items: readonly SceneItem[], dx: number, dy: number): SceneItem[] {
  return items.map((item) =>
    item.kind === 'path' ? { ...item, d: movedPath(item.d, dx, dy) } : { ...item, x: item.x + dx, y: item.y + dy },
  );
}

/** A path of M, L, C and Z with absolute places. */
function movedPath(d: string, dx: number, dy: number): string {
  return d.replaceAll(/([MLC])([^MLCZ]*)/g, (_, letter: string, numbers: string) => {
    const values = numbers.split(/[ ,]+/).filter(Boolean).map(Number);
    return `${letter}${values.map((value, at) => round(value + (at % 2 === 0 ? dx : dy))).join(' ')}`;
  });
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
