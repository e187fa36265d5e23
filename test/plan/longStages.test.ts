// Stages with long titles in the matrix of the buying center on paper: shortened at its head, in full below it.
import { expect, test } from 'vitest';
import { customerBlocks } from '../../src/plan/parts/customerBlocks.ts';
import { linesOfTitle } from '../../src/plan/text/titleLines.ts';
import { partnersSeed, partnershipSeed } from './partnershipSeeds.ts';
import { planOf } from './planSeeds.ts';

const longTitle = 'Anforderungsdefinition und Lastenheftabstimmung mit allen Beteiligten '
  .repeat(5)
  .trim()
  .slice(0, 300);

function blocksWith(titles: Readonly<Record<number, string>>) {
  const seed = { ...partnershipSeed(14, 28, { goals: 0, agreements: 0, handovers: 0 }), ...partnersSeed(14) };
  const stages = seed.stages!.map((stage, at) => ({ ...stage, title: titles[at] ?? `Phase ${at + 1}, Auswahl` }));
  return customerBlocks(planOf({ ...seed, stages }));
}

test('a title that its head has no room for stands in full below its group of stages, under its number', () => {
  const names = blocksWith({ 2: longTitle, 9: longTitle }).filter(({ block }) => block === 'stageNames');
  expect(names).toMatchObject([
    { stages: [{ number: 3, title: longTitle, isLong: true }] },
    { stages: [{ number: 10, title: longTitle, isLong: true }] },
  ]);
});

test('usual titles need no list', () => {
  const blocks = blocksWith({});
  expect(blocks.filter(({ block }) => block === 'stageNames')).toEqual([]);
  const heads = blocks.flatMap((block) => (block.block === 'matrix' ? block.heads : []));
  expect(heads.map(({ lines }) => lines.join('')).join()).not.toContain('…');
});

test('what is cut ends in an ellipsis, without the hyphen of a word that was broken before it', () => {
  const soft = 'An\u00adfor\u00adde\u00adrungs\u00adde\u00adfi\u00adni\u00adti\u00adon und Las\u00adten\u00adheft';
  const whole = linesOfTitle(soft, 20, 3, 9);
  expect(whole[0]).toMatch(/-$/);
  const [first, cut] = linesOfTitle(soft, 20, 3, 2);
  expect(first).toBe(whole[0]);
  expect(cut).toMatch(/^\p{L}+…$/u);
  // A single line is cut in the midst of the broken word.
  expect(linesOfTitle(soft, 20, 3, 1)).toEqual([expect.stringMatching(/^Anfor\p{L}*…$/u)]);
});
