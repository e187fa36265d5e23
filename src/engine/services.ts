// Everything of the engine that needs no network: lock, journals, library, relay and the host's methods, wired
// together.
import { hostname } from 'node:os';
import { buildPlan } from '../domain/plan/plan.ts';
import type { Language } from '../domain/record/workshop.ts';
import type { HostApi } from '../protocol/hostApi.ts';
import type { Access } from './access/access.ts';
import { announceRoom, findRooms, type Announcement } from './room/discovery.ts';
import { isLoopback } from './access/networks.ts';
import { findChromium } from './printing/chromiumFinder.ts';
import { openChromiumShell } from './printing/chromiumShell.ts';
import { diskFiles } from './disk/storageFiles.ts';
import type { Doors } from './access/doors.ts';
import { openKeptData, type KeptDataOptions } from './keptData.ts';
import { openFileThread } from './exchange/fileThread.ts';
import { createHostService } from './hostService.ts';
import { openCounting } from './counting/counting.ts';
import { openKeyFiles } from './counting/keyFiles.ts';
import { openJoinedRooms } from './room/joinedRooms.ts';
import type { OpenProblem } from './workshops/loadedWorkshops.ts';
import { exportPlan } from './printing/planExport.ts';
import { openPlanTurns } from './printing/planTurns.ts';
import { openPlanThread } from './printing/planThread.ts';
import { openRelay, type Relay } from './relay/relay.ts';
import { owner } from './access/identity.ts';
import { guestRoleOf } from './room/roomStore.ts';
import { openRooms, type RoomsOptions } from './room/rooms.ts';
import { createRoomService, type RoomServiceOptions } from './room/roomService.ts';
import { openSignalling, type Signalling } from './room/signalling.ts';
import type { Shell } from './printing/shell.ts';
import { openFailover } from './room/failover.ts';

export interface ServicesOptions extends KeptDataOptions {
  /** The clock of this computer, in milliseconds since 1970; for tests, which set it. */
  readonly ownClock?: (() => number) | undefined;
  /** Milliseconds after which everybody is told the host's time again. */
  readonly tellsTimeEvery?: number | undefined;
  /** Prints and measures; an installed Chromium when none is given. */
  readonly shell?: Shell | undefined;
  /** The built planWorker.ts: plans are laid out in a thread of their own; without it in this one. */
  readonly planScript?: string | undefined;
  /** The built fileWorker.ts: large files are read and written in a thread of their own; without it in this one. */
  readonly fileScript?: string | undefined;
  /** Milliseconds until a socket without the token is closed; 10 seconds when not given. */
  readonly authenticateWithin?: number | undefined;
  /** Largest workshop in bytes; 50 MB when not given. */
  readonly largest?: number | undefined;
  /** Own addresses on whose networks rooms are looked for; all but loopback when none is given. */
  readonly nearbyOn?: readonly string[] | undefined;
  /** Milliseconds between two looks for a host that was lost. */
  readonly looksEvery?: number | undefined;
  /** Addresses of this computer; the system's when not given. */
  readonly networks?: RoomsOptions['networks'];
  /** Milliseconds that another computer has to answer a request for the reveal. */
  readonly counterAnswersWithin?: number | undefined;
  /** Milliseconds between two looks whether they have changed. */
  readonly watchesEvery?: number | undefined;
  /** How a room's address is listened on, once the engine listens itself; without it no room can be opened. */
  readonly listen?: RoomServiceOptions['listen'] | undefined;
}

export interface Services {
  /** Names this run; whoever asks the lock is told it. */
  readonly instance: string;
  readonly access: Access;
  /** Behind the engine's own address. */
  readonly doors: Doors;
  readonly host: HostApi;
  readonly relay: Relay;
  readonly signalling: Signalling;
  /** The plan as one self-contained HTML page. */
  readPlan(id: string, language: Language): Promise<Uint8Array | OpenProblem>;
  /** The data folder was taken away and made again: what the engine has in it besides is to be written again. */
  onFolderLost(write: () => void): void;
  /** False when something could not be written. */
  close(): Promise<boolean>;
}

/** Takes the data folder; rejects with DataFolderInUse when another process has it. */
export async function openServices(options: ServicesOptions): Promise<Services> {
  const { resourcesDir, authenticateWithin, largest, onProblem = () => undefined } = options;
  const kept = await openKeptData(options);
  try {
    const { instance, access, library, settings, versions, versionNames, workshops, store } = kept;
    const joined = openJoinedRooms({
      store,
      relay: () => relay,
      onProblem,
      ownPort: () => options.listen?.()?.own.port ?? 0,
      onMoved: (id, host) => void failover.hint(id, host),
      ownClock: options.ownClock,
    });
    const failover = openFailover({
      store,
      joined,
      ownAddress: (id) => rooms.addressOf(id),
      onFound: (id) => relay.tellRoom(id),
      looksEvery: options.looksEvery,
    });
    const { nearbyOn = [] } = options;
    const announce = (address: string, port: number): Announcement =>
      isLoopback(address) && !nearbyOn.includes(address)
        ? { close: async () => undefined }
        : announceRoom(address, port, onProblem);
    const rooms = openRooms({
      store,
      relay: () => relay,
      host: () => calls.host,
      linkOf: joined.linkOf,
      hostTime: joined.hostTime,
      proveHost: failover.prove,
      foundHost: failover.found,
      announce,
      ownPort: () => options.listen?.()?.own.port ?? 0,
      networks: options.networks,
      watchesEvery: options.watchesEvery,
      authenticateWithin,
    });
    const signalling = openSignalling();
    const isViewOnly = (id: string) => guestRoleOf(store.find(id)) !== null;
    const counting = openCounting({
      keys: openKeyFiles(options.files ?? diskFiles, options.dataDir),
      counterName: (id) => settings.read().name || store.find(id)?.ownName || hostname(),
      now: joined.hostTime,
      isViewOnly,
      isShared: (id) => store.find(id) !== undefined,
      isReachable: (id) => (joined.linkOf(id) ?? 'connected') === 'connected',
      isSaved: (id) => relay.isSaved(id),
      answersWithin: options.counterAnswersWithin,
      onProblem,
    });
    const relay: Relay = openRelay({
      ...workshops,
      onLoad(id, doc) {
        workshops.onLoad(id, doc);
        counting.onLoad(id, doc);
      },
      mayMigrate: (id) => !store.find(id)?.upstream,
      noticeFor: rooms.noticeFor,
      certificateFor: rooms.certificateFor,
      showAs: rooms.showAs,
      onEntered: rooms.onEntered,
      authenticateWithin,
      largest,
      onProblem,
    });
    const shell = options.shell ?? openChromiumShell({ executable: findChromium() });
    const steps = openPlanThread({ script: options.planScript, onProblem });
    const files = openFileThread({ script: options.fileScript, onProblem });
    const turns = openPlanTurns();
    const roomMethods = createRoomService({
      store,
      rooms,
      joined,
      failover,
      relay,
      signalling,
      library,
      workshops,
      listen: options.listen ?? (() => null),
      findRooms: async () =>
        (await findRooms(options.nearbyOn, onProblem)).filter(({ address }) => !rooms.isOpenAt(address)),
    });
    const calls = followCalls(
      createHostService({
        library,
        workshops,
        versions,
        versionNames,
        relay,
        settings,
        shell,
        steps,
        files,
        turns,
        resourcesDir,
        roomMethods,
        counting,
        seedFor: kept.seedFor,
        isViewOnly,
      }),
    );
    const telling = setInterval(() => relay.tellEveryRoom(), options.tellsTimeEvery ?? 10_000).unref();
    if (options.listen) for (const id of store.ids()) if (library.find(id)) void joined.follow(id);
    return {
      instance,
      access,
      doors: {
        workshopId: null,
        identify: (credential, id, browser) =>
          access.isToken(credential)
            ? { ...owner, role: guestRoleOf(store.find(id)) ?? 'owner' }
            : rooms.own.identify(credential, id, browser),
        hostFor: (credential, browser) =>
          access.isToken(credential) ? calls.host : rooms.own.hostFor(credential, browser),
        redeemCode: rooms.own.redeemCode,
        signalling: rooms.own.signalling,
        proveHost: failover.prove,
        addressesOf: rooms.addressesOf,
        mayFindAt: rooms.own.mayFindAt,
        arrivals: rooms.own.arrivals,
      },
      host: calls.host,
      relay,
      signalling,
      onFolderLost: kept.onLost,
      readPlan: (id, language) =>
        relay.withDocument(id, async (doc) => {
          const page = await exportPlan({ plan: buildPlan(doc), format: 'html', language, shell, steps, turns });
          return page.ok ? page.value : 'unreadable';
        }),
      async close() {
        clearInterval(telling);
        failover.close();
        joined.close();
        await rooms.closeAll();
        await shell.close();
        await calls.ended();
        await steps.close();
        await files.close();
        const isWritten = await relay.close();
        await kept.release();
        return isWritten;
      },
    };
  } catch (error) {
    await kept.release();
    throw error;
  }
}

/** Knows which calls are under way, so that closing can wait for them; refuses none. */
function followCalls(host: HostApi) {
  const underWay = new Set<Promise<unknown>>();
  const follow = (run: (input: never) => Promise<unknown>) => (input: never) => {
    const call = run(input).finally(() => underWay.delete(call));
    underWay.add(call);
    return call;
  };
  const entries = Object.entries(host) as [string, (input: never) => Promise<unknown>][];
  return {
    host: Object.fromEntries(entries.map(([method, run]) => [method, follow(run)])) as HostApi,
    ended: () => Promise.allSettled(underWay),
  };
}
