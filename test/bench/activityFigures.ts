// What one run in the calendar of activities gives: scrolling through the weeks and dragging a bar. The journey board
// with as many cards, on which the same is done, is what it is compared with.
import type { Page } from 'playwright-core';
import { openBoard, withBrowser } from './benchBrowser.ts';
import { measureBoard, paceWhile, type Frames } from './boardFigures.ts';

type Pace = Omit<Frames, 'empty'>;

export interface ActivityFigures {
  readonly scroll: Pace;
  readonly drag: Pace;
  /** Of the journey board. */
  readonly board: { readonly pan: Pace; readonly drag: Pace };
}

export async function measureActivities(url: string, { throttle }: { readonly throttle: number }) {
  const { pan, drag: boardDrag } = await measureBoard(url, { throttle });
  return withBrowser(async (browser): Promise<ActivityFigures> => {
    // The section is reached from the board, as people do: nothing else says when it is ready.
    const { page } = await openBoard(browser, url, { throttle });
    await page.evaluate(() => {
      const { pathname, search, hash } = location;
      history.pushState(null, '', `${pathname}/activities${search}${hash}`);
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await page.locator('[data-activity]').first().waitFor();
    await page.waitForTimeout(1500);
    const scroll = await paceWhile(page, () => scrollWeeks(page));
    const drag = await paceWhile(page, () => dragBar(page));
    return { scroll, drag, board: { pan, drag: boardDrag } };
  });
}

/** Weeks forth and back by the wheel, a notch every other frame. */
async function scrollWeeks(page: Page) {
  await page.mouse.move(960, 500);
  await page.keyboard.down('Shift');
  for (const direction of [1, -1, 1, -1]) {
    for (let notch = 0; notch < 24; notch += 1) {
      await page.mouse.wheel(0, 60 * direction);
      await page.waitForTimeout(30);
    }
  }
  await page.keyboard.up('Shift');
}

/** One bar through the weeks and over the lanes, then dropped. */
async function dragBar(page: Page) {
  const { id, x, y } = await page.evaluate(() => {
    const found = [...document.querySelectorAll('[data-activity]')].find((element) => {
      const { left, top, bottom } = element.getBoundingClientRect();
      return left > 300 && top > 200 && bottom < innerHeight - 260;
    })!;
    const { left, top } = found.getBoundingClientRect();
    return { id: found.getAttribute('data-activity')!, x: left + 10, y: top + 20 };
  });
  const placeOf = () => page.locator(`[data-activity="${id}"]`).getAttribute('aria-label');
  const before = await placeOf();
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 150; step += 1) {
    const turn = (step / 150) * Math.PI * 2;
    await page.mouse.move(x + step * 4, y + Math.sin(turn) * 120);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  await page.waitForTimeout(300);
  if ((await placeOf()) === before) throw new Error('the dragged bar did not move');
}
