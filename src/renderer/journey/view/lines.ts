// Breaking titles into lines by measuring words on a canvas, so that a card's height is known without laying it out.
// The card draws exactly these lines; measuring and drawing can therefore never disagree.

import { syllablesWithin } from './syllables.ts';

/** Width of a text in pixels in the font of card titles. */
export type MeasureText = (text: string) => number;

export interface LineBox {
  /** Room for text, in pixels. */
  readonly width: number;
  /** Room taken at the beginning of the first line (channel icon). */
  readonly indent: number;
  /** Room kept free at the end of the last line (evidence, contact person). */
  readonly reserve: number;
}

/**
 * The lines of a title. An empty title has one empty line. Every character is in exactly one line; soft hyphens show
 * when used, and a word that no line can hold is broken between syllables, with a hyphen, where there is such a place.
 */
export function breakLines(title: string, { width, indent, reserve }: LineBox, measure: MeasureText): string[] {
  const lines: string[] = [];
  let line = '';
  // Widths of words add up: each word is measured once for all titles, not once for every beginning of a line.
  let lineWidth = 0;
  const room = () => width - (lines.length === 0 ? indent : 0);
  const push = (text: string) => {
    lines.push(text);
    line = '';
    lineWidth = 0;
  };
  for (const piece of pieces(title)) {
    let rest = piece;
    if (line !== '' && lineWidth + measure(rest.trimEnd()) > room()) push(hyphenated(line));
    while (line === '' && rest !== '' && measure(rest.trimEnd()) > room()) {
      const syllables = syllablesWithin(rest, longestFitting(rest, room() - measure('-'), measure));
      const fitting = syllables ?? longestFitting(rest, room(), measure);
      push(rest.slice(0, fitting) + (syllables === null ? '' : '-'));
      rest = rest.slice(fitting);
    }
    line += rest;
    lineWidth += measure(rest);
  }
  const isFull = reserve > 0 && measure(line.trimEnd()) > room() - reserve;
  lines.push(line);
  if (isFull) lines.push('');
  return lines;
}

/** Where a line may break: behind spaces, hyphens, slashes, dashes and soft hyphens. */
function pieces(title: string): string[] {
  return title.match(/[^\s\-\u00AD/–—]*(?:[-\u00AD/–—]+|\s+|$)/gu)?.filter(Boolean) ?? [];
}

function hyphenated(line: string): string {
  return line.endsWith('\u00AD') ? `${line.slice(0, -1)}-` : line;
}

/** How many UTF-16 units of a word fit; at least one whole character. */
function longestFitting(word: string, room: number, measure: MeasureText): number {
  const characters = [...word];
  let units = 0;
  for (const character of characters) {
    if (units > 0 && measure(word.slice(0, units + character.length)) > room) break;
    units += character.length;
  }
  return units;
}

/**
 * Measures by a canvas, remembering words, single characters and how close two stand to each other: a board has
 * thousands of words, but only a few hundred pairs. The sum is the width to the hundredth of a pixel.
 * geometricPrecision keeps widths proportional at every zoom.
 */
export function createCanvasMeasure(font: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return (text) => text.length * 6.6;
  context.font = font;
  // That of card titles: -0.008em of 13 px (Card.module.css).
  context.letterSpacing = '-0.104px';
  context.textRendering = 'geometricPrecision';
  const widths = new Map<string, number>();
  const remember = (text: string, width: number) => {
    if (widths.size > 50_000) widths.clear();
    widths.set(text, width);
    return width;
  };
  const measured = (text: string) => widths.get(text) ?? remember(text, context.measureText(text).width);
  return (text) => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    let width = 0;
    let last = '';
    for (const character of text) {
      width += last === '' ? measured(character) : measured(last + character) - measured(last);
      last = character;
    }
    return remember(text, width);
  };
}
