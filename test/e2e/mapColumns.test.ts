// The map of one side on a laptop: the columns of its stages are as wide as on the board, so that no word of a stage or a
// card is broken.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listParticipants } from '../../src/domain/people/participants.ts';
import { startApp, type App } from '../helpers/app.ts';
import { asAnother, openedWorkshop } from '../helpers/openedWorkshop.ts';
import { valueOf, withHost } from '../helpers/testEngine.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

test('no word of the sample is broken on a laptop', { timeout: 60_000 }, async () => {
  const path = await openedWorkshop(app.engine, { language: 'de' });
  const expectedIds = await asAnother(app.engine, path, ({ doc }) => listParticipants(doc).map(({ id }) => id));
  await withHost(app.engine, async ({ host }) =>
    valueOf(
      await host.askQuestion({
        id: path.slice('/w/'.length),
        participantId: expectedIds[0]!,
        kind: 'doubleMap',
        text: 'Wer begleitet den Kunden wo?',
        expectedIds,
        settings: { section: 'journey' },
      }),
    ),
  );
  const page = await app.open(`${path}/journey`, { lang: 'de', name: 'Jörg Öztürk', team: 'sales' });
  await page.locator('[data-question] button', { hasText: 'Kartieren' }).click();
  await page.getByRole('button', { name: 'Dieser Laptop kartiert für den Vertrieb' }).click();
  await page.locator('[data-row="open"] [data-map-card]').nth(32).waitFor();
  const broken = await page.evaluate(() => {
    const found: string[] = [];
    const board = document.querySelector('[data-row="open"]')!.parentElement!;
    const walker = document.createTreeWalker(board, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const { index, 0: word } of node.textContent!.matchAll(/[^\s\-\u2013/\u00AD]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word);
      }
    return found;
  });
  expect(broken).toEqual([]);
  expect(app.problems).toEqual([]);
});
