// Opening a board for the first time in a browser, and once more in the same one, which has the app's files and what it
// has compiled of them; each beside its floor.
import { newBenchContext, openBoardIn, withBrowser } from './benchBrowser.ts';
import { measureFloor, plainPage } from './floorFigures.ts';

/** Milliseconds until the board is seen and can be used, and until the floor is drawn. */
export interface Visit {
  readonly open: number;
  readonly floor: number;
}

export interface OpeningFigures {
  readonly first: Visit;
  readonly later: Visit;
}

export function measureOpenings(
  url: string,
  { throttle, built }: { readonly throttle: number; readonly built: string },
): Promise<OpeningFigures> {
  return withBrowser(async (browser) => {
    const context = await newBenchContext(browser);
    const first = await openBoardIn(context, url, { throttle });
    const html = await plainPage(first.page);
    // Looked at for a while: what a browser keeps of a page for the next time, it keeps when it has time.
    await first.page.waitForTimeout(5000);
    await first.page.close();
    const later = await openBoardIn(context, url, { throttle });
    await context.close();
    const [floor, floorAgain] = await measureFloor(browser, built, html, throttle);
    return { first: { open: first.opened, floor }, later: { open: later.opened, floor: floorAgain } };
  });
}
