// What the parts of the section share: the records, the weeks as they are computed, the what-if that is being tried, and
// what is opened.
import { getLocalTimeZone, today as todayIn } from '@internationalized/date';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import {
  addActivity,
  copyActivity,
  getActivity,
  removeActivity,
  type ActivityValues,
} from '../../domain/activities/activities.ts';
import { planWeeks } from '../../domain/activities/activitiesPart.ts';
import { informSales } from '../../domain/activities/salesFirst.ts';
import { planningWith, whatIfs, type WhatIf } from '../../domain/activities/whatIfs.ts';
import { sideOf } from '../../domain/people/participants.ts';
import { useStore } from '../base/store.ts';
import { useCanEdit, useQuery, useSession } from '../session/hooks.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { activityCollections, readActivityEntries, type Activities, type ActivityEntries } from './activityEntries.ts';

interface Opened {
  readonly id: string | null;
  readonly field: string | null;
  readonly step: number;
}

export function useActivitiesState() {
  const entries = useQuery(readActivityEntries, activityCollections);
  const session = useSession();
  const actor = useStore(session.actor);
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Opened>({ id: null, field: null, step: 0 });
  const [week, setWeek] = useState<string | null>(null);
  const [tried, setTried] = useState<WhatIf | null>(null);
  const today = todayIn(getLocalTimeZone()).toString();
  const isReadOnly = !useCanEdit();

  const { current, ways, trial, shown, shownCounted, computed } = useComputed(entries, today, tried);

  useTrialOnScreen(trial?.change.kind ?? '');

  const open = useCallback(
    (id: string | null, field?: string) => setOpened((now) => ({ id, field: field ?? null, step: now.step + 1 })),
    [],
  );
  const titleOf = useCallback(
    (id: string) => getActivity(session.workshop.doc, id)?.title || t('words.untitled'),
    [session, t],
  );
  const actions = useMemo(
    () => ({
      open,
      openWeek: setWeek,
      try: setTried,
      add: (values: ActivityValues = {}) => {
        const side = sideOf(session.workshop.doc, actor) ?? 'marketing';
        const result = session.run(addActivity, { side, startsOn: today, endsOn: today, ...values });
        if (result.ok) open(result.value, 'title');
      },
      inform: (ids: readonly string[]) => {
        if (!session.run(informSales, { ids: [...ids] }).ok) return;
        undoToast(
          ids.length === 1
            ? t('activities.informed', { title: titleOf(ids[0]!) })
            : t('activities.informedSeveral', { count: ids.length }),
        );
      },
      copy: (id: string) => {
        const result = session.run(copyActivity, { id });
        if (result.ok) open(result.value, 'title');
      },
      remove: (id: string) => {
        const text = t('activities.removed', { title: titleOf(id) });
        if (!session.run(removeActivity, { id }).ok) return;
        setOpened((now) => (now.id === id ? { ...now, id: null } : now));
        undoToast(text);
      },
    }),
    [session, actor, today, open, undoToast, t, titleOf],
  );
  const view: Activities = useMemo(
    () => ({
      ...entries,
      ...actions,
      today,
      shown,
      shownCounted,
      computed,
      current,
      ways,
      trial,
      isReadOnly,
      opened: opened.id,
    }),
    [entries, actions, today, shown, shownCounted, computed, current, ways, trial, isReadOnly, opened.id],
  );
  return { view, focus: { field: opened.field, step: opened.step }, week, closeWeek: () => setWeek(null) };
}

/** The weeks as they are, the ways to ease them, and the weeks as they are shown: with the what-if that is tried. */
function useComputed({ planning, counted, shortestLimit }: ActivityEntries, today: string, tried: WhatIf | null) {
  const current = useMemo(() => planWeeks(counted, today), [counted, today]);
  const ways = useMemo(
    () => whatIfs(counted, today, current.length, shortestLimit),
    [counted, today, current, shortestLimit],
  );
  // A trial is about the planning as it was when it was begun: once somebody changes that, it is computed anew.
  const trial = tried && (ways.find(({ change }) => change.kind === tried.change.kind) ?? null);
  const shown = useMemo(() => (trial ? planningWith(planning, trial.change) : planning), [planning, trial]);
  const shownCounted = useMemo(() => (trial ? planningWith(counted, trial.change) : counted), [counted, trial]);
  const computed = useMemo(
    () => (trial ? planWeeks(shownCounted, today) : current),
    [trial, shownCounted, today, current],
  );
  return { current, ways, trial, shown, shownCounted, computed };
}

/** What the facilitator tries is shown to the room as well, while the room sees this section. */
function useTrialOnScreen(kind: string) {
  const { mine, show } = useSession();
  useEffect(() => {
    const tell = () => {
      const { audience } = mine.get();
      const next = audience?.section === 'activities' ? kind : '';
      if (audience && (audience.detail ?? '') !== next) show({ audience: { ...audience, detail: next } });
    };
    tell();
    return mine.subscribe(tell);
  }, [mine, show, kind]);
  useEffect(
    () => () => {
      const { audience } = mine.get();
      if (audience?.detail) show({ audience: { ...audience, detail: '' } });
    },
    [mine, show],
  );
}
