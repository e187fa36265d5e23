// Reads a printed plan with poppler: what stands where on which page, fonts, images, structure.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { linesOf, type PrintedLine } from './printedLines.ts';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFPage,
} from '@cantoo/pdf-lib';

export interface Word {
  readonly text: string;
  /** Points from the page's left and top. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly lines: readonly PrintedLine[];
}

export interface PrintedPlan {
  readonly pages: readonly PrintedPage[];
  readonly info: string;
  readonly fonts: readonly { readonly name: string; readonly type: string; readonly isEmbedded: boolean }[];
  readonly images: number;
  readonly text: string;
  readonly language: string;
  readonly hasOutline: boolean;
  readonly hasMetadata: boolean;
  /** Points. */
  readonly smallestType: number;
  readonly unmarkedPainting: number;
  readonly links: readonly PrintedLink[];
}

export interface PrintedLink {
  /** From 1, as `target`. */
  readonly page: number;
  /** Name of the destination, and the page it is on; null where it is nowhere. */
  readonly destination: string;
  readonly target: number | null;
  /** What a screen reader says. */
  readonly words: string;
  /** Points from the page's top. */
  readonly top: number;
  readonly bottom: number;
}

export async function readPdf(bytes: Uint8Array): Promise<PrintedPlan> {
  const folder = mkdtempSync(join(tmpdir(), 'handschlag-pdf-'));
  const path = join(folder, 'plan.pdf');
  const run = (program: string, ...options: string[]) =>
    execFileSync(program, options, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  try {
    writeFileSync(path, bytes);
    run('pdftotext', '-bbox', path, join(folder, 'words.html'));
    const { catalog, context, ...pdf } = await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: Infinity,
    }).then((loaded) => ({ catalog: loaded.catalog, context: loaded.context, pages: loaded.getPages() }));
    const contents = pdf.pages.map((page) => {
      const stream = context.lookup(page.node.get(PDFName.of('Contents')));
      return stream instanceof PDFRawStream ? inflateSync(stream.getContents()).toString('latin1') : '';
    });
    const language = catalog.lookup(PDFName.of('Lang'));
    return {
      pages: pagesOf(readFileSync(join(folder, 'words.html'), 'utf8')).map((page, index) => ({
        ...page,
        lines: linesOf(contents[index] ?? '', page.height),
      })),
      info: run('pdfinfo', path),
      fonts: run('pdffonts', path).split('\n').slice(2).filter(Boolean).map(fontOf),
      images: run('pdfimages', '-list', path).split('\n').slice(2).filter(Boolean).length,
      text: run('pdftotext', '-layout', path, '-'),
      language: language instanceof PDFString || language instanceof PDFHexString ? language.decodeText() : '',
      hasOutline: context.lookup(catalog.get(PDFName.of('Outlines'))) instanceof PDFDict,
      hasMetadata: catalog.has(PDFName.of('Metadata')),
      smallestType: Math.min(...contents.map(smallestTypeOf)),
      links: linksOf(pdf.pages, catalog),
      unmarkedPainting: contents.reduce((sum, content) => sum + unmarkedOf(content), 0),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function linksOf(pages: readonly PDFPage[], catalog: PDFDict): PrintedLink[] {
  const destinations = catalog.lookup(PDFName.of('Dests'));
  const numbers = new Map(pages.map(({ ref }, index) => [ref.toString(), index + 1]));
  return pages.flatMap((page, index) =>
    (page.node.Annots()?.asArray() ?? []).flatMap((annotation) => {
      const link = page.node.context.lookup(annotation, PDFDict);
      const name = link.lookup(PDFName.of('Dest'));
      if (!(name instanceof PDFName)) return [];
      const found = destinations instanceof PDFDict ? destinations.lookup(name) : undefined;
      const words = link.lookup(PDFName.of('Contents'));
      const { y, height } = link.lookup(PDFName.of('Rect'), PDFArray).asRectangle();
      return {
        page: index + 1,
        destination: name.decodeText(),
        target: found instanceof PDFArray ? (numbers.get(String(found.get(0))) ?? null) : null,
        words: words instanceof PDFString || words instanceof PDFHexString ? words.decodeText() : '',
        top: page.getHeight() - y - height,
        bottom: page.getHeight() - y,
      };
    }),
  );
}

function fontOf(line: string) {
  const fields = /^(\S+)\s+(.+?)\s{2,}\S+\s+(yes|no)\s+(yes|no)\s+(yes|no)/.exec(line);
  return { name: fields?.[1] ?? line, type: fields?.[2] ?? '', isEmbedded: fields?.[3] === 'yes' };
}

/** Text size in points: the font size times the scale of the matrices around it. */
function smallestTypeOf(content: string): number {
  const stack: number[] = [];
  let scale = 1;
  let smallest = Infinity;
  for (const line of content.split('\n')) {
    const words = line.trim().split(/\s+/);
    const operator = words.at(-1);
    if (operator === 'q') stack.push(scale);
    else if (operator === 'Q') scale = stack.pop() ?? 1;
    else if (operator === 'cm') scale *= Math.hypot(Number(words[0]), Number(words[1]));
    else if (operator === 'Tf') smallest = Math.min(smallest, Number(words[1]) * scale);
  }
  return Math.round(smallest * 100) / 100;
}

/** Painting outside of any marked content, counted on its own: not with the code that repairs it. */
function unmarkedOf(content: string): number {
  let depth = 0;
  let found = 0;
  for (const line of content
    .replace(/\((?:\\.|[^\\)])*\)/gs, '()')
    .replaceAll('>>', '>> ')
    .split(/\s+/)) {
    if (line === 'BDC' || line === 'BMC') depth += 1;
    else if (line === 'EMC') depth -= 1;
    else if (depth === 0 && ['f', 'f*', 'S', 's', 'B', 'Tj', 'TJ', 'Do', 'sh'].includes(line)) found += 1;
  }
  return found;
}

/** All places of a word; words at a line's end may have lost nothing, so it must be whole. */
export function placesOf({ pages }: PrintedPlan, text: string): { readonly page: number; readonly word: Word }[] {
  return pages.flatMap(({ words }, page) => words.filter((word) => word.text === text).map((word) => ({ page, word })));
}

function pagesOf(html: string): Omit<PrintedPage, 'lines'>[] {
  return [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(
    ([, width, height, body]) => ({
      width: Number(width),
      height: Number(height),
      words: [
        ...body!.matchAll(
          /<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">([\s\S]*?)<\/word>/g,
        ),
      ].map(([, left, top, right, bottom, text]) => ({
        text: text!
          .replaceAll('&amp;', '&')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&apos;', "'"),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    }),
  );
}
