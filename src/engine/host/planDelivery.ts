// Brings the plan that was handed out to this computer by itself: the host prints it once, every engine that has joined the
// room gets that same file from the host, and says in the document that it has it. A computer that was offline gets it once it is
// connected again.
import type * as Y from 'yjs';
import { handOuts, lastHandOut, receiptsOf, receivePlan, type HandOut } from '../../domain/closing/handOuts.ts';
import { signedByBoth } from '../../domain/plan/handOut.ts';
import { recordsOf } from '../../domain/record/collection.ts';
import { execute } from '../../domain/record/command.ts';
import { dayOf } from '../../domain/record/part.ts';
import { openWorkshop, readDetails, type Language } from '../../domain/record/workshop.ts';
import type { HostApi } from '../../protocol/hostApi.ts';
import type { HandedOutPlans } from './handedOutPlan.ts';

export interface PlanDeliveryOptions {
  readonly plans: HandedOutPlans;
  /** Names this computer where it says that it has the plan. */
  readonly computerId: () => string;
  /** Gets the PDF from the host of the room that this engine has joined; null where it is the host itself. */
  readonly fromHost: (workshopId: string) => ((language: Language) => Promise<Uint8Array | null>) | null;
  /** The methods of this engine. */
  readonly own: () => HostApi;
  /** Milliseconds since 1970 by the clock of the room. */
  readonly now: (workshopId: string) => number;
  /** True where this computer only watches and may write nothing. */
  readonly isViewOnly: (workshopId: string) => boolean;
  /** Milliseconds until the host is asked again; 5 seconds when not given. */
  readonly asksEvery?: number | undefined;
}

export interface PlanDelivery {
  /** The document is in memory: what was handed out is brought here from now on. */
  onLoad(workshopId: string, doc: Y.Doc): void;
  close(): void;
}

export function openPlanDelivery(options: PlanDeliveryOptions): PlanDelivery {
  const { plans, asksEvery = 5000 } = options;
  const underWay = new Set<string>();
  const again = new Map<string, NodeJS.Timeout>();
  let isClosed = false;

  const bring = async (id: string, doc: Y.Doc, mayPrint: boolean) => {
    const given = dueIn(options, id, doc);
    if (!given || underWay.has(id) || isClosed) return;
    const { language } = readDetails(doc);
    underWay.add(id);
    try {
      if (!plans.has(id, given, language)) {
        const fetchPlan = options.fromHost(id);
        const fetched = await fetchPlan?.(language);
        if (fetched) plans.keep(id, given, language, fetched);
        else if (!fetchPlan && mayPrint) await options.own().exportWorkshop({ id, format: 'pdf', language });
      }
    } catch {
      // The host is away, or this computer cannot print: the plan is made when somebody asks for it.
    } finally {
      underWay.delete(id);
    }
    if (isClosed) return;
    // Handed out once more meanwhile: that one is to be brought, too.
    if (lastHandOut(doc)?.at !== given.at) void bring(id, doc, mayPrint);
    else if (plans.has(id, given, language)) acknowledge(options, id, doc, given);
    else if (options.fromHost(id)) askAgain(id, doc);
  };
  const askAgain = (id: string, doc: Y.Doc) => {
    clearTimeout(again.get(id));
    again.set(id, setTimeout(() => void bring(id, doc, false), asksEvery).unref());
  };

  return {
    onLoad(id, doc) {
      const look = () => queueMicrotask(() => void bring(id, doc, true));
      recordsOf(doc, handOuts).observeDeep(look);
      // Printed again after a restart only once somebody wants it; from the host it is fetched all the same.
      void bring(id, doc, false);
      const stop = plans.onKept((kept) => kept === id && look());
      doc.on('destroy', () => {
        stop();
        clearTimeout(again.get(id));
      });
    },
    close() {
      isClosed = true;
      for (const timer of again.values()) clearTimeout(timer);
    },
  };
}

/** What was handed out last, where it is signed as it stands. */
function dueIn({ now }: PlanDeliveryOptions, id: string, doc: Y.Doc): HandOut | null {
  const given = lastHandOut(doc);
  return given && given.id === signedByBoth(doc, dayOf(now(id))) ? given : null;
}

function acknowledge(options: PlanDeliveryOptions, id: string, doc: Y.Doc, { id: digest }: HandOut) {
  const workshop = openWorkshop(doc, { now: () => options.now(id) });
  if (options.isViewOnly(id) || workshop.isReadOnly()) return;
  const entry = options.computerId();
  if (receiptsOf(doc, digest).some((receipt) => receipt.entry === entry)) return;
  execute(workshop, entry, receivePlan, { digest, entry });
}
