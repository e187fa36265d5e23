// What axe finds on a page: violations that are serious or critical, each with where and why.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One line per violation: rule, element, reason; empty when there is none. */
export async function violations(page: Page): Promise<string[]> {
  // Colours that are still changing would be measured halfway.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
  await page.evaluate(source);
  const results = await page.evaluate(() => {
    const { axe } = window as Window & { axe?: { run(root: Document, options: object): Promise<unknown> } };
    return axe!.run(document, { resultTypes: ['violations'] });
  });
  return (results as AxeResults).violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`));
}
