// A device's own copies of what it has sealed: kept until the reveal, so that it can be sealed anew and handed in late.
// In the browser's database of this device alone; where a browser forbids that, in this window's memory. Nothing of it
// is ever in the document, in presence, or on another computer.
const databaseName = 'handschlag-own-answers';
const storeName = 'answers';

export interface OwnAnswer {
  /** The whole answer, as it is sealed. */
  readonly answer: unknown;
  readonly count: number;
  readonly isDone: boolean;
  /** As it lies in the envelope, where that is known: base64url. */
  readonly sealed?: string;
}

/** Whose copy: a person's answer to a question, or that of the side whose map is made here. */
export interface OwnKey {
  readonly questionId: string;
  readonly participantId: string;
}

const keyOf = ({ questionId, participantId }: OwnKey) => `${questionId} ${participantId}`;

export interface OwnAnswers {
  read(key: OwnKey): Promise<OwnAnswer | null>;
  keep(key: OwnKey, answer: OwnAnswer): Promise<void>;
  forget(key: OwnKey): Promise<void>;
}

export function openOwnAnswers(): OwnAnswers {
  const memory = new Map<string, OwnAnswer>();
  const database = openDatabase().catch(() => null);
  const run = async <T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> => {
    const opened = await database;
    if (!opened) return null;
    return asPromise(use(opened.transaction(storeName, mode).objectStore(storeName))).catch(() => null);
  };
  return {
    async read(key) {
      const stored = await run('readonly', (store) => store.get(keyOf(key)) as IDBRequest<OwnAnswer | undefined>);
      return stored ?? memory.get(keyOf(key)) ?? null;
    },
    async keep(key, answer) {
      memory.set(keyOf(key), answer);
      await run('readwrite', (store) => store.put(answer, keyOf(key)));
    },
    async forget(key) {
      memory.delete(keyOf(key));
      await run('readwrite', (store) => store.delete(keyOf(key)));
    },
  };
}

const deviceKey = 'handschlag.device';

/** Six characters that tell this device from others of the same person, while it can keep them. */
export function deviceId(): string {
  const made = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => (byte % 36).toString(36)).join('');
  try {
    const known = localStorage.getItem(deviceKey);
    if (known !== null && /^[A-Za-z0-9]{6}$/.test(known)) return known;
    localStorage.setItem(deviceKey, made);
  } catch {
    // Storage is forbidden: the window is the device.
  }
  return made;
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName);
  return asPromise(request);
}

function asPromise<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database of this browser does not answer'));
  });
}
