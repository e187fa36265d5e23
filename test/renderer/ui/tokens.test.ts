// The colours of the light theme are those of the plan on paper, and those of the dark theme are those of a letter that
// is opened on a dark screen: they stand in two files, which say the same.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { darkPalette, palette } from '../../../src/plan/style/palette.ts';

const tokens = readFileSync(new URL('../../../src/renderer/ui/tokens.css', import.meta.url), 'utf8');
const names: Readonly<Record<keyof typeof palette, string>> = {
  paper: 'paper',
  canvas: 'canvas',
  sunk: 'sunk',
  text: 'ink',
  second: 'ink-2',
  third: 'ink-3',
  hairline: 'line',
  line: 'line-2',
  control: 'ctl',
  marketing: 'm',
  marketingText: 'm-text',
  marketingTint: 'm-tint',
  marketingTint2: 'm-tint-2',
  marketingLine: 'm-line',
  sales: 's',
  salesText: 's-text',
  salesTint: 's-tint',
  salesTint2: 's-tint-2',
  salesLine: 's-line',
  ok: 'ok',
  warn: 'warn',
  warnTint: 'warn-tint',
  bad: 'bad',
};

function themeOf(name: 'light' | 'dark'): Record<string, string> {
  const rule = new RegExp(`\\[data-theme='${name}'\\] \\{([^}]*)\\}`).exec(tokens)![1]!;
  return Object.fromEntries([...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, key, value]) => [key!, value!]));
}

it.each([
  ['light', palette],
  ['dark', darkPalette],
] as const)('the %s theme has the same colours on screen and elsewhere', (name, colours) => {
  const theme = themeOf(name);
  for (const [key, value] of Object.entries(colours))
    expect(theme[names[key as keyof typeof palette]], key).toBe(value);
});
