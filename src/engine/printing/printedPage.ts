// A page that is measured or printed, by commands of the DevTools protocol: its own scripts are off before it has any
// content, and a shell looks into it from an isolated world. All shells use this one way
// (https://chromedevtools.github.io/devtools-protocol/).
import type { PicturePart } from './shell.ts';
import { measureScript, settleScript } from './pageScripts.ts';

/** Sends a command to the page. */
export type SendToPage = (method: string, params?: object) => Promise<Record<string, unknown>>;

export interface PrintedPage {
  /** Heights in CSS pixels of all elements with `data-measure`, by its value. */
  measure(): Promise<ReadonlyMap<string, number>>;
  /** Settles the soft hyphens; rejects when something would be missing on paper. */
  settle(): Promise<void>;
  /** The upper left part as PNG. */
  capture(part: PicturePart): Promise<Uint8Array>;
}

/** Puts the HTML into the page in place of what it shows. */
export type FillPage = (html: string) => Promise<PrintedPage>;

/** Makes an empty page ready for print media; it can be filled as often as one likes, one after the other. */
export async function preparePage(send: SendToPage): Promise<FillPage> {
  const [, , { frameTree }] = await Promise.all([
    send('Emulation.setScriptExecutionDisabled', { value: true }),
    send('Emulation.setEmulatedMedia', { media: 'print' }),
    send('Page.getFrameTree'),
  ]);
  const { id } = (frameTree as { frame: { id: string } }).frame;
  return (html) => fillFrame(send, id, html);
}

async function fillFrame(send: SendToPage, frameId: string, html: string): Promise<PrintedPage> {
  await send('Page.setDocumentContent', { frameId, html });
  const { executionContextId } = await send('Page.createIsolatedWorld', { frameId, worldName: 'handschlag' });

  async function evaluate(expression: string): Promise<unknown> {
    const answer = await send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    const { result, exceptionDetails } = answer as { result: { value?: unknown }; exceptionDetails?: { text: string } };
    if (exceptionDetails)
      throw new Error(`in the page: ${exceptionDetails.text} ${JSON.stringify(exceptionDetails).slice(0, 600)}`);
    return result.value;
  }

  return {
    async capture({ width, height, scale }) {
      await evaluate('document.fonts.ready.then(() => 0)');
      const size = { width: Math.ceil(width), height: Math.ceil(height) };
      await send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: scale, mobile: false });
      const clip = { x: 0, y: 0, ...size, scale: 1 };
      const { data } = await send('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true });
      await send('Emulation.clearDeviceMetricsOverride');
      return new Uint8Array(Buffer.from(String(data), 'base64'));
    },
    measure: async () => new Map((await evaluate(measureScript)) as [string, number][]),
    async settle() {
      const scrolling = await evaluate(settleScript);
      if (scrolling !== 0) throw new Error(`${String(scrolling)} elements of the page scroll inside themselves`);
    },
  };
}
