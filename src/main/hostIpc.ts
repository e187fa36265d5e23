// The one channel of IPC: frames of our own window's top frame reach the service, everything else is dropped unread.
import { ipcMain, type BrowserWindow, type IpcMainEvent } from 'electron';
import { desktopInputs, type DesktopApi, type DesktopMethod } from '../protocol/desktopApi.ts';
import { desktopChannel } from '../protocol/desktopChannel.ts';
import { serveOver } from '../protocol/rpc.ts';

export interface HostIpcOptions {
  readonly window: BrowserWindow;
  /** Origin that the sender must have. */
  readonly origin: string;
  readonly service: DesktopApi;
  readonly onProblem: (problem: string) => void;
  /** The page begins anew: what it was told before is forgotten. */
  readonly onLoad: () => void;
}

/** Largest frame in bytes: a plan with all its fonts is far below. */
const largest = 128 * 1024 * 1024;

export function serveWindow({ window, origin, service, onProblem, onLoad }: HostIpcOptions): { close(): void } {
  const { webContents } = window;
  let receive: (frame: Uint8Array) => void = () => undefined;
  let served = serve();

  function serve() {
    return serveOver(
      checked(service),
      {
        post: (frame) => {
          if (!webContents.isDestroyed()) webContents.send(desktopChannel, frame);
        },
        on: (listener) => {
          receive = listener;
        },
      },
      (error, method) => onProblem(`${method}: ${String(error)}`),
    );
  }

  const onFrame = ({ sender, senderFrame }: IpcMainEvent, frame: unknown) => {
    const isOurs =
      sender === webContents && senderFrame !== null && senderFrame.parent === null && senderFrame.origin === origin;
    if (!isOurs || !(frame instanceof Uint8Array) || frame.length > largest) {
      onProblem(`A message from ${senderFrame?.url.split('#', 1)[0] ?? 'a frame that has gone'} was dropped`);
      return;
    }
    receive(frame);
  };
  ipcMain.on(desktopChannel, onFrame);
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (!isMainFrame || isSameDocument) return;
    served.close();
    served = serve();
    // The page that had drawn the bar in the task bar does not take it away any more.
    window.setProgressBar(-1);
    onLoad();
  });
  return {
    close() {
      ipcMain.off(desktopChannel, onFrame);
      served.close();
    },
  };
}

/** Parses the input of every method before anything else happens. */
function checked(service: DesktopApi): DesktopApi {
  const entries = (Object.entries(service) as [DesktopMethod, (input: never) => Promise<unknown>][]).map(
    ([method, run]) => [method, (input: unknown) => run(desktopInputs[method].parse(input) as never)],
  );
  return Object.fromEntries(entries) as DesktopApi;
}
