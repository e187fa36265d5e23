// The room without its host, in real Chromium processes: participants are connected directly, go on together, and catch
// up later.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { directTraffic } from '../helpers/directTraffic.ts';
import { gather, startLaptop, type Laptop } from '../helpers/laptops.ts';

let laptops: Laptop[];

beforeEach(async () => {
  laptops = [await startLaptop(), await startLaptop(), await startLaptop()];
});
afterEach(async () => {
  const problems = laptops.flatMap((laptop) => laptop.problems);
  for (const laptop of laptops) await laptop.close();
  expect(problems).toEqual([]);
});

const patience = { timeout: 40_000 };
const connection = (page: Page) => page.locator('[data-connection]').getAttribute('data-connection');
const participants = (page: Page) => page.locator('[data-participants]').getAttribute('data-participants');
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const rename = async (page: Page, next: string) => {
  await title(page).getByRole('button').click();
  await page.getByRole('textbox', { name: 'Title of the workshop' }).fill(next);
  await page.keyboard.press('Enter');
};

test('when the relay is gone edits still arrive, through the data channel; alone is said, and later everybody has everything', async () => {
  const [host, left, right] = laptops as [Laptop, Laptop, Laptop];
  const id = await gather(host, [left, right]);
  const [anna, ben] = [await left.open(id, 'Anna Weber'), await right.open(id, 'Ben Roth')];
  for (const page of [anna, ben]) {
    await expect.poll(() => connection(page), patience).toBe('connected');
    await expect.poll(() => participants(page), patience).toBe('2');
    await expect.poll(async () => (await directTraffic(page)).channels, patience).toBe(1);
  }
  await host.stopEngine();
  for (const page of [anna, ben]) await expect.poll(() => connection(page), patience).toBe('host-away');
  await ben.getByText('The host is away. You keep working together directly; nothing is lost.').waitFor();
  const before = await directTraffic(ben);
  await rename(anna, 'Without the host');
  await expect.poll(() => title(ben).textContent(), patience).toBe('Without the host');
  const after = await directTraffic(ben);
  expect(after.received).toBeGreaterThan(before.received);
  expect(after.servers).toBe(0);
  for (const page of [anna, ben]) await expect.poll(() => participants(page), patience).toBe('2');

  await ben.context().close();
  await expect.poll(() => connection(anna), patience).toBe('alone');
  await expect.poll(() => participants(anna), patience).toBe('1');
  await rename(anna, 'Alone');
  await host.startEngine();
  await host.host((api) => api.openRoom({ id, address: '127.0.0.2' }));
  await expect.poll(() => connection(anna), patience).toBe('connected');
  const again = await host.open(id, 'Carla Fink');
  await expect.poll(() => title(again).textContent(), patience).toBe('Alone');
  await expect.poll(() => participants(anna), patience).toBe('2');
});
