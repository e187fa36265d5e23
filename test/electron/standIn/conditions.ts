// Under which conditions the stand-in runs: what the test has set, and whether the app is ready.
import type { Rectangle } from 'electron';

export interface GivenDisplay extends Rectangle {
  /** 1 when it is not given. */
  readonly scaleFactor?: number;
}

export interface Conditions {
  /** The system's language. */
  readonly locale: string;
  /** The person's folder for documents. */
  readonly documents: string;
  readonly displays: readonly GivenDisplay[];
  /** Wayland keeps where windows are to itself: their place is 0,0, and what is asked for is ignored. */
  readonly session: 'x11' | 'wayland';
  /** Whether a hidden window is ever told that its first frame is there; on Wayland it may not be. */
  readonly readyToShow: 'firstFrame' | 'never';
  /** Without a browser, windows have pages that show nothing: enough where the main process alone matters. */
  readonly pages: 'chromium' | 'none';
}

const usual: Conditions = {
  locale: 'de-DE',
  documents: '/nowhere',
  displays: [{ x: 0, y: 0, width: 1920, height: 1080 }],
  session: 'x11',
  readyToShow: 'firstFrame',
  pages: 'chromium',
};

export const conditions: Conditions = {
  ...usual,
  ...(JSON.parse(process.env['STAND_IN'] ?? '{}') as Partial<Conditions>),
};

/** As Chromium takes it: the display that the windows are on. */
export const scaleFactor = conditions.displays[0]?.scaleFactor ?? 1;

export const readiness = { isReady: false };

/** As Electron refuses it. */
export function mustBeReady(what: string) {
  if (!readiness.isReady) throw new Error(`${what} cannot be used before the app is ready`);
}
