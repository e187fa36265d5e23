// Target customers and the matrix of the buying center in a real browser: the sample by keyboard, what two people do at
// once, the way from nothing to a matrix, and no violation of accessibility.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { addRole, listRoles, setPart } from '../../src/domain/customer/buyingRoles.ts';
import { addTargetCustomer } from '../../src/domain/customer/targetCustomers.ts';
import { orderedStages } from '../../src/domain/journey/stages.ts';
import { type Workshop } from '../../src/domain/record/workshop.ts';
import { done } from '../domain/peers.ts';
import { violationsInAllThemes } from '../helpers/accessibility.ts';
import { startApp, type App, type OpenOptions } from '../helpers/app.ts';
import { asAnother, openedWorkshop } from '../helpers/openedWorkshop.ts';

let app: App;
let path: string;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => app.closePages());

const create = async (templateId: 'sample' | 'services' | 'empty') => {
  path = await openedWorkshop(app.engine, { templateId });
};

/** Runs commands as somebody else who is connected, until the engine has them. */
const another = <T>(change: (workshop: Workshop) => T) => asAnother(app.engine, path, change);

const anna = { lang: 'en', name: 'Anna Weber', team: 'marketing' } as const;
const open = async (options: OpenOptions = anna) => {
  const page = await app.open(`${path}/customer`, options);
  await page.locator('[data-section="customer"]').waitFor();
  return page;
};
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000, interval: 50 });
const cells = (page: Page) => page.locator('[data-matrix] [role="gridcell"]');
const chosen = (page: Page) => page.locator('[role="gridcell"][aria-selected="true"]');
const spots = (page: Page) => page.locator('[data-white-spot]');

describe('the matrix of the sample', () => {
  beforeAll(() => create('sample'));

  test('shows who has a say where, and the white spots', async () => {
    const page = await open();
    await eventually(() => cells(page).count()).toBe(48);
    await eventually(() => spots(page).count()).toBe(7);
    expect(await page.locator('[data-part="decides"]').count()).toBe(2);
    expect(await page.locator('[data-part="takesPart"]').count()).toBe(26);
    await page.getByRole('heading', { name: 'Seven white spots, four of them before the purchase' }).waitFor();
    expect(await violationsInAllThemes(page)).toEqual([]);
  });

  test('closes a white spot by keyboard, and undo opens it again', async () => {
    const page = await open();
    await spots(page).first().click();
    const spot = chosen(page);
    await page.getByText('Nobody talks to this role here.').waitFor();
    const place = [await spot.getAttribute('data-role-id'), await spot.getAttribute('data-stage-id')];
    await page.keyboard.press('a');
    await eventually(() => page.evaluate(() => document.activeElement?.closest('[data-choices]') !== null)).toBe(true);
    // A card that nobody is responsible for talks to nobody.
    await page.locator('[data-choices] [data-owner="marketing"] button').first().focus();
    await page.keyboard.press('Enter');
    await eventually(() => spots(page).count()).toBe(6);
    await eventually(() => page.evaluate(() => document.activeElement?.closest('[data-on]') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    expect([await spot.getAttribute('data-role-id'), await spot.getAttribute('data-stage-id')]).toEqual(place);
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('gridcell');
    await page.keyboard.press('Control+z');
    await eventually(() => spots(page).count()).toBe(7);
    // Space goes through what a role can do.
    for (const part of ['decides', 'none', 'takesPart']) {
      await page.keyboard.press(' ');
      await eventually(() => chosen(page).getAttribute('data-part')).toBe(part);
    }
    await page.keyboard.press('ArrowRight');
    await eventually(() => chosen(page).getAttribute('data-stage-id')).not.toBe(place[1]);
    // The grid pattern: to the ends of the row and of the whole grid, and from a role to the next one.
    const at = () =>
      page.evaluate(() => {
        const focused = document.activeElement!;
        const row = focused.closest('[data-role]')!;
        const rows = [...document.querySelectorAll('[data-matrix] [data-role]')];
        return [rows.indexOf(row), [...row.querySelectorAll('[role="gridcell"]')].indexOf(focused)];
      });
    const walk = [
      ['End', [1, 7]],
      ['ArrowLeft', [1, 6]],
      ['Home', [1, 0]],
      ['Control+End', [5, 7]],
      ['Control+Home', [0, 0]],
      ['ArrowLeft', [0, -1]],
      ['ArrowDown', [1, -1]],
      ['ArrowUp', [0, -1]],
      ['ArrowRight', [0, 0]],
      // What had the focus is gone: the next role has it.
      ['Delete', [0, 0]],
    ] as const;
    for (const [key, place] of walk) {
      await page.keyboard.press(key);
      await eventually(at).toEqual(place);
    }
    await eventually(() => page.locator('[data-role-head]').count()).toBe(5);
    await page.keyboard.press('Control+z');
    await eventually(() => page.locator('[data-role-head]').count()).toBe(6);
  });

  test('follows what somebody else sets', async () => {
    const page = await open();
    await eventually(() => spots(page).count()).toBe(7);
    await another((workshop) => {
      const gatekeeper = listRoles(workshop.doc).find(({ role }) => role === 'gatekeeper')!;
      const [first] = orderedStages(workshop.doc);
      done(workshop, setPart, { roleId: gatekeeper.id, stageId: first!.id, part: 'takesPart' });
    });
    await eventually(() => spots(page).count()).toBe(8);
  });
});

test('a role of another target customer is reached by its address, and the room sees one customer at a time', async () => {
  await create('sample');
  const roleId = await another((workshop) => {
    const customerId = done(workshop, addTargetCustomer, { name: 'Bakeries' });
    return done(workshop, addRole, { role: 'buyer', title: 'Head office', customerId });
  });
  const page = await app.open(`${path}/customer/${roleId}`, anna);
  await page.locator(`[data-role-panel="${roleId}"]`).waitFor();
  expect(await page.locator('[data-role-head]').count()).toBe(7);

  const screen = await app.open(`${path}/audience`, { lang: 'en', viewport: { width: 1920, height: 1080 } });
  await page.getByRole('button', { name: 'Screen', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Customer' }).click();
  const rows = screen.locator('[data-audience-matrix] tbody tr');
  await eventually(() => rows.count()).toBe(6);
  await page.getByRole('button', { name: 'Screen', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Bakeries' }).click();
  await eventually(() => rows.count()).toBe(7);
  const shown = await screen.locator('body').innerText();
  expect(shown).toContain('Bakeries');
  // Names of real companies are on no screen for the room.
  for (const name of ['Molkerei Allgäu', 'Pharma Nord']) expect(shown).not.toContain(name);
});

test('in a small window the matrix is a list of roles with their stages', async () => {
  await create('sample');
  const page = await open({ ...anna, viewport: { width: 390, height: 844 }, hasTouch: true });
  const roles = page.locator('[data-role-list] > [data-role]');
  await eventually(() => roles.count()).toBe(6);
  expect(await cells(page).count()).toBe(0);
  expect(await page.locator('[data-stage-id]').count()).toBe(48);
  await eventually(() => spots(page).count()).toBe(7);
  await spots(page).first().tap();
  const detail = roles.nth(1).locator('[data-cell-detail]');
  await detail.getByText('Nobody talks to this role here.').waitFor();
  await detail.locator('[data-choices] [data-owner="marketing"] button').first().tap();
  await eventually(() => spots(page).count()).toBe(6);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await violationsInAllThemes(page)).toEqual([]);
});

test('from nothing to a matrix', async () => {
  await create('services');
  const page = await open();
  await page.getByRole('button', { name: 'Describe a target customer' }).click();
  await page.keyboard.type('Dairies');
  await page.keyboard.press('Enter');
  await eventually(() => page.locator('[data-field="name"]').textContent()).toContain('Dairies');
  await page.getByRole('button', { name: 'Create six roles' }).click();
  await eventually(() => page.locator('[data-role-head]').count()).toBe(6);
  await page.getByRole('heading', { name: 'Who has a say in the purchase?' }).waitFor();
});

test('no page has reported a problem', () => {
  expect(app.problems).toEqual([]);
});
