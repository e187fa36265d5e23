// Plans of workshops that were hard to print, kept as the files they came in (cases/): words and lines apart at any
// number of stages.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import * as Y from 'yjs';
import { buildPlan, type Plan } from '../../src/domain/plan/plan.ts';
import type { Language } from '../../src/domain/record/workshop.ts';
import { decodeWorkshopFile } from '../../src/engine/exchange/workshopFile.ts';
import { findChromium } from '../../src/engine/printing/chromiumFinder.ts';
import { openChromiumShell } from '../../src/engine/printing/chromiumShell.ts';
import { exportPlan } from '../../src/engine/printing/planExport.ts';
import { repairTagging } from '../../src/engine/printing/pdfTagging.ts';
import { planSteps } from '../../src/engine/printing/planSteps.ts';
import type { Shell } from '../../src/engine/printing/shell.ts';
import { findFaults, type Expected } from './planFaults.ts';
import { planOf, tokenSeed } from './planSeeds.ts';
import { readPdf } from './printedPlan.ts';

const general: Expected = { laneWords: null, cards: [], descriptions: [] };

let shell: Shell;
beforeAll(() => {
  shell = openChromiumShell({ executable: findChromium() });
});
afterAll(() => shell.close());

function planOfFile(name: string): Plan {
  const decoded = decodeWorkshopFile(readFileSync(new URL(`cases/${name}.handschlag`, import.meta.url)));
  if (!decoded.ok) throw new Error(decoded.code);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, decoded.value);
  return buildPlan(doc);
}

async function print(plan: Plan, language: Language, by: Shell = shell): Promise<Uint8Array> {
  const result = await exportPlan({ plan, format: 'pdf', language, shell: by, steps: planSteps });
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.value;
}

test.each([
  ['few touchpoints in twelve stages', 'q12-few', 'de'],
  ['forty stages in which customer ownership changes ten times', 'p14-40stages', 'en'],
] as const)('%s: no word lies on a line or on another word', { timeout: 180_000 }, async (_, name, language) => {
  const printed = await readPdf(await print(planOfFile(name), language));
  expect(findFaults(printed, general)).toEqual([]);
});

test('the check sees words on lines and marks', { timeout: 180_000 }, async () => {
  const styled: Shell = {
    ...shell,
    printToPdf: (html) =>
      shell.printToPdf(
        html.replace(
          '</style></head>',
          '.plan .value{transform:translateY(2.2px)} .plan .rowLabel{margin-top:-3mm}</style></head>',
        ),
      ),
  };
  const printed = await readPdf(await print(planOf(tokenSeed(9, 12)), 'de', styled));
  expect(findFaults(printed, general).join('\n')).toMatch(/a line runs through/);
});

test(
  'an Arabic workshop in English: its words turn no sentence, and the day of the footer stays whole',
  { timeout: 180_000 },
  async () => {
    const printed = await readPdf(await print(planOfFile('p02-arabic'), 'en'));
    for (const { words, height } of printed.pages.slice(1)) {
      const footer = words.filter(({ top }) => top > height - 60).map((word) => word.text);
      expect(footer.join(' ')).toMatch(/24 November 2026/);
    }
    // The sentences of the open points are read from left to right, as all sentences of an English plan.
    const open = printed.pages.find(({ words }) => words.some(({ text }) => text === 'neither'))!;
    const at = (text: string) => open.words.find((word) => word.text === text)!.left;
    expect(at('is')).toBeLessThan(at('neither'));
    expect(at('neither')).toBeLessThan(at('sales.'));
  },
);

test('a signed plan names no type of element that readers of PDF 1.7 do not know', { timeout: 180_000 }, async () => {
  const pdf = await PDFDocument.load(await print(planOfFile('q30-signed'), 'de'), { updateMetadata: false });
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const roles = root.lookup(PDFName.of('RoleMap'));
  const types = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const type = object instanceof PDFDict && object.has(PDFName.of('P')) ? object.get(PDFName.of('S')) : undefined;
    return type instanceof PDFName ? [type] : [];
  });
  expect(types.length).toBeGreaterThan(100);
  const later = types.filter((type) => ['Strong', 'Em', 'Title', 'FENote', 'Aside'].includes(type.decodeText()));
  expect(later.filter((type) => !(roles instanceof PDFDict) || !roles.has(type))).toEqual([]);
});

test('a type that readers of PDF 1.7 do not know is explained by one that they know', async () => {
  const made = await PDFDocument.create();
  made.addPage();
  const { context, catalog } = made;
  const element = (type: string) => context.register(context.obj({ S: type, P: PDFName.of('None') }));
  const tree = context.obj({ Type: 'StructTreeRoot', K: [element('Strong'), element('H1'), element('Em')] });
  catalog.set(PDFName.of('StructTreeRoot'), context.register(tree));
  const words = { title: 'a', language: 'de', links: new Map<string, string>() };
  const pdf = await PDFDocument.load(await repairTagging(await made.save(), words), { updateMetadata: false });
  const roles = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('RoleMap'), PDFDict);
  expect(roles.entries().map((entry) => entry.map(String))).toEqual([
    ['/Strong', '/Span'],
    ['/Em', '/Span'],
  ]);
});
