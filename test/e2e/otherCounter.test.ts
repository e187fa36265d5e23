// The computer that counts is gone for good while cards are collected: the facilitator's window at another laptop has
// them sealed anew, and the windows that are here do so by themselves, without a hand.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { gather, startLaptop, type Laptop } from '../helpers/laptops.ts';
import { until, valueOf } from '../helpers/testEngine.ts';

let host: Laptop;
let laptop: Laptop;
beforeAll(async () => {
  [host, laptop] = [await startLaptop(), await startLaptop()];
}, 120_000);
afterAll(async () => {
  await laptop.close();
  await host.close();
});

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });

async function write(page: Page, text: string) {
  await button(page, 'Answer').click();
  const field = page.getByRole('textbox', { name: 'Your card' });
  await field.fill(text);
  await field.press('Enter');
  await button(page, "I'm done").click();
}

test('a window seals its answer anew by itself once another computer counts', async () => {
  const id = await gather(host, [laptop]);
  const asking = await host.open(id, 'Katrin Sommer');
  const katrin = await laptop.open(id, 'Katrin Sommer');
  const paula = await laptop.open(id, 'Paula Prim');
  const rita = await laptop.open(id, 'Rita Spät');
  // Her second laptop is asked whether it is hers.
  await button(katrin, 'Yes, that is me').click();
  await button(asking, 'Ask hidden').click();
  await asking.getByRole('menuitem', { name: 'Collect cards' }).click();
  await asking.getByRole('dialog').getByRole('button', { name: 'Open the question' }).click();
  await write(paula, 'Zebra');
  await write(rita, 'Okapi');
  const counted = (page: Page) => page.locator('[data-question][data-answered="2"][data-count="2"]').waitFor();
  await counted(asking);
  // Gone for good, with its key and its window.
  await asking.close();
  await host.stopEngine();
  const link = () => laptop.host(async (api) => valueOf(await api.readRoom({ id })).link);
  await until(async () => (await link()) === 'away', 'the host is away');
  await laptop.host(async (api) => valueOf(await api.takeOver({ id, address: '127.0.0.3' })));
  await button(katrin, 'Reveal').click();
  await button(katrin, /^Reveal now/).click();
  await button(katrin, 'Without it: seal the answers anew').click();
  // Nobody is asked, for the host of the room vouches for the new computer; nothing has to be written again.
  await counted(katrin);
  expect(await paula.locator('[data-reseal]').count()).toBe(0);
  await button(katrin, 'Reveal').click();
  await button(katrin, /^Reveal now/).click();
  for (const page of [katrin, paula, rita]) {
    await page.getByRole('button', { name: /Zebra/ }).waitFor();
    await page.getByRole('button', { name: /Okapi/ }).waitFor();
    expect(await page.locator('[data-card]').count()).toBe(2);
  }
  expect(laptop.problems).toEqual([]);
}, 240_000);
