// Accepting the load of some weeks: until when it counts, and why.
import { useTranslation } from '../ui/translation.tsx';
import { weekNumber } from '../../domain/activities/calendar.ts';
import { acceptLoad } from '../../domain/activities/loadAcceptances.ts';
import type { OverloadRun } from '../../domain/activities/overload.ts';
import { formatPercent } from '../../i18n/format.ts';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useLanguage } from '../ui/language.ts';
import { useKeptState, useOpenForm } from '../ui/openForm.ts';
import { TextField } from '../ui/TextField.tsx';
import styles from './Ways.module.css';

export function AcceptDialog({ run: { fromWeek, toWeek, weeks }, onClose }: { run: OverloadRun; onClose: () => void }) {
  const session = useSession();
  const { t } = useTranslation();
  const language = useLanguage();
  const [entry, setEntry, forget] = useKeptState(`accept:${fromWeek}`, { reason: '', reviewOn: '' });
  const { reason, reviewOn } = entry;
  useOpenForm(reason.trim() !== '' || reviewOn !== '');
  const close = () => {
    forget();
    onClose();
  };
  const isNoTime = weeks.some((week) => week.isNoTime);
  const highest = Math.max(...weeks.map(({ load }) => load ?? 0));
  const accept = () => {
    if (!session.run(acceptLoad, { fromWeek, toWeek, reason: reason.trim(), reviewOn }).ok) return;
    close();
  };
  return (
    <Dialog
      isOpen
      width="narrow"
      title={t('activities.capacity.acceptTitle', {
        count: weeks.length,
        from: weekNumber(fromWeek),
        to: weekNumber(toWeek),
      })}
      lead={
        isNoTime
          ? t('activities.capacity.acceptTextNone')
          : t('activities.capacity.acceptText', { load: formatPercent(language, highest) })
      }
      onClose={close}
      footer={
        <>
          <Button look="quiet" onPress={close}>
            {t('app.cancel')}
          </Button>
          <Button look="primary" onPress={accept}>
            {t('activities.capacity.accept')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label={t('activities.capacity.reason')}
          value={reason}
          maxLength={500}
          autoFocus
          onChange={(next) => setEntry({ ...entry, reason: next })}
          onKeyDown={({ key }) => key === 'Enter' && accept()}
        />
        <DateField
          label={t('activities.capacity.reviewOn')}
          isAhead
          value={reviewOn}
          isInForm
          onChange={(next) => setEntry({ ...entry, reviewOn: next })}
        />
      </div>
    </Dialog>
  );
}
