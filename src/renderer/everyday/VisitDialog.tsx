// Arranging a visit or changing one: who meets whom, when, where, what it is about.
import { useState } from 'react';
import {
  planVisit,
  updateVisit,
  usualMinutes,
  visitKinds,
  type Visit,
  type VisitKind,
} from '../../domain/everyday/visits.ts';
import { formatClock, formatDay } from '../../i18n/format.ts';
import { useStore } from '../base/store.ts';
import { PersonField } from '../fields/PersonField.tsx';
import { useSession } from '../session/hooks.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useLanguage } from '../ui/language.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { useFormOver } from '../ui/formOver.ts';
import { SearchSelect } from '../ui/SearchSelect.tsx';
import { SegmentedChoice } from '../ui/SegmentedChoice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { useEveryday } from './EverydayContext.ts';
import { readClock } from './clock.ts';
import type { VisitEntry } from './visitEntries.ts';
import styles from './Dialogs.module.css';

interface Draft extends Pick<Visit, 'kind' | 'marketingId' | 'salesId' | 'day' | 'minutes' | 'place' | 'aboutId'> {
  /** As it was typed. */
  readonly startsAt: string;
}

export function VisitDialog({ entry, onClose }: { entry: VisitEntry | null; onClose: () => void }) {
  const session = useSession();
  const language = useLanguage();
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  const { people } = useEveryday();
  const now = useNow(entry);
  const { values: draft, change, toWrite, forget } = useFormOver(`visit ${entry?.visit.id ?? ''}`, now);
  const [isTried, setTried] = useState(false);
  const close = () => {
    forget();
    onClose();
  };
  const startsAt = readClock(draft.startsAt);
  const isPairMissing = draft.marketingId === null || draft.salesId === null;
  const save = () => {
    setTried(true);
    if (isPairMissing || draft.day === '' || startsAt === null) return;
    const saved = entry
      ? session.run(updateVisit, {
          id: entry.visit.id,
          values: { ...toWrite, ...(toWrite.startsAt === undefined ? {} : { startsAt }) },
        })
      : session.run(planVisit, { ...draft, startsAt });
    if (!saved.ok) return;
    close();
    if (!entry) undoToast(t('everyday.visit.saved', { day: formatDay(language, draft.day) }));
  };
  const changeKind = (kind: VisitKind) =>
    change({ kind, ...(draft.minutes === usualMinutes[draft.kind] ? { minutes: usualMinutes[kind] } : {}) });
  return (
    <Dialog
      isOpen
      title={entry ? t('everyday.visit.change') : t('everyday.visit.add')}
      lead={t('everyday.visit.lead')}
      onClose={close}
      footer={
        <>
          <Button look="quiet" onPress={close}>
            {t('app.cancel')}
          </Button>
          <Button look="primary" onPress={save}>
            {entry ? t('everyday.visit.saveChange') : t('everyday.visit.save')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <div className={styles.wide}>
          <SegmentedChoice
            label={t('everyday.visit.kind')}
            value={draft.kind}
            options={visitKinds.map((kind) => ({ value: kind, label: t(`everyday.kind.${kind}`) }))}
            onChange={changeKind}
          />
        </div>
        <PersonField
          label={t('everyday.visit.marketing')}
          people={people}
          personId={draft.marketingId}
          side="marketing"
          onChange={(marketingId) => change({ marketingId })}
        />
        <PersonField
          label={t('everyday.visit.sales')}
          people={people}
          personId={draft.salesId}
          side="sales"
          onChange={(salesId) => change({ salesId })}
        />
        {isTried && isPairMissing && <p className={styles.error}>{t('refusal.pairIncomplete')}</p>}
        <DateField
          label={t('everyday.visit.day')}
          value={draft.day}
          onChange={(day) => change({ day })}
          isRequired
          isInForm
          {...(isTried && draft.day === '' ? { error: t('everyday.visit.dayMissing') } : {})}
        />
        <TextField
          label={t('everyday.visit.place')}
          value={draft.place}
          maxLength={120}
          onChange={(place) => change({ place })}
        />
        <TextField
          label={t('everyday.visit.startsAt')}
          value={draft.startsAt}
          placeholder={t('everyday.visit.startsAtHint')}
          maxLength={5}
          onChange={(typed) => change({ startsAt: typed })}
          {...(startsAt === null && (isTried || draft.startsAt.length > 4)
            ? { error: t('everyday.visit.startsAtError') }
            : {})}
        />
        <NumberField
          label={t('everyday.visit.minutes')}
          description={t('everyday.visit.minutesHint')}
          value={draft.minutes}
          minimum={1}
          maximum={1440}
          step={1}
          onChange={(minutes) => change({ minutes })}
        />
        <div className={styles.wide}>
          <AboutField aboutId={draft.aboutId} onChange={(aboutId) => change({ aboutId })} />
        </div>
      </div>
    </Dialog>
  );
}

/** The visit as it is now; a new one begins with the person who opens it, on the own side. */
function useNow(entry: VisitEntry | null): Draft {
  const session = useSession();
  const me = useStore(session.actor);
  const { people, today, entries } = useEveryday();
  const [first] = useState((): Draft => {
    const team = people.find(({ id }) => id === me)?.team;
    return {
      kind: 'rideAlong',
      marketingId: team === 'marketing' ? me : null,
      salesId: team === 'sales' ? me : null,
      day: today,
      startsAt: '',
      minutes: usualMinutes.rideAlong,
      place: '',
      aboutId: null,
    };
  });
  if (!entry) return first;
  // Somebody may have removed it: then it stands as it was.
  const { visit } = entries.find((one) => one.visit.id === entry.visit.id) ?? entry;
  const { kind, marketingId, salesId, day, startsAt, minutes, place, aboutId } = visit;
  return { kind, marketingId, salesId, day, startsAt: formatClock(startsAt), minutes, place, aboutId };
}

function AboutField({ aboutId, onChange }: { aboutId: string | null; onChange: (id: string | null) => void }) {
  const { t } = useTranslation();
  const { subjects } = useEveryday();
  return (
    <SearchSelect
      label={t('everyday.visit.about')}
      placeholder={t('everyday.visit.noAbout')}
      nothing={t('everyday.nothingFound')}
      value={aboutId}
      options={subjects
        .filter(({ kind }) => kind !== 'opportunity')
        .map(({ id, kind, title, stage }) => ({
          value: id,
          label: title || t('words.untitled'),
          note: kind === 'touchpoint' ? stage : t('words.painPoint'),
        }))}
      onChange={onChange}
    />
  );
}
