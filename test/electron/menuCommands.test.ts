// What is chosen from the menu reaches the window, whenever it is chosen: before the page listens, while it is replaced by
// another, or before it knows its settings.
import { expect, it } from 'vitest';
import { openCommands } from '../../src/main/commands.ts';
import type { DesktopApi, DesktopCommand, WindowContext } from '../../src/protocol/desktopApi.ts';
import { serveOver } from '../../src/protocol/rpc.ts';
import { openElectronHost } from '../../src/renderer/host/electronHost.ts';
import { until } from '../helpers/relayClient.ts';

/** A page of the window: the code of the renderer on the commands of the main process, over a channel of frames. */
function openPage(commands: ReturnType<typeof openCommands>) {
  const contexts: WindowContext[] = [];
  let toMain: (frame: Uint8Array) => void = () => undefined;
  let toPage: (frame: Uint8Array) => void = () => undefined;
  let isGone = false;
  const service: Pick<DesktopApi, 'nextCommand' | 'showContext'> = {
    nextCommand: () => commands.next(),
    async showContext(context) {
      contexts.push(context);
      return null;
    },
  };
  serveOver(
    service as DesktopApi,
    { post: (frame) => !isGone && toPage(frame), on: (listener) => (toMain = listener) },
    () => undefined,
  );
  const desktop = openElectronHost({ post: (frame) => toMain(frame), onMessage: (listener) => (toPage = listener) })!;
  return { desktop, contexts, leave: () => void (isGone = true) };
}

it('a command waits until the page carries commands out', async () => {
  const commands = openCommands();
  commands.send({ name: 'language', language: 'en' });
  commands.send({ name: 'library' });
  const { desktop } = openPage(commands);
  const heard: DesktopCommand[] = [];
  desktop.on('language', (command) => heard.push(command));
  desktop.on('library', (command) => heard.push(command));
  await until(() => heard.length === 2, 'both commands');
  expect(heard).toEqual([{ name: 'language', language: 'en' }, { name: 'library' }]);
});

it('a command that a page takes along as it goes is given to the next page, in sequence and once', async () => {
  const commands = openCommands();
  const first = openPage(commands);
  const early: string[] = [];
  first.desktop.on('library', () => early.push('library'));
  commands.send({ name: 'library' });
  await until(() => early.length === 1, 'the command before');
  first.leave();
  commands.send({ name: 'join', invite: 'an invite' });
  commands.send({ name: 'newWorkshop' });
  commands.forgetAsker();
  const { desktop } = openPage(commands);
  const heard: string[] = [];
  for (const name of ['library', 'join', 'newWorkshop'] as const) desktop.on(name, () => heard.push(name));
  await until(() => heard.includes('newWorkshop'), 'what was chosen meanwhile');
  expect(heard).toEqual(['join', 'newWorkshop']);
});

it('a command that two pages did not survive is not given to a third', async () => {
  const commands = openCommands();
  commands.send({ name: 'library' });
  commands.send({ name: 'keys' });
  expect(await commands.next()).toEqual({ name: 'library' });
  commands.forgetAsker();
  expect(await commands.next()).toEqual({ name: 'library' });
  commands.forgetAsker();
  expect(await commands.next()).toEqual({ name: 'keys' });
});

it('a window says what the menu follows, even where it is what every window begins with', async () => {
  const { desktop, contexts } = openPage(openCommands());
  desktop.show({ language: 'de', theme: 'system' });
  desktop.show({ language: 'de', theme: 'system' });
  await until(() => contexts.length > 0, 'what the menu follows');
  expect(contexts).toEqual([{ language: 'de', theme: 'system', workshop: null }]);
});
