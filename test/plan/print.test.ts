// The printed plan, by a real Chromium and read back with poppler: nothing missing, cut, doubled or too small, and well
// formed.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { owners } from '../../src/domain/journey/touchpoints.ts';
import { findChromium } from '../../src/engine/printing/chromiumFinder.ts';
import { openChromiumShell } from '../../src/engine/printing/chromiumShell.ts';
import { exportPlan } from '../../src/engine/printing/planExport.ts';
import { planSteps } from '../../src/engine/printing/planSteps.ts';
import type { Shell } from '../../src/engine/printing/shell.ts';
import { translatorFor } from '../../src/i18n/translatorFor.ts';
import { estimateHeights } from '../../src/plan/estimate.ts';
import { planOf, sampleSeed, tokenSeed } from './planSeeds.ts';
import { findFaults, type Expected } from './planFaults.ts';
import { placesOf, readPdf } from './printedPlan.ts';
import { hostileSeed, hyphens } from './hostileTexts.ts';

/** PLAN_MATRIX=full prints all combinations. */
const matrix =
  process.env['PLAN_MATRIX'] === 'full'
    ? [1, 3, 5, 8, 13, 30].flatMap((stages) => [0, 20, 100, 300, 1000].map((cards) => [stages, cards] as const))
    : ([
        [1, 40],
        [5, 20],
        [8, 300],
        [13, 150],
      ] as const);

let shell: Shell;
beforeAll(() => {
  shell = openChromiumShell({ executable: findChromium() });
});
afterAll(() => shell.close());

async function print(plan: Plan, language: 'de' | 'en' = 'de', by: Shell = shell) {
  const result = await exportPlan({ plan, format: 'pdf', language, shell: by, steps: planSteps });
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return await readPdf(result.value);
}

function expected(plan: Plan): Expected {
  const contact = plan.stages
    .flatMap(({ touchpoints }) => Object.values(touchpoints).flat())
    .find(({ id }) => id === plan.shares.firstSalesContact.touchpointId);
  return {
    ...(contact ? { contact: contact.title.split(' ')[0]! } : {}),
    laneWords: { none: 'Noch', marketing: 'Marketing', both: 'Gemeinsam', sales: 'Vertrieb' },
    cards: plan.stages.flatMap((stage) =>
      owners.flatMap((owner) =>
        stage.touchpoints[owner].map(({ title }) => ({
          first: title.split(' ')[0]!,
          last: title.split(' ').at(-1)!,
          owner,
          stage: stage.title.split(' ')[0]!,
        })),
      ),
    ),
    descriptions: plan.stages.flatMap((stage) =>
      owners.flatMap((owner) =>
        stage.touchpoints[owner].flatMap(({ description }) => (description ? [description.split(' ')[0]!] : [])),
      ),
    ),
  };
}

describe('the printed plan', { timeout: 180_000 }, () => {
  test.each(matrix)('%i stages with %i touchpoints', async (stages, cards) => {
    const plan = planOf(tokenSeed(stages, cards));
    expect(findFaults(await print(plan), expected(plan))).toEqual([]);
  });

  test('one cell with hundreds of touchpoints goes on over several sheets', async () => {
    const plan = planOf(tokenSeed(3, 260, { isTight: true }));
    const printed = await print(plan);
    expect(findFaults(printed, expected(plan))).toEqual([]);
    expect(placesOf(printed, 'weiter').length).toBeGreaterThan(1);
  });

  test.each(['de', 'en'] as const)(
    'the sample (%s) says its result, its figures and everything that was recorded',
    async (language) => {
      const plan = planOf(sampleSeed(language));
      const printed = await print(plan, language);
      const t = translatorFor(language);
      const text = printed.text.replace(/\s+/g, ' ');
      expect(findFaults(printed, { laneWords: null, cards: [], descriptions: [] })).toEqual([]);
      for (const line of t('plan.statement.marketingToSales').split('\n')) expect(text).toContain(line);
      expect(text).toMatch(/43 : 57/);
      expect(printed.info).toContain(`Title:           ${t('plan.documentTitle', { title: plan.workshop.title })}`);
      expect(printed.language).toBe(language);
      for (const { name } of plan.participants) expect(text).toContain(name);
    },
  );

  test('an empty workshop gives a decent plan', async () => {
    const printed = await print(planOf({ title: 'Leer' }));
    expect(findFaults(printed, { laneWords: null, cards: [], descriptions: [] })).toEqual([]);
    expect(printed.pages).toHaveLength(2);
    expect(printed.text).toContain('Der Plan ist noch leer.');
  });

  test('hostile texts stay text: markup, long titles, other scripts, control characters, invisible hyphens', async () => {
    const plan = planOf(hostileSeed());
    const printed = await print(plan);
    expect(findFaults(printed, { laneWords: null, cards: [], descriptions: [], hasOtherScripts: true })).toEqual([]);
    expect(printed.text.replace(/\s+/g, '')).toContain('<script>alert(1)</script>');
    expect(placesOf(printed, hyphens.whole).length).toBeGreaterThan(0);
    for (const token of ['q0001', 'q0002', 'q0003', 'q0004', 'q0005', 'q0006', 'q0007']) {
      const places = placesOf(printed, token).map(({ page }) => printed.pages[page]!.width > 1100);
      expect([places.includes(true), places.includes(false)], token).toEqual([true, true]);
    }
  });

  test('the page runs no script and asks for nothing', async () => {
    const heights = await shell.measure(
      '<!doctype html><body><div class="plan" data-measure="before">x</div><script>document.body.innerHTML = "<p data-measure=ran>x</p>"</script><img src="http://127.0.0.1:9/x" onerror="document.body.remove()"></body>',
    );
    expect([...heights.keys()]).toEqual(['before']);
  });
});

const variableFont = `data:font/woff2;base64,${readFileSync(new URL('../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', import.meta.url)).toString('base64')}`;

describe('what makes the checks fail', { timeout: 120_000 }, () => {
  const plan = planOf(tokenSeed(5, 120));
  /** Of the one plan of all these tests; what is measured does not depend on how the pages are broken afterwards. */
  let heights: ReturnType<Shell['measure']> | undefined;
  const measure = (html: string) => (heights ??= shell.measure(html));
  /** The same shell, but with other measurements or another page. */
  const broken = (change: Partial<Pick<Shell, 'measure' | 'printToPdf'>>): Shell => ({
    measure,
    printToPdf: (html) => shell.printToPdf(html),
    picture: (html, part) => shell.picture(html, part),
    close: () => Promise.resolve(),
    ...change,
  });
  const styled = (css: string) =>
    broken({ printToPdf: (html) => shell.printToPdf(html.replace('</style></head>', `${css}</style></head>`)) });

  test.each([
    [
      'heights that are a tenth too small',
      /lies over|foot of the page|is missing|no number|torn/,
      broken({
        measure: async (html) => new Map([...(await measure(html))].map(([key, height]) => [key, height * 0.9])),
      }),
    ],
    [
      'sheets 0.2 mm higher than the page',
      /no words|no number/,
      styled('.plan .sheet{height:297.2mm !important;break-inside:auto}'),
    ],
    [
      'a lane column that is too narrow',
      /lies over|stands beside/,
      styled('.plan .map col:first-child{width:6mm !important}'),
    ],
    ['type that is too small', /type of 6/, styled('.plan .card{font-size:6pt !important}')],
    [
      'soft hyphens left in',
      /soft hyphens/,
      broken({ printToPdf: (html) => shell.printToPdf(html.replaceAll('\u00ad', '\u200b\u2010')) }),
    ],
    [
      'a card that is missing',
      /a0042/,
      broken({ printToPdf: (html) => shell.printToPdf(html.replace(/a0042/, 'a9999')) }),
    ],
    ['a raster image', /raster/, styled('.plan .card{box-shadow:0 1mm 3mm rgb(0 0 0/.4)}')],
    [
      'the variable font',
      /Type 3/,
      broken({
        printToPdf: (html) =>
          shell.printToPdf(
            html.replace(/(font-weight:)500(;font-display:block;src:)url\([^)]*\)/, `$1500$2url(${variableFont})`),
          ),
      }),
    ],
    [
      'another font',
      /none of the plan/,
      styled(
        '.plan .cardBody{font-family:serif;font-variation-settings:"opsz" 20}.plan{font-family:monospace !important}',
      ),
    ],
  ])('%s', async (_, fault, by) => {
    let faults: readonly string[];
    try {
      faults = findFaults(await print(plan, 'de', by), expected(plan));
    } catch (error) {
      faults = [String(error)];
    }
    expect(faults.join('\n')).toMatch(fault);
  });
});

test(
  'estimates are generous: without a browser the sheets may get emptier, nothing is cut',
  { timeout: 60_000 },
  async () => {
    const { renderMeasureHtml } = await import('../../src/plan/renderPlanHtml.tsx');
    for (const plan of [planOf(sampleSeed('de')), planOf(tokenSeed(5, 60)), planOf(hostileSeed())]) {
      const estimated = estimateHeights(plan);
      const measured = await shell.measure(
        renderMeasureHtml(plan, { t: translatorFor('de'), language: 'de', soften: (text) => text }),
      );
      const tooSmall = [...measured].filter(([key, height]) => height > (estimated.get(key) ?? 0) * 1.02);
      expect(tooSmall).toEqual([]);
    }
  },
);
