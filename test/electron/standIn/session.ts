// Sessions: what main has decided about permissions, downloads, requests and the spell checker.
import { EventEmitter } from 'node:events';
import { note, onOrder } from './control.ts';

type Answer = (isAllowed: boolean) => void;
type PermissionHandler = (
  contents: unknown,
  permission: string,
  answer: Answer,
  details: { requestingUrl: string; isMainFrame: boolean },
) => void;
type CheckHandler = (
  contents: unknown,
  permission: string,
  origin: string,
  details: { isMainFrame: boolean; requestingUrl?: string },
) => boolean;
type RequestHandler = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;

export class StandInSession extends EventEmitter {
  readonly partition: string;
  permissionRequest: PermissionHandler | null = null;
  permissionCheck: CheckHandler | null = null;
  devicePermission: (() => boolean) | null = null;
  request: RequestHandler | null = null;
  readonly webRequest = {
    onBeforeRequest: (handler: RequestHandler) => {
      this.request = handler;
    },
  };

  constructor(partition: string) {
    super();
    this.partition = partition;
  }

  setPermissionRequestHandler(handler: PermissionHandler) {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: CheckHandler) {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: () => boolean) {
    this.devicePermission = handler;
  }
  setSpellCheckerEnabled(isOn: boolean) {
    note('session.setSpellCheckerEnabled', isOn);
  }
  setSpellCheckerDictionaryDownloadURL(url: string) {
    note('session.setSpellCheckerDictionaryDownloadURL', url);
  }
  addWordToSpellCheckerDictionary(word: string): boolean {
    note('session.addWordToSpellCheckerDictionary', word);
    return true;
  }
  setSpellCheckerLanguages(languages: string[]) {
    note('session.setSpellCheckerLanguages', languages);
  }
}

const sessions = new Map<string, StandInSession>();

export function sessionOf(partition: string): StandInSession {
  const known = sessions.get(partition) ?? new StandInSession(partition);
  sessions.set(partition, known);
  return known;
}

interface Asked {
  readonly permission: string;
  readonly url: string;
  readonly isMainFrame: boolean;
}

// What main answers to a page that asks the system for something: by request, by check, and for a device.
onOrder('permission', ({ permission, url, isMainFrame }: Asked) => {
  const { permissionRequest, permissionCheck, devicePermission } = sessionOf('');
  let request: boolean | null = null;
  permissionRequest?.(null, permission, (isAllowed) => (request = isAllowed), { requestingUrl: url, isMainFrame });
  const { origin } = new URL(url);
  return {
    request,
    check: permissionCheck?.(null, permission, origin, { isMainFrame, requestingUrl: url }) ?? null,
    device: devicePermission?.() ?? null,
  };
});
