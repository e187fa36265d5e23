// A main process that does nothing but measure and print by Electron's shell: what the acceptance test of the port runs.
import { app } from 'electron';
import { openElectronShell } from '../../../src/main/electronShell.ts';
import { onOrder } from './control.ts';

// Without a window of its own it would end with the first page that it has printed.
app.on('window-all-closed', () => undefined);
await app.whenReady();
const shell = openElectronShell();
onOrder('shell.measure', async (html: string) => [...(await shell.measure(html))]);
onOrder('shell.printToPdf', async (html: string) => Buffer.from(await shell.printToPdf(html)).toString('base64'));
onOrder('shell.close', () => shell.close());
