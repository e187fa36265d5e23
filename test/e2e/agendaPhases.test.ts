// In every phase of a workshop the facilitator's window is loaded anew, and then their laptop is gone: somebody else takes
// over with one press and stands before the same block, step, clock, screen and question.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { readAgenda } from '../../src/domain/facilitation/agendaItems.ts';
import { findParticipant } from '../../src/domain/people/participants.ts';
import { startAgendaItem } from '../../src/domain/plan/startBlock.ts';
import { startApp, type App } from '../helpers/app.ts';
import { asAnother, openedWorkshop } from '../helpers/openedWorkshop.ts';
import { done } from '../domain/peers.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 30_000, interval: 50 });

interface Phase {
  readonly name: string;
  /** What the facilitator does to come into it. */
  enter(leader: Page): Promise<unknown>;
  /** What has to stand there before and after, in the facilitator's window and on the screen. */
  holds(leader: Page, screen: Page): Promise<unknown>;
  /** What ends it. */
  leave?(leader: Page): Promise<unknown>;
}

const blockIn = (page: Page, number: number) =>
  eventually(() => page.locator('[data-agenda]').getAttribute('data-block')).toBe(String(number));
const stepIs = (page: Page, step: number) =>
  eventually(() => page.locator('[data-step]').getAttribute('data-step')).toBe(String(step));
const screenShows = (screen: Page, place: string) => screen.locator(`div[data-audience="${place}"]`).waitFor();

const screenChoice = (page: Page, name: string) =>
  page.locator('[data-regie] label').filter({ hasText: new RegExp(`^${name}$`) });

function phases(startBlock: (number: number) => Promise<unknown>): readonly Phase[] {
  return [
    {
      name: 'preparing',
      enter: (leader) => leader.getByRole('button', { name: 'Half day' }).click(),
      holds: (leader) => eventually(() => leader.locator('[data-agenda-item]').count()).toBe(12),
    },
    {
      name: 'running',
      enter: (leader) => leader.getByRole('button', { name: 'Start the agenda' }).click(),
      async holds(leader, screen) {
        await blockIn(leader, 1);
        await screenShows(screen, 'agenda');
        expect(Number(await leader.locator('[data-agenda]').getAttribute('data-rest'))).toBeGreaterThan(0);
      },
    },
    {
      name: 'paused',
      enter: (leader) => leader.keyboard.press(' '),
      holds: (leader) => leader.locator('[data-agenda]', { hasText: 'paused' }).waitFor(),
      leave: (leader) => leader.keyboard.press(' '),
    },
    {
      name: 'still',
      async enter(leader) {
        await screenChoice(leader, 'Still').click();
        await startBlock(3);
      },
      // The block goes on, the screen keeps what it showed.
      async holds(leader, screen) {
        await blockIn(leader, 3);
        await eventually(() => leader.getByRole('radio', { name: 'Still' }).isChecked()).toBe(true);
        await screenShows(screen, 'agenda');
      },
      leave: (leader) => screenChoice(leader, 'Agenda').click(),
    },
    {
      name: 'black',
      enter: (leader) => leader.keyboard.press('b'),
      holds: (_leader, screen) => screenShows(screen, 'black'),
      leave: (leader) => leader.keyboard.press('b'),
    },
    {
      name: 'a question is open',
      enter: (leader) => leader.keyboard.press('PageDown'),
      async holds(leader, screen) {
        await stepIs(leader, 1);
        await leader.locator('[data-question][data-kind="collection"]').first().waitFor({ state: 'attached' });
        await screen.locator('[data-question][data-kind="collection"]').waitFor();
      },
    },
    {
      name: 'pens are down',
      enter: (leader) => leader.keyboard.press('s'),
      holds: (leader) => leader.getByRole('button', { name: 'Pens free' }).first().waitFor(),
      leave: (leader) => leader.keyboard.press('s'),
    },
    {
      name: 'closing',
      async enter(leader) {
        await startBlock(12);
        await blockIn(leader, 12);
        await leader.keyboard.press('PageDown');
      },
      async holds(leader) {
        await blockIn(leader, 12);
        await stepIs(leader, 1);
      },
    },
  ];
}

test('loaded anew and gone in every phase: nothing is lost', { timeout: 240_000 }, async () => {
  const path = await openedWorkshop(app.engine, { templateId: 'services', language: 'en', title: 'Packaging' });
  const names = ['Anna Weber', 'Jörg Öztürk'] as const;
  const sit = (at: number) =>
    app.open(`${path}/agenda`, { lang: 'en', name: names[at]!, team: at === 0 ? 'marketing' : 'sales' });
  const pages = [await sit(0), await sit(1)];
  let at = 0;
  const startBlock = (number: number) =>
    asAnother(app.engine, path, (workshop) => {
      const { id } = readAgenda(workshop.doc).items[number - 1]!;
      done(workshop, startAgendaItem, { id }, findParticipant(workshop.doc, names[at]!)!.id);
    });
  const screen = await app.open(`${path}/audience`, { lang: 'en' });
  for (const { name, enter, holds, leave } of phases(startBlock)) {
    const leader = pages[at]!;
    await leader.locator('[data-regie]').waitFor();
    await enter(leader);
    await holds(leader, screen);
    await leader.reload();
    await screen.reload();
    await leader.locator('[data-regie]').waitFor();
    await holds(leader, screen);
    // Their laptop is gone; the other person has the same before them.
    await leader.close();
    const other = pages[1 - at]!;
    await other.getByRole('button', { name: 'I facilitate' }).first().click();
    await other.locator('[data-regie]').waitFor();
    await holds(other, screen);
    await leave?.(other);
    pages[at] = await sit(at);
    at = 1 - at;
    expect(app.problems, name).toEqual([]);
  }
});
