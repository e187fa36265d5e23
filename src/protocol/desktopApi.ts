// What a window of the desktop app asks of the main process beyond the host: dialogs, files, menu, second display. A
// schema per method.
//
// Only the window asks. What the main process wants of the window (a menu item was chosen, a file was opened) is the
// answer to `nextCommand`, which stays open until there is something: nothing is lost while the window is loading or
// busy.
import * as z from 'zod/mini';
import type { ExportFormat } from '../i18n/exportFormats.ts';
import { exportFormat } from './exportForms.ts';
import { themes, type Theme } from './hostApi.ts';
import { languages } from '../domain/record/languages.ts';
import { workshopId } from './workshopId.ts';
import type { Chapter } from '../domain/record/sections.ts';
import type { Language } from '../domain/record/workshop.ts';

/** Names a place in the file system that the person has chosen in a dialog; the window never learns or says a path. */
const place = z.string().check(z.minLength(1), z.maxLength(64));

/** What the menu follows: language and theme of the window, and the workshop that is open in it. */
export const windowContext = z.object({
  language: z.enum(languages),
  theme: z.enum(themes),
  workshop: z.nullable(z.object({ id: workshopId, title: z.string().check(z.maxLength(300)) })),
});
export type WindowContext = z.infer<typeof windowContext>;

export const desktopInputs = {
  nextCommand: z.object({}),
  showContext: windowContext,
  /** Everything is on the disk, or `isHolding`: changes are in this window only. Answers the command `settle`. */
  settled: z.object({ isHolding: z.boolean() }),
  chooseSavePlace: z.object({ fileName: z.string().check(z.minLength(1), z.maxLength(255)), format: exportFormat }),
  writeFile: z.object({ place, bytes: z.instanceof(Uint8Array) }),
  showInFolder: z.object({ place }),
  /** Progress of long work in the task bar, 0..1; null when it has ended, `unknown` while nobody can tell. */
  showProgress: z.object({
    value: z.nullable(z.union([z.number().check(z.minimum(0), z.maximum(1)), z.literal('unknown')])),
  }),
  openAudience: z.object({ workshopId }),
  /** The plan, in the system's print dialog. */
  printPlan: z.object({ workshopId, language: z.enum(languages) }),
} as const;

export type DesktopMethod = keyof typeof desktopInputs;
export type DesktopInput<M extends DesktopMethod> = z.input<(typeof desktopInputs)[M]>;

/** The chapters in the menu "View", in the sequence of the head. */
export const menuChapters = [
  'status',
  'understand',
  'goals',
  'transparency',
  'live',
  'plan',
] as const satisfies readonly Chapter[];

/** Menu items that the window carries out. */
export const menuCommands = [
  'newWorkshop',
  'firstSteps',
  'licences',
  'library',
  'print',
  'undo',
  'redo',
  'find',
  'zoomIn',
  'zoomOut',
  'zoomReset',
  'fitWidth',
  'participants',
  'details',
  'versions',
  'keys',
  'audience',
  'contents',
  'previousSection',
  'nextSection',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

export type DesktopCommand =
  | { readonly name: MenuCommand }
  /** The chapter with this number, 1 to 6; where it was left, or its next section. */
  | { readonly name: 'chapter'; readonly number: number }
  | { readonly name: 'export'; readonly format: ExportFormat }
  | { readonly name: 'openFile'; readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly name: 'openWorkshop'; readonly id: string }
  /** An invite from a link: to be shown and asked about. */
  | { readonly name: 'join'; readonly invite: string }
  | { readonly name: 'theme'; readonly theme: Theme }
  | { readonly name: 'language'; readonly language: Language }
  /** The window is about to close: it answers with `settled` as soon as its last change is on the disk. */
  | { readonly name: 'settle' };

export interface SavePlace {
  readonly place: string;
  readonly fileName: string;
}

export type WriteEnd = 'written' | 'diskFull' | 'notSaved';

interface DesktopOutputs {
  nextCommand: DesktopCommand;
  showContext: null;
  settled: null;
  /** Null when the person has cancelled. */
  chooseSavePlace: SavePlace | null;
  writeFile: WriteEnd;
  showInFolder: null;
  showProgress: null;
  openAudience: null;
  printPlan: 'done' | 'failed' | 'tooLarge';
}

export type DesktopApi = { readonly [M in DesktopMethod]: (input: DesktopInput<M>) => Promise<DesktopOutputs[M]> };
