// Runs the agenda from the facilitator's window, by its buttons and by the keys that the audience window passes on.
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { readAgenda } from '../../../domain/facilitation/agendaItems.ts';
import { stepIn, stepsOf } from '../../../domain/facilitation/agendaSteps.ts';
import { setScreen } from '../../../domain/facilitation/liveCommands.ts';
import { previousStep, walkTo } from '../../../domain/facilitation/runAgenda.ts';
import { nextStep, startAgenda, startAgendaItem } from '../../../domain/plan/startBlock.ts';
import { walkedOf, walkOf, type RecordOnWalk } from '../../../domain/document/agendaWalk.ts';
import { countChecks } from '../../../domain/document/checks.ts';
import { dayOf } from '../../../domain/record/part.ts';
import { sectionOfId } from '../../../domain/record/sections.ts';
import { useNavigation, useWorkshopPlace } from '../../base/NavigationContext.ts';
import { pressAgainWithin } from '../../questions/revealNow.ts';
import { placeOfGap } from '../../session/gapPlaces.ts';
import { useSession } from '../../session/hooks.ts';
import type { WorkshopSession } from '../../session/workshopSession.ts';
import { ConductorContext, type Conductor } from './ConductorContext.ts';
import { useAudienceKeys } from './audienceKeys.ts';
import { useFacilitates } from './useAgenda.ts';
import { nextReveals } from './nextReveals.ts';
import { useStepQuestions } from './useStepQuestions.ts';

export function ConductorProvider({ children }: { children: ReactNode }) {
  const session = useSession();
  const navigation = useNavigation();
  const { id: workshopId, section = 'journey' } = useWorkshopPlace();
  const facilitates = useFacilitates();
  const [armed, setArmed] = useState<string | null>(null);
  const place = useRef(section);
  useEffect(() => {
    place.current = section;
  }, [section]);
  useEffect(() => {
    if (armed === null) return;
    const timer = setTimeout(() => setArmed(null), pressAgainWithin);
    return () => clearTimeout(timer);
  }, [armed]);
  const isArmed = useRef(armed);
  useEffect(() => {
    isArmed.current = armed;
  }, [armed]);
  const askOrReveal = useStepQuestions();
  const conductor = useMemo((): Omit<Conductor, 'armed'> => {
    const { workshop, run, show } = session;
    const opened = (blockId: string | null) => {
      setArmed(null);
      const item = readAgenda(workshop.doc).items.find(({ id }) => id === blockId);
      if (!item) return;
      // From here on the screen follows the agenda, unless somebody chooses otherwise.
      if (item.audience) show({ audience: null });
      askOrReveal();
      const opens = sectionOfId(item.section);
      if (opens === undefined) return;
      // Who looks at the facilitator's view stays there: it runs the whole workshop.
      if (place.current !== 'agenda') navigation.go({ page: 'workshop', id: workshopId, section: opens });
    };
    const walkNow = () => walkOf(workshop.doc, dayOf(workshop.now()), readAgenda(workshop.doc));
    const goTo = (record: RecordOnWalk) => {
      if (!run(walkTo, walkedOf(record)).ok) return;
      const [gap] = record.gaps;
      if (gap && place.current !== 'agenda') navigation.go({ page: 'workshop', id: workshopId, ...placeOfGap(gap) });
    };
    return {
      start() {
        const started = run(startAgenda, {});
        if (started.ok) opened(started.value);
      },
      startBlock(id) {
        const started = run(startAgendaItem, { id });
        if (started.ok) opened(started.value);
      },
      next() {
        const walk = walkNow();
        if (walk?.next) return goTo(walk.next);
        const { running, live } = readAgenda(workshop.doc);
        const isLast = running !== null && stepIn(running, live.step) === stepsOf(running).length - 1;
        const asksOnce = nextReveals(workshop.doc) || (isLast && hasOpenCheck(session, running));
        if (running && asksOnce && isArmed.current !== running.id) return setArmed(running.id);
        const gone = run(nextStep, {});
        if (gone.ok && gone.value !== running?.id) opened(gone.value);
        else if (gone.ok) {
          setArmed(null);
          askOrReveal();
        }
        const first = gone.ok ? walkNow()?.next : null;
        if (first) goTo(first);
      },
      back() {
        const previous = walkNow()?.previous;
        if (previous) goTo(previous);
        else run(previousStep, {});
      },
      black() {
        const { live } = readAgenda(workshop.doc);
        run(setScreen, { screen: live.screen === 'black' ? 'agenda' : 'black' });
      },
    };
  }, [session, navigation, workshopId, askOrReveal]);
  useAudienceKeys(workshopId, facilitates ? conductor : null);
  const value = useMemo(() => ({ ...conductor, armed }), [conductor, armed]);
  return <ConductorContext value={value}>{children}</ConductorContext>;
}

function hasOpenCheck(
  { workshop }: WorkshopSession,
  block: NonNullable<ReturnType<typeof readAgenda>['running']>,
): boolean {
  const counted = countChecks(workshop.doc, dayOf(workshop.now()), block);
  return counted.some(({ count }) => count.open > 0) || block.manualChecks.some(({ isDone }) => !isDone);
}
