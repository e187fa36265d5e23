// Sessions: what main has decided about permissions, downloads, requests and the spell checker.
import { EventEmitter } from 'node:events';
import { note, onOrder } from './control.ts';
import { strict } from './strict.ts';

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

/** Of Electron's permissions, those that the installed Chromium asks itself for, and their names there. */
const chromiumNames: Readonly<Record<string, readonly string[]>> = {
  media: ['camera', 'microphone'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'clipboard-read': ['clipboard-read'],
  geolocation: ['geolocation'],
  notifications: ['notifications'],
};

export class StandInSession extends EventEmitter {
  readonly partition: string;
  permissionRequest: PermissionHandler | null = null;
  permissionCheck: CheckHandler | null = null;
  devicePermission: (() => boolean) | null = null;
  request: RequestHandler | null = null;
  /** One switch, which naming languages writes as well. */
  isSpellChecked = true;
  readonly webRequest = strict(
    {
      onBeforeRequest: (handler: RequestHandler) => {
        this.request = handler;
      },
    },
    { type: 'WebRequest' },
  );

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
    this.isSpellChecked = isOn;
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
    this.isSpellChecked = languages.length > 0;
    note('session.setSpellCheckerLanguages', languages);
  }

  /** What Chromium finds permitted to pages of the origin. Without a handler, Electron permits all. */
  permitted(origin: string): string[] {
    const isAllowed = (permission: string) =>
      this.permissionCheck?.(null, permission, `${origin}/`, { isMainFrame: true, requestingUrl: `${origin}/` }) ??
      true;
    return Object.entries(chromiumNames).flatMap(([permission, names]) => (isAllowed(permission) ? names : []));
  }
}

const sessions = new Map<string, StandInSession>();

/** The session itself, which a face stands for in main. */
export function sessionBehind(face: unknown): StandInSession | undefined {
  return [...sessions.values()].find((one) => strict(one, { type: 'Session' }) === face);
}

export function sessionOf(partition: string): StandInSession {
  const known = sessions.get(partition) ?? new StandInSession(partition);
  sessions.set(partition, known);
  return strict(known, { type: 'Session' });
}

/** Of a window: its own, or the one that all have. */
export function rawSession(partition: string): StandInSession {
  return sessionBehind(sessionOf(partition))!;
}

interface Asked {
  readonly permission: string;
  readonly url: string;
  readonly isMainFrame: boolean;
}

// What main answers to a page that asks the system for something: by request, by check, and for a device.
onOrder('permission', ({ permission, url, isMainFrame }: Asked) => {
  const { permissionRequest, permissionCheck, devicePermission } = rawSession('');
  let request: boolean | null = null;
  permissionRequest?.(null, permission, (isAllowed) => (request = isAllowed), { requestingUrl: url, isMainFrame });
  const { origin } = new URL(url);
  return {
    request,
    check: permissionCheck?.(null, permission, origin, { isMainFrame, requestingUrl: url }) ?? null,
    device: devicePermission?.() ?? null,
  };
});
onOrder('permissions.found', (origin: string) => rawSession('').permitted(origin));
onOrder('spelling.isOn', () => rawSession('').isSpellChecked);
