// The port to what only a desktop shell or a browser can do for the engine. Adapters: chromiumShell.ts,
// main/electronShell.ts.

/**
 * Lays out and prints pages that it is given as HTML. The pages run no script and load nothing; a shell that looks
 * into them does so from outside, in an isolated world. An adapter may stop early when the signal is aborted; the
 * caller does not wait for it then.
 */
export interface Shell {
  /** Heights in CSS pixels of all elements with `data-measure`, by its value: print media, fonts loaded. */
  measure(html: string, signal?: AbortSignal): Promise<ReadonlyMap<string, number>>;
  /**
   * The page as a tagged PDF with outline, in the page sizes of its style sheet; soft hyphens settled (pageScripts.ts).
   */
  printToPdf(html: string, signal?: AbortSignal): Promise<Uint8Array>;
  /** The upper left part of the page as PNG; `scale` pixels to each CSS pixel. */
  picture(html: string, part: PicturePart, signal?: AbortSignal): Promise<Uint8Array>;
  /** Ends what it started. Calls under way are rejected. */
  close(): Promise<void>;
}

/** In CSS pixels. */
export interface PicturePart {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** There is no browser, or it did not start: the user must be told, nothing is broken. */
export class ShellUnavailable extends Error {}
