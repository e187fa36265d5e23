// The shell by an installed Chromium, Chrome or Edge, for the command line and wherever Electron is not there.
import { unlessAborted } from './abortable.ts';
import { preparePage, type FillPage, type PrintedPage, type SendToPage } from './printedPage.ts';
import { startPrintingBrowser, type PrintingBrowser } from './printingBrowser.ts';
import { ShellUnavailable, type Shell } from './shell.ts';

export interface ChromiumShellOptions {
  /** Path of the browser, or null when none was found: then every call is rejected with ShellUnavailable. */
  readonly executable: string | null;
  /** The browser ends after this many milliseconds without a call, and starts again with the next. */
  readonly idleAfter?: number;
}

interface Browser extends PrintingBrowser {
  /** Empty pages that wait for the next call: opening one takes a tenth of a second. */
  readonly empty: EmptyPage[];
}

interface EmptyPage {
  readonly fill: FillPage;
  readonly send: SendToPage;
  close(): void;
}

/** Starts nothing before the first call; one browser serves all calls. */
export function openChromiumShell({ executable, idleAfter = 60_000 }: ChromiumShellOptions): Shell {
  let browser: Promise<Browser> | undefined;
  let calls = 0;
  let idle: NodeJS.Timeout | undefined;

  async function end() {
    clearTimeout(idle);
    const ending = browser;
    browser = undefined;
    await ending?.then(
      (running) => running.close(),
      () => undefined,
    );
  }

  /** Shows the HTML in a page of its own and runs `use` on it. */
  async function withPage<T>(
    html: string,
    signal: AbortSignal | undefined,
    use: (open: OpenPage) => Promise<T>,
  ): Promise<T> {
    if (executable === null) throw new ShellUnavailable('no Chromium, Chrome or Edge found');
    clearTimeout(idle);
    calls += 1;
    const starting = (browser ??= openBrowser(executable));
    try {
      const running = await starting;
      // A command to a page that was closed is never answered.
      return await unlessAborted(signal, inPage(running, html, signal, use));
    } catch (error) {
      if (browser === starting && !signal?.aborted) await end();
      throw error;
    } finally {
      calls -= 1;
      if (calls === 0) idle = setTimeout(() => void end(), idleAfter).unref();
    }
  }

  return {
    measure: (html, signal) => withPage(html, signal, ({ page }) => page.measure()),
    printToPdf: (html, signal) =>
      withPage(html, signal, async ({ page, send }) => {
        await page.settle();
        const { data } = await send('Page.printToPDF', {
          printBackground: true,
          preferCSSPageSize: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
        return Buffer.from(String(data), 'base64');
      }),
    picture: (html, part, signal) => withPage(html, signal, ({ page }) => page.capture(part)),
    close: end,
  };
}

interface OpenPage {
  readonly page: PrintedPage;
  readonly send: SendToPage;
}

/** The page is used again unless something went wrong with it or it is no longer wanted. */
async function inPage<T>(
  browser: Browser,
  html: string,
  signal: AbortSignal | undefined,
  use: (open: OpenPage) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const { empty } = browser;
  const own = empty.pop() ?? (await openPage(browser));
  signal?.addEventListener('abort', own.close);
  if (signal?.aborted) own.close();
  try {
    const result = await use({ page: await own.fill(html), send: own.send });
    signal?.removeEventListener('abort', own.close);
    void own.fill('').then(() => empty.push(own), own.close);
    return result;
  } catch (error) {
    own.close();
    throw error;
  }
}

async function openBrowser(executable: string): Promise<Browser> {
  return { ...(await startPrintingBrowser(executable)), empty: [] };
}

async function openPage({ devtools, makeWay }: PrintingBrowser): Promise<EmptyPage> {
  const { targetId } = await devtools.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: true });
  const send: SendToPage = (method, params) => devtools.send(method, params, String(sessionId));
  const close = () => void devtools.send('Target.closeTarget', { targetId }).catch(() => undefined);
  const fill = await preparePage(send);
  await makeWay();
  return { fill, send, close };
}
