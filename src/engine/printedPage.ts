// A page that is measured or printed, by commands of the DevTools protocol: its own scripts are off before it has any content, and
// whoever looks into it does so from an isolated world. All shells use this one way (https://chromedevtools.github.io/devtools-protocol/).
import { measureScript, settleScript } from './pageScripts.ts';

/** Sends a command to the page. */
export type SendToPage = (method: string, params?: object) => Promise<Record<string, unknown>>;

export interface PrintedPage {
  /** Heights in CSS pixels of all elements with `data-measure`, by its value. */
  measure(): Promise<ReadonlyMap<string, number>>;
  /** Settles the soft hyphens; rejects when something would be missing on paper. */
  settle(): Promise<void>;
}

/** Puts the HTML into an empty page, in print media. */
export async function fillPage(send: SendToPage, html: string): Promise<PrintedPage> {
  await send('Emulation.setScriptExecutionDisabled', { value: true });
  await send('Emulation.setEmulatedMedia', { media: 'print' });
  const { frameTree } = (await send('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
  const frameId = frameTree.frame.id;
  await send('Page.setDocumentContent', { frameId, html });
  const { executionContextId } = await send('Page.createIsolatedWorld', { frameId, worldName: 'handschlag' });

  async function evaluate(expression: string): Promise<unknown> {
    const answer = await send('Runtime.evaluate', { expression, contextId: executionContextId, awaitPromise: true, returnByValue: true });
    const { result, exceptionDetails } = answer as { result: { value?: unknown }; exceptionDetails?: { text: string } };
    if (exceptionDetails) throw new Error(`in the page: ${exceptionDetails.text} ${JSON.stringify(exceptionDetails).slice(0, 600)}`);
    return result.value;
  }

  return {
    measure: async () => new Map((await evaluate(measureScript)) as [string, number][]),
    async settle() {
      const scrolling = await evaluate(settleScript);
      if (scrolling !== 0) throw new Error(`${String(scrolling)} elements of the page scroll inside themselves`);
    },
  };
}
