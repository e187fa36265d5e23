// The plan as slides: each card once and within its page, tables that go on, and read back by LibreOffice as a page per
// slide with every word of it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { neededFigures, updateCapacity } from '../../src/domain/activities/capacity.ts';
import { buildPlan, type Plan } from '../../src/domain/plan/plan.ts';
import { seedWorkshop, workshopSeed, type WorkshopSeedInput } from '../../src/domain/document/seed.ts';
import type { Language } from '../../src/domain/record/workshop.ts';
import { createFileSteps } from '../../src/engine/exchange/fileSteps.ts';
import { readTemplate } from '../../src/engine/workshops/templates.ts';
import { translatorFor } from '../../src/i18n/translatorFor.ts';
import { figureNames, figureScene, type FigureName } from '../../src/plan/slides/figures.ts';
import { journeyScene, pageScene } from '../../src/plan/pictures/journeyScene.ts';
import { sceneSvg } from '../../src/plan/pictures/sceneSvg.ts';
import { textWidth } from '../../src/plan/text/textWidth.ts';
import { planSlides } from '../../src/plan/slides/planSlides.ts';
import { pixelsOf, slideHeight, slideWidth, type Slide } from '../../src/plan/slides/slide.ts';
import { sampleToday, sampleWorkshop } from '../domain/activitiesSample.ts';
import { done } from '../domain/peers.ts';
import { convertByOffice, hasOffice } from '../helpers/office.ts';
import { resourcesDir } from '../helpers/testEngine.ts';
import { partnershipSeed } from '../plan/partnershipSeeds.ts';

const planOf = (seed: WorkshopSeedInput) =>
  buildPlan(seedWorkshop(new Y.Doc(), workshopSeed.parse(seed)).doc, sampleToday);
const sampleIn = (language: Language) => planOf(readTemplate(resourcesDir, 'sample', language));
const slidesOf = (plan: Plan, language: Language = 'de') =>
  planSlides(plan, { t: translatorFor(language), language, soften: (text) => text });
const cardsOf = (slides: readonly Slide[]) =>
  slides.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'shape' && item.words ? [item.words.text] : [])),
  );

describe('slides', () => {
  it('hold summary, journey, goals, agreements and open points, in both languages', () => {
    for (const [language, titles] of [
      ['de', ['Die Customer Journey', 'Vereinbarungen']],
      ['en', ['The customer journey', 'Agreements']],
    ] as const) {
      const slides = slidesOf(sampleIn(language), language);
      expect(slides[0]).toMatchObject({ isCover: true });
      for (const title of titles) expect(slides.map((slide) => slide.title)).toContain(title);
      expect(JSON.stringify(slides)).not.toMatch(/\{\{|undefined|NaN/);
    }
  });

  it('have every card once, each within its page and on no other', () => {
    for (const [stages, cards] of [
      [1, 3],
      [8, 60],
      [30, 600],
    ] as const) {
      const plan = planOf(partnershipSeed(stages, cards, { goals: 0, agreements: 0, handovers: 0 }));
      const slides = slidesOf(plan);
      const titles = [
        ...plan.stages.flatMap(({ touchpoints }) => Object.values(touchpoints).flat()),
        ...plan.withoutStage,
      ]
        .map(({ title }) => title)
        .sort();
      expect(cardsOf(slides).sort()).toEqual(titles);
      for (const { items } of slides) {
        const boxes = items.filter((item) => item.kind === 'shape' && item.words !== undefined);
        for (const box of boxes) {
          if (box.kind !== 'shape') continue;
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(slideWidth);
          expect(box.y + box.height, box.words?.text ?? '').toBeLessThanOrEqual(slideHeight);
          const covered = boxes.filter(
            (other) =>
              other.kind === 'shape' &&
              other !== box &&
              other.x < box.x + box.width &&
              box.x < other.x + other.width &&
              other.y < box.y + box.height &&
              box.y < other.y + other.height,
          );
          expect(covered).toEqual([]);
        }
      }
    }
  });

  it('go on with tables where a page is full, and leave nobody out', () => {
    const plan = planOf(partnershipSeed(3, 9, { goals: 30, agreements: 25, handovers: 4, sentences: 3 }));
    const rows = slidesOf(plan).flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'table' ? item.rows : [])),
    );
    const words = rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n');
    for (const { title } of plan.goals) expect(words).toContain(title);
    for (const { title, isEnded } of plan.agreements) expect(words.includes(title)).toBe(!isEnded);
    expect(rows.filter(({ height }) => height > 500)).toEqual([]);
  });

  it('tear no heading of a table, in both languages', () => {
    for (const language of ['de', 'en'] as const) {
      const tables = [sampleIn(language), buildPlan(sampleWorkshop().doc, sampleToday)].flatMap((plan) =>
        slidesOf(plan, language).flatMap(({ items }) => items.filter((item) => item.kind === 'table')),
      );
      expect(tables.length).toBeGreaterThan(6);
      for (const { head, widths, size } of tables)
        for (const [column, heading] of head.entries())
          for (const word of heading.split(' '))
            expect(textWidth(word, pixelsOf(size)) * 1.08, `${word} ${size}`).toBeLessThanOrEqual(widths[column]! - 12);
    }
  });

  it('have the calendar with bars, weeks and the calculation, and nothing of it where there are no activities', () => {
    const slides = slidesOf(buildPlan(sampleWorkshop().doc, sampleToday));
    const calendar = slides.find(({ title }) => title === 'Elf Maßnahmen')!;
    const named = calendar.items.flatMap((item) => (item.kind === 'shape' ? (item.name ?? []) : []));
    expect(named).toEqual(expect.arrayContaining(['ProSweets', 'Fachartikel', 'Technikumstage']));
    expect(slides.map(({ title }) => title)).toContain('Versprechen und Zeit');
    // Without figures of sales only what comes in is known; its bars stay below the activities as well.
    const workshop = sampleWorkshop();
    done(workshop, updateCapacity, Object.fromEntries(neededFigures.map((field) => [field, null])));
    const plan = buildPlan(workshop.doc, sampleToday);
    expect(plan.weeks!.filter(({ demand }) => demand === null).length).toBeGreaterThan(10);
    for (const shown of [calendar, slidesOf(plan).find(({ title }) => title === 'Elf Maßnahmen')!]) {
      const shapes = shown.items.filter((item) => item.kind === 'shape');
      const lowest = Math.max(...shapes.filter(({ name }) => name).map(({ y, height }) => y + height));
      const weeks = shapes.filter(({ name }) => !name);
      expect(weeks.length).toBeGreaterThan(14);
      expect(Math.min(...weeks.map(({ y }) => y))).toBeGreaterThan(lowest);
    }
    expect(slidesOf(planOf({ title: 'Leer' })).map(({ title }) => title)).toHaveLength(3);
  });

  it('let no line of a week run through words', () => {
    const slide = slidesOf(buildPlan(sampleWorkshop().doc, sampleToday)).find(
      ({ title }) => title === 'Elf Maßnahmen',
    )!;
    const lines = slide.items.flatMap((item) =>
      item.kind === 'line' && item.from[0] === item.to[0]
        ? [{ x: item.from[0], from: item.from[1], to: item.to[1] }]
        : [],
    );
    expect(lines.length).toBeGreaterThan(16);
    const texts = slide.items.flatMap((item) => (item.kind === 'text' && item.align === undefined ? [item] : []));
    expect(texts.map(({ text }) => text)).toContain('ProSweets');
    const crossed = texts.filter(({ x, y, width, text, size }) => {
      const end = x + Math.min(width, textWidth(text, pixelsOf(size)));
      return lines.some((line) => line.x >= x && line.x <= end && line.to > y + 4 && line.from < y + pixelsOf(size));
    });
    expect(crossed.map(({ text }) => text)).toEqual([]);
  });

  it('a poster has many stages in bands, each card once, its words no smaller than they need be', () => {
    const text = { t: translatorFor('de'), language: 'de' as const, soften: (words: string) => words };
    const scenes = ([8, 40] as const).map((stages) => {
      const plan = planOf(partnershipSeed(stages, 60, { goals: 0, agreements: 0, handovers: 0 }));
      const scene = pageScene(plan, text, 1189 / 841);
      const words = scene.items.flatMap((item) => (item.kind === 'text' ? item.text.split(' ') : []));
      for (let card = 0; card < 60; card += 1) {
        const [first, last] = ['a', 'z'].map((letter) => `${letter}${String(card).padStart(4, '0')}`);
        expect(words.filter((word) => word === first || word === last)).toHaveLength(2);
      }
      for (const item of scene.items) {
        if (item.kind === 'path') continue;
        expect(item.x).toBeLessThanOrEqual(scene.width);
        expect(item.y).toBeLessThanOrEqual(scene.height);
      }
      return { page: scene, board: journeyScene(plan, text) };
    });
    expect(scenes[0]!.page).toEqual(scenes[0]!.board);
    expect(scenes[1]!.page.width).toBeLessThan(scenes[1]!.board.width / 2);
  });

  it('share, matrix and calendar are drawings of their own, or nothing where there is nothing', () => {
    const text = { t: translatorFor('de'), language: 'de' as const, soften: (words: string) => words };
    const sample = sampleIn('de');
    const words = (plan: Plan, name: FigureName) => {
      const scene = figureScene(plan, text, name)!;
      for (const item of scene.items) {
        if (item.kind !== 'text') continue;
        expect(item.y, item.text).toBeLessThanOrEqual(scene.height);
        expect(item.x, item.text).toBeLessThanOrEqual(scene.width);
      }
      expect(sceneSvg(scene)).toMatch(/^<svg .*<\/svg>$/s);
      expect(JSON.stringify(scene)).not.toMatch(/undefined|NaN|\{\{/);
      return scene.items.flatMap((item) => (item.kind === 'text' ? item.text : []));
    };
    expect(words(sample, 'share')).toEqual(
      expect.arrayContaining(['75\u00a0%', expect.stringContaining('2 Orientierung')]),
    );
    expect(words(sample, 'matrix').join(' ')).toMatch(/entscheidet, niemand|entscheidet, \d/);
    expect(words(buildPlan(sampleWorkshop().doc, sampleToday), 'calendar')).toEqual(
      expect.arrayContaining(['Elf Maßnahmen', 'ProSweets']),
    );
    for (const name of figureNames) expect(figureScene(planOf({ title: 'Leer' }), text, name)).toBeNull();
  });

  it.skipIf(!hasOffice)(
    'are a page each in LibreOffice, with all words',
    async () => {
      const plan = sampleIn('de');
      const steps = createFileSteps({ goesOn: async () => true });
      const bytes = await steps.slides({ plan, language: 'de' });
      const pdf = [...convertByOffice(bytes, 'plan.pptx', 'pdf').values()][0]!;
      const folder = mkdtempSync(join(tmpdir(), 'handschlag-slides-'));
      try {
        const path = join(folder, 'plan.pdf');
        writeFileSync(path, pdf);
        const pages = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
        const slides = slidesOf(plan);
        expect(pages).toHaveLength(slides.length);
        const words = (text: string) => new Set(text.match(/[\p{L}\d]{3,}/gu));
        for (const [at, slide] of slides.entries()) {
          const found = words(pages[at]!);
          const said = [slide.title, ...cardsOf([slide])].join(' ');
          // Longer words may be broken at the end of a line.
          const missing = [...words(said)].filter((word) => word.length < 12 && !found.has(word));
          expect([at, missing]).toEqual([at, []]);
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    300_000,
  );
});
