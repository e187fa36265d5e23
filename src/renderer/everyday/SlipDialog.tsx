// The slip for the car park: a call or coffee that has just happened, and one sentence on it. It becomes a visit of today
// that took place.
import { useState } from 'react';
import { recordFeedback } from '../../domain/everyday/lessons.ts';
import type { VisitKind } from '../../domain/everyday/visits.ts';
import { formatDay } from '../../i18n/format.ts';
import { useStore } from '../base/store.ts';
import { PersonField } from '../fields/PersonField.tsx';
import { useSession } from '../session/hooks.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useLanguage } from '../ui/language.ts';
import { useKeptState, useOpenForm } from '../ui/openForm.ts';
import { SegmentedChoice } from '../ui/SegmentedChoice.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { useEveryday } from './EverydayContext.ts';
import { firstLesson, lessonInput, lessonProblem, type LessonDraft } from './lessonDraft.ts';
import { LessonFields } from './LessonFields.tsx';
import styles from './Dialogs.module.css';

/** What has just happened without having been arranged. */
const kinds = ['call', 'coffee', 'rideAlong'] as const satisfies readonly VisitKind[];

interface Slip extends LessonDraft {
  readonly kind: (typeof kinds)[number];
  readonly marketingId: string | null;
  readonly salesId: string | null;
}

export function SlipDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const language = useLanguage();
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  const view = useEveryday();
  const { people, today } = view;
  const me = useStore(session.actor);
  const [first] = useState((): Slip => {
    const team = people.find(({ id }) => id === me)?.team;
    const own = { marketingId: team === 'marketing' ? me : null, salesId: team === 'sales' ? me : null };
    return { ...firstLesson(null, view), kind: 'call', ...own };
  });
  const [slip, setSlip, forget] = useKeptState('slip', first);
  const [isTried, setTried] = useState(false);
  useOpenForm(JSON.stringify(slip) !== JSON.stringify(first));
  const change = (values: Partial<Slip>) => setSlip({ ...slip, ...values });
  const close = () => {
    forget();
    onClose();
  };
  const { kind, marketingId, salesId } = slip;
  const isPairMissing = marketingId === null || salesId === null;
  const save = () => {
    setTried(true);
    if (isPairMissing || lessonProblem(slip)) return;
    const visit = { kind, marketingId, salesId, day: today };
    const saved = session.run(recordFeedback, { visit, ...lessonInput(slip, view.subjects) });
    if (!saved.ok) return;
    close();
    undoToast(t('everyday.slip.saved', { day: formatDay(language, today) }));
  };
  return (
    <Dialog
      isOpen
      title={t('everyday.feedback')}
      lead={t('everyday.slip.lead')}
      onClose={close}
      footer={
        <>
          <Button look="quiet" onPress={close}>
            {t('app.cancel')}
          </Button>
          <Button look="primary" onPress={save}>
            {t('everyday.lesson.save')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <div className={styles.wide}>
          <SegmentedChoice
            label={t('everyday.visit.kind')}
            value={kind}
            options={kinds.map((one) => ({ value: one, label: t(`everyday.kind.${one}`) }))}
            onChange={(next) => change({ kind: next })}
          />
        </div>
        <PersonField
          label={t('everyday.visit.marketing')}
          people={people}
          personId={marketingId}
          side="marketing"
          onChange={(id) => change({ marketingId: id })}
        />
        <PersonField
          label={t('everyday.visit.sales')}
          people={people}
          personId={salesId}
          side="sales"
          onChange={(id) => change({ salesId: id })}
        />
        {isTried && isPairMissing && <p className={styles.error}>{t('refusal.pairIncomplete')}</p>}
        <LessonFields draft={slip} onChange={change} isTried={isTried} />
      </div>
    </Dialog>
  );
}
