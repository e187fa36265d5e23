// A page without a browser, for tests of the main process alone: it loads whatever it is told to, shows nothing, and
// tells the test what it was sent.
import type { CDPSession, Page } from 'playwright-core';
import { note } from './control.ts';
import type { PageEvents, StandInPage } from './page.ts';

export function openEmptyPage(events: PageEvents): StandInPage {
  let address = 'about:blank';
  const page = { url: () => address, mainFrame: () => ({}), close: async () => events.onClosed() };
  return {
    page: page as unknown as Page,
    // Nothing that is asked of it has an answer.
    devtools: { send: () => new Promise(() => undefined), on: () => undefined } as unknown as CDPSession,
    processId: () => 0,
    async load(url) {
      address = url;
      events.onDrawn();
      events.onLoad();
      note('page.loaded', url);
    },
    send: async (channel, values) => {
      note('page.received', {
        channel,
        values: values.map((value) => (value instanceof Uint8Array ? [...value] : value)),
      });
    },
  };
}
