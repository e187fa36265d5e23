// The agenda inside React: as it reads now, what the clock says, and whether this person facilitates.
import { useEffect, useMemo, useState } from 'react';
import { agendaClock, timeOfDay, type AgendaClock } from '../../../domain/facilitation/agendaClock.ts';
import { agendaItems, readAgenda, type Agenda } from '../../../domain/facilitation/agendaItems.ts';
import { questions } from '../../../domain/questions/questions.ts';
import { liveState, readLiveState, type LiveState, type ShownPlace } from '../../../domain/record/liveState.ts';
import { useStore } from '../../base/store.ts';
import { useCanEdit, useQuery, useSession } from '../../session/hooks.ts';
import { useParticipants } from '../usePeopleHere.ts';
import { placeOnScreen, revealedInBlock } from './screenPlace.ts';

const agendaRecords = [agendaItems, liveState];
const liveOnly = [liveState];
const revealRecords = [agendaItems, liveState, questions];

/** Milliseconds between two looks at the clock; what is shown changes once a second. */
const tick = 250;

export function useAgenda(): Agenda {
  return useQuery(readAgenda, agendaRecords);
}

/** The place that the screen shows by the agenda; see placeOnScreen. */
export function usePlaceOnScreen(agenda: Agenda): ShownPlace | null {
  return placeOnScreen(agenda, useQuery(revealedInBlock, revealRecords));
}

export function useLiveState(): LiveState {
  return useQuery(readLiveState, liveOnly);
}

/** Host time, as it goes on, rounded down to whole seconds; it stands still while nothing needs it. */
export function useHostNow(isNeeded: boolean): number {
  const { workshop } = useSession();
  const read = () => Math.floor(workshop.now() / 1000) * 1000;
  const [now, setNow] = useState(read);
  useEffect(() => {
    if (!isNeeded) return;
    const look = () => setNow(Math.floor(workshop.now() / 1000) * 1000);
    look();
    const timer = setInterval(look, tick);
    return () => clearInterval(timer);
  }, [isNeeded, workshop]);
  return now;
}

export interface AgendaNow {
  readonly agenda: Agenda;
  readonly clock: AgendaClock;
  /** Host time, in milliseconds. */
  readonly now: number;
}

export function useAgendaNow(): AgendaNow {
  const agenda = useAgenda();
  const now = useHostNow(agenda.items.length > 0);
  const clock = useMemo(() => agendaClock(agenda, now, timeOfDay(agenda.live.startsAt, now) ?? now), [agenda, now]);
  return { agenda, clock, now };
}

/** The person who only contributes or watches facilitates nothing, whatever their name. */
export function useFacilitates(): boolean {
  const { actor, role } = useSession();
  const id = useStore(actor);
  useStore(role);
  const canEdit = useCanEdit();
  return useParticipants().some((person) => person.id === id && person.isFacilitator) && canEdit;
}
