// The one channel between a window and the main process, as the preload exposes it. Frames are those of rpc.ts; see
// desktopApi.ts.

/** Name of the channel in Electron's IPC, and of what the window finds it under. */
export const desktopChannel = 'handschlag';

export interface DesktopChannel {
  post(frame: Uint8Array): void;
  /** Called once; `listener` takes every frame that arrives. */
  onMessage(listener: (frame: Uint8Array) => void): void;
}
