// What axe finds on a page: violations that are serious or critical, each with where and why.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const themes = ['light', 'dark', 'contrast'];
/**
 * The rules whose answer can be another one in another theme: a theme sets colours and widths of lines, nothing else.
 */
const ofColours: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'], preload: false };

/** Of the slow rules the one whose findings are moderate and would be left out below. */
const seriousRules: RunOptions = { rules: { region: { enabled: false } } };
/** One rule, about turned screens, reads all style sheets once more: that is left to the looks in all themes. */
const onceMore: RunOptions = { ...seriousRules, preload: false };

/** One line per violation: rule, element, reason; empty when there is none. */
export function violations(page: Page): Promise<string[]> {
  return run(page, onceMore);
}

/**
 * The same on this page in all themes, without opening it three times: every rule in the theme it is in, which it has
 * again at the end, and in the others the rules of colours, with the theme before each line.
 */
export async function violationsInAllThemes(page: Page): Promise<string[]> {
  const found = await run(page, seriousRules);
  const own = (await page.getAttribute('html', 'data-theme')) ?? '';
  for (const theme of themes.filter((other) => other !== own)) {
    await wear(page, theme);
    found.push(...(await run(page, ofColours)).map((line) => `${theme}: ${line}`));
  }
  await wear(page, own);
  return found;
}

const wear = (page: Page, theme: string) =>
  page.evaluate((name) => void (document.documentElement.dataset['theme'] = name), theme);

async function run(page: Page, options: RunOptions): Promise<string[]> {
  // Colours that are still changing would be measured halfway.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
  );
  // Half a megabyte, which stays until the page is loaded anew.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const found = await page.evaluate(async (chosen) => {
    const { axe } = window as Window & { axe?: { run(root: Document, options: object): Promise<unknown> } };
    return ((await axe!.run(document, { ...chosen, resultTypes: ['violations'] })) as AxeResults).violations;
  }, options);
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
}
