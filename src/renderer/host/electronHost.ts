// The desktop app around this window, over the channel of the preload: its menu, dialogs and files. In a browser there
// is none.
import { desktopInputs, type DesktopApi, type DesktopCommand, type WindowContext } from '../../protocol/desktopApi.ts';
import { desktopChannel, type DesktopChannel } from '../../protocol/desktopChannel.ts';
import { callOver } from '../../protocol/rpc.ts';

declare global {
  interface Window {
    readonly [desktopChannel]?: DesktopChannel;
  }
}

type CommandName = DesktopCommand['name'];
type CommandOf<N extends CommandName> = Extract<DesktopCommand, { readonly name: N }>;
type Handler = (command: DesktopCommand) => void;

export interface Desktop {
  readonly api: DesktopApi;
  /** Carries out a command from now on, in place of the one that did before; returns the function that ends it. */
  on<N extends CommandName>(name: N, run: (command: CommandOf<N>) => void): () => void;
  /** Keeps a command for the next that carries it out: a screen that is on its way. */
  keep(command: DesktopCommand): void;
  /** Merges into what the menu follows. */
  show(context: Partial<WindowContext>): void;
}

/** Null in a browser. */
export function openElectronHost(channel: DesktopChannel | undefined): Desktop | null {
  if (!channel) return null;
  const handlers = new Map<CommandName, Handler[]>();
  let kept: DesktopCommand | null = null;
  const caller = callOver<DesktopApi>(
    { post: (frame) => channel.post(frame), on: (listener) => channel.onMessage(listener) },
    // A person may take long over a dialog, and the next command may be hours away.
    { timeout: -1 },
  );
  const methods = Object.keys(desktopInputs) as (keyof DesktopApi)[];
  const api = Object.fromEntries(
    methods.map((method) => [method, (input: never) => caller.call(method, input)]),
  ) as DesktopApi;
  let context: WindowContext = { language: 'de', theme: 'system', workshop: null };
  /** A window that has loaded says it all: the main process knows the system's language, or what was here before. */
  let isTold = false;

  const listen = async () => {
    for (;;) {
      const command = await api.nextCommand({});
      handlers.get(command.name)?.at(-1)?.(command);
    }
  };
  let isListening = false;
  /** Once the app is there that carries commands out: what was asked of it before waits in the main process. */
  const beginListening = () => {
    if (isListening) return;
    isListening = true;
    // The main process is away only when this window is about to go as well.
    setTimeout(() => void listen().catch(() => undefined));
  };

  return {
    api,
    on(name, run) {
      beginListening();
      // The command's name is the one that the handler is for.
      const handler: Handler = (command) => command.name === name && run(command as CommandOf<typeof name>);
      handlers.set(name, [...(handlers.get(name) ?? []), handler]);
      if (kept?.name === name) {
        const command = kept;
        kept = null;
        queueMicrotask(() => handler(command));
      }
      return () => {
        handlers.set(
          name,
          (handlers.get(name) ?? []).filter((other) => other !== handler),
        );
      };
    },
    keep(command) {
      kept = command;
    },
    show(next) {
      const changed = { ...context, ...next };
      if (isTold && JSON.stringify(changed) === JSON.stringify(context)) return;
      isTold = true;
      context = changed;
      void api.showContext(changed).catch(() => undefined);
    },
  };
}
