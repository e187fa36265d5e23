// Everything of the engine that needs no network: lock, journals, library, relay and the host's methods, wired
// together.
import { buildPlan } from '../domain/plan/plan.ts';
import { countForPlan } from '../domain/plan/planSize.ts';
import { mostRecords } from '../plan/text/boundedPlan.ts';
import type { Language } from '../domain/record/workshop.ts';
import type { HostApi } from '../protocol/hostApi.ts';
import type { Access } from './access/access.ts';
import type { Doors } from './access/doors.ts';
import { owner } from './access/identity.ts';
import { openFileThread } from './exchange/fileThread.ts';
import { createHostService } from './hostService.ts';
import { openKeptData, type KeptData } from './keptData.ts';
import { openLiveRooms, type LiveRooms, type LiveRoomsOptions } from './liveRooms.ts';
import { findChromium } from './printing/chromiumFinder.ts';
import { openChromiumShell } from './printing/chromiumShell.ts';
import { exportPlan, type PlanExport } from './printing/planExport.ts';
import { openPlanThread } from './printing/planThread.ts';
import { joinWaiting, openPlanTurns } from './printing/planTurns.ts';
import type { Shell } from './printing/shell.ts';
import type { Relay } from './relay/relay.ts';
import { findRooms } from './room/discovery.ts';
import { createRoomService } from './room/roomService.ts';
import { guestRoleOf } from './room/roomStore.ts';
import { openSignalling, type Signalling } from './room/signalling.ts';
import type { OpenProblem } from './workshops/loadedWorkshops.ts';

export interface ServicesOptions extends LiveRoomsOptions {
  /** Milliseconds after which everybody is told the host's time again. */
  readonly tellsTimeEvery?: number | undefined;
  /** Prints and measures; an installed Chromium when none is given. */
  readonly shell?: Shell | undefined;
  /** The built planWorker.ts: plans are laid out in a thread of their own; without it in this one. */
  readonly planScript?: string | undefined;
  /** The built fileWorker.ts: large files are read and written in a thread of their own; without it in this one. */
  readonly fileScript?: string | undefined;
}

/** Why there is no plan: more was written than can be laid out, or the workshop cannot be opened. */
export type PlanProblem = OpenProblem | 'planTooLarge';

export interface Services {
  /** Names this run; the lock tells it to other processes. */
  readonly instance: string;
  readonly access: Access;
  /** Behind the engine's own address. */
  readonly doors: Doors;
  readonly host: HostApi;
  readonly relay: Relay;
  readonly signalling: Signalling;
  /** The plan as one self-contained HTML page. */
  readPlan(id: string, language: Language): Promise<Uint8Array | PlanProblem>;
  /** The data folder was taken away and made again: what the engine has in it besides is to be written again. */
  onFolderLost(write: () => void): void;
  /** False when something could not be written. */
  close(): Promise<boolean>;
}

/** Takes the data folder; rejects with DataFolderInUse when another process has it. */
export async function openServices(options: ServicesOptions): Promise<Services> {
  const kept = await openKeptData(options);
  try {
    return openOn(kept, options);
  } catch (error) {
    await kept.release();
    throw error;
  }
}

function openOn(kept: KeptData, options: ServicesOptions): Services {
  const { onProblem = () => undefined } = options;
  const { instance, access, library, workshops, store } = kept;
  const live = openLiveRooms(options, kept, () => calls.host);
  const { joined, failover, rooms, relay } = live;
  const signalling = openSignalling();
  const printing = {
    shell: options.shell ?? openChromiumShell({ executable: findChromium() }),
    steps: openPlanThread({ script: options.planScript, onProblem }),
    turns: openPlanTurns(),
  };
  const files = openFileThread({ script: options.fileScript, onProblem });
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
    createHostService({ ...kept, ...live, ...printing, files, resourcesDir: options.resourcesDir, roomMethods }),
  );
  const pages = joinWaiting<Uint8Array | PlanProblem>(printing.turns);
  const telling = setInterval(() => relay.tellEveryRoom(), options.tellsTimeEvery ?? 10_000).unref();
  if (options.listen) for (const id of store.ids()) if (library.find(id)) void joined.follow(id);
  return {
    instance,
    access,
    doors: ownDoors(kept, live, calls.host),
    host: calls.host,
    relay,
    signalling,
    onFolderLost: kept.onLost,
    readPlan: (id, language) => pages(`${id} ${language}`, () => planPage(relay, printing, id, language)),
    async close() {
      clearInterval(telling);
      failover.close();
      live.delivery.close();
      joined.close();
      await rooms.closeAll();
      await printing.shell.close();
      await calls.ended();
      await printing.steps.close();
      await files.close();
      const isWritten = await relay.close();
      await kept.release();
      return isWritten;
    },
  };
}

/** Put together when its turn has come: with thousands of cards that alone takes a tenth of a second. */
function planPage(
  relay: Relay,
  { shell, steps }: Pick<PlanExport, 'shell' | 'steps'>,
  id: string,
  language: Language,
): Promise<Uint8Array | PlanProblem> {
  return relay.withDocument(id, async (doc) => {
    if (countForPlan(doc) > mostRecords) return 'planTooLarge';
    const page = await exportPlan({ plan: buildPlan(doc), format: 'html', language, shell, steps });
    if (page.ok) return page.value;
    return page.code === 'planTooLarge' ? page.code : 'unreadable';
  });
}

/** What lies behind the engine's own address: everything for those with its token, and rooms that are open there. */
function ownDoors({ access, store }: KeptData, { rooms, failover }: LiveRooms, host: HostApi): Doors {
  return {
    workshopId: null,
    identify: (credential, id, browser) =>
      access.isToken(credential)
        ? { ...owner, role: guestRoleOf(store.find(id)) ?? 'owner' }
        : rooms.own.identify(credential, id, browser),
    hostFor: (credential, browser) => (access.isToken(credential) ? host : rooms.own.hostFor(credential, browser)),
    redeemCode: rooms.own.redeemCode,
    signalling: rooms.own.signalling,
    // A guest's page on this computer asks here once the room has gone to another address; the proof says to which.
    proveHost: failover.prove,
    addressesOf: rooms.addressesOf,
    mayFindAt: rooms.own.mayFindAt,
    arrivals: rooms.own.arrivals,
  };
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
