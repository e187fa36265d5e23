// The bridge between window and main process: one channel of byte frames, nothing else. What they mean is
// protocol/desktopApi.ts.
import { contextBridge, ipcRenderer } from 'electron';
import { desktopChannel, type DesktopChannel } from '../protocol/desktopChannel.ts';

const channel: DesktopChannel = {
  post: (frame) => ipcRenderer.send(desktopChannel, frame),
  onMessage: (listener) => void ipcRenderer.on(desktopChannel, (_event, frame: Uint8Array) => listener(frame)),
};
contextBridge.exposeInMainWorld(desktopChannel, channel);
