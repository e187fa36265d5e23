// The printed sheets after the journey: goals, agreements, handovers, open points and signatures, each found where it
// belongs.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute } from '../../src/domain/record/command.ts';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { updateWorkshop } from '../../src/domain/record/workshop.ts';
import { findChromium } from '../../src/engine/printing/chromiumFinder.ts';
import { openChromiumShell } from '../../src/engine/printing/chromiumShell.ts';
import { exportPlan } from '../../src/engine/printing/planExport.ts';
import { planSteps } from '../../src/engine/printing/planSteps.ts';
import type { Shell } from '../../src/engine/printing/shell.ts';
import { translatorFor } from '../../src/i18n/translatorFor.ts';
import { estimateHeights } from '../../src/plan/estimate.ts';
import { renderMeasureHtml } from '../../src/plan/renderPlanHtml.tsx';
import { digestGroups } from '../../src/plan/parts/Signatures.tsx';
import { findPartnershipFaults } from './partnershipFaults.ts';
import { partnersSeed, partnershipSeed, partnerTokens, termTokens } from './partnershipSeeds.ts';
import { findFaults, type Expected } from './planFaults.ts';
import { planOf, signAs } from './planSeeds.ts';
import { readPdf } from './printedPlan.ts';

let shell: Shell;
beforeAll(() => {
  shell = openChromiumShell({ executable: findChromium() });
});
afterAll(() => shell.close());

async function print(plan: Plan, by: Shell = shell) {
  const result = await exportPlan({ plan, format: 'pdf', language: 'de', shell: by, steps: planSteps });
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return readPdf(result.value);
}

const general: Expected = { laneWords: null, cards: [], descriptions: [] };
const pen = Array.from({ length: 40 }, (_, at) => [60 + at * 20, Math.round(150 + 90 * Math.sin(at / 3))]).flat();
const usual = planOf(partnershipSeed(3, 12, { goals: 6, agreements: 5, handovers: 5 }), (workshop) =>
  signAs(workshop, 'Anna Weber', { kind: 'drawn', strokes: [pen] }),
);

describe('the printed sheets after the journey', { timeout: 180_000 }, () => {
  test('of a usual plan: every record once, links with words and pages, one signature and one field to sign', async () => {
    const printed = await print(usual);
    expect(findFaults(printed, general)).toEqual([]);
    expect(findPartnershipFaults(printed, usual)).toEqual([]);
    expect(printed.links.length).toBeGreaterThan(usual.gaps.length);
  });

  test('of a plan with long texts, titles of 300 characters and a long history of void signatures', async () => {
    const plan = planOf(
      {
        ...partnershipSeed(9, 30, { goals: 4, agreements: 4, handovers: 6, sentences: 20, hasLongTitles: true }),
        ...partnersSeed(9),
      },
      (workshop) => {
        for (let change = 0; change < 7; change += 1) {
          signAs(workshop, change % 2 === 0 ? 'Anna Weber' : 'Jörg Öztürk');
          execute(workshop, 'test', updateWorkshop, { title: `Fassung ${change}` });
        }
        signAs(workshop, 'Anna Weber');
        signAs(workshop, 'Jörg Öztürk');
      },
    );
    const printed = await print(plan);
    expect(findFaults(printed, general)).toEqual([]);
    expect(findPartnershipFaults(printed, plan)).toEqual([]);
    const text = printed.text.replace(/\s+/g, ' ');
    expect([...partnerTokens, ...termTokens].filter((token) => !text.includes(token))).toEqual([]);
    expect(text.match(/Ungültig: Der Plan wurde danach geändert\./g)).toHaveLength(7);
    for (const half of plan.signatures.flatMap(({ digest }) => [digest.slice(0, 32), digest.slice(32)]))
      expect(text.replaceAll(' ', '')).toContain(half);
  });

  test('estimates are generous here, too', async () => {
    const long = planOf(
      partnershipSeed(2, 12, { goals: 9, agreements: 9, handovers: 8, sentences: 6, hasLongTitles: true }),
    );
    for (const plan of [usual, long]) {
      const estimated = estimateHeights(plan);
      const measured = await shell.measure(
        renderMeasureHtml(plan, { t: translatorFor('de'), language: 'de', soften: (text) => text }),
      );
      expect([...measured].filter(([key, height]) => height > (estimated.get(key) ?? 0) * 1.02)).toEqual([]);
    }
  });
});

describe('what makes these checks fail', { timeout: 120_000 }, () => {
  const broken = (change: Partial<Pick<Shell, 'measure' | 'printToPdf'>>): Shell => ({
    measure: (html) => shell.measure(html),
    printToPdf: (html) => shell.printToPdf(html),
    picture: (html, part) => shell.picture(html, part),
    close: () => Promise.resolve(),
    ...change,
  });
  const printed = (change: (html: string) => string) =>
    broken({ printToPdf: (html) => shell.printToPdf(change(html)) });
  const styled = (css: string) => printed((html) => html.replace('</style></head>', `${css}</style></head>`));

  test.each([
    [
      'heights that are a tenth too small',
      /lies over|foot of the page|no number|torn/,
      broken({
        measure: async (html) => new Map([...(await shell.measure(html))].map(([key, height]) => [key, height * 0.9])),
      }),
    ],
    ['a goal that is missing', /g0003 stands 0 times/, printed((html) => html.replaceAll('g0003', 'g9999'))],
    ['a promise that is cut', /w0001 stands 0 times/, printed((html) => html.replaceAll('w0001', ''))],
    ['a link that leads nowhere', /has no link among/, printed((html) => html.replace(/<tr id="plan-[^"]*"/, '<tr'))],
    [
      'another digest',
      /the digest is/,
      printed((html) =>
        html.replace(
          digestGroups(usual.digest),
          digestGroups(usual.digest.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))),
        ),
      ),
    ],
    ['a wrong page number', /names page/, printed((html) => html.replace(/(data-column="page">)\d+/, '$199'))],
    ['type that is too small', /type of 6/, styled('.plan .termLabel{font-size:6pt !important}')],
    [
      'a sheet 0.2 mm too tall',
      /no words|no number/,
      styled('.plan .sheet{height:297.2mm !important;break-inside:auto}'),
    ],
  ])('%s', async (_, fault, by) => {
    let faults: string[];
    try {
      const found = await print(usual, by);
      faults = [...findFaults(found, general), ...findPartnershipFaults(found, usual)];
    } catch (error) {
      faults = [String(error)];
    }
    expect(faults.join('\n')).toMatch(fault);
  });
});
