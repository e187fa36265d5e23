// The last border of the main process: an error that nothing has caught is said on standard error and told to the
// person in a sentence, in place of the box with a stack trace that Electron would show.
import { app, dialog } from 'electron';
import type { Translate } from '../i18n/translator.ts';

export interface FaultOptions {
  readonly say: (problem: string) => void;
  readonly translate: () => Translate;
}

/** The person is told once: what goes wrong again and again would otherwise cover the screen with boxes. */
export function catchFaults({ say, translate }: FaultOptions) {
  let isTold = false;
  process.on('uncaughtException', (error) => {
    say(`A fault in Handschlag: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    if (isTold) return;
    isTold = true;
    const tell = () => dialog.showErrorBox('Handschlag', translate()('desktop.fault'));
    if (app.isReady()) tell();
    else app.once('ready', tell);
  });
  process.on('unhandledRejection', (error) =>
    say(`A fault in Handschlag: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  );
}
