// One week: what arrives, how many hours there are, and how it differs from the others.
import { useTranslation } from '../ui/translation.tsx';
import { dayAt, mondayOfWeek, weekNumber } from '../../domain/activities/calendar.ts';
import { setWeek } from '../../domain/activities/capacity.ts';
import { pastWeek } from '../../domain/activities/weeks.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useLanguage } from '../ui/language.ts';
import { LineField } from '../ui/LineField.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { useActivities } from './activityEntries.ts';
import { countWord, dayAndMonth, loadWord, waitWord } from './figureWords.ts';
import { arrivalsIn, useArrivalWords } from './weekArrivals.ts';
import styles from './WeekDialog.module.css';

export function WeekDialog({ week: name, onClose }: { week: string; onClose: () => void }) {
  const { computed, shown, weeks, isReadOnly } = useActivities();
  const session = useSession();
  const { t } = useTranslation();
  const language = useLanguage();
  const week = computed.find((each) => each.week === name) ?? pastWeek(shown, name);
  const monday = mondayOfWeek(name) ?? 0;
  const stored = weeks.find(({ id }) => id === name);
  const arriving = arrivalsIn(shown, name);
  const wordsOf = useArrivalWords();
  const personDays = (value: number) =>
    t('activities.weekDialog.personDays', { count: value, number: formatNumber(language, value, 1) });
  return (
    <Dialog
      isOpen
      width="medium"
      title={t('activities.weekDialog.title', {
        week: weekNumber(name),
        from: dayAndMonth(language, dayAt(monday)),
        to: dayAndMonth(language, dayAt(monday + 6)),
      })}
      onClose={onClose}
      footer={
        <Button look="primary" onPress={onClose}>
          {t('activities.weekDialog.done')}
        </Button>
      }
    >
      <dl className={styles.figures}>
        <div>
          <dt>{t('activities.dock.inflow')}</dt>
          <dd>{countWord(language, week.inflow, 1)}</dd>
        </div>
        <div>
          <dt>{t('activities.dock.left')}</dt>
          <dd>{countWord(language, week.leftBefore, 1)}</dd>
        </div>
        <div>
          <dt>{t('activities.dock.slots')}</dt>
          <dd>{countWord(language, week.capacity, 1)}</dd>
        </div>
        <div>
          <dt>{t('activities.capacity.load')}</dt>
          <dd>{loadWord(t, language, week)}</dd>
        </div>
        <div>
          <dt>{t('activities.weekDialog.waiting')}</dt>
          <dd>{(week.left ?? 0) > 0 ? waitWord(t, language, week.waiting) : '–'}</dd>
        </div>
        <div>
          <dt>{t('activities.weekDialog.hours')}</dt>
          <dd>{countWord(language, week.hours, 2)}</dd>
        </div>
        <div>
          <dt>{t('activities.weekDialog.effort')}</dt>
          <dd>{personDays(week.effort)}</dd>
        </div>
      </dl>
      <h3 className={styles.heading}>{t('activities.weekDialog.arriving')}</h3>
      <ul className={styles.arriving}>
        <li>
          <span>{t('activities.weekDialog.base')}</span>
          <span>{countWord(language, shown.capacity.baseMqlPerWeek, 1)} MQL</span>
        </li>
        {arriving.map((arrival) => (
          <li key={arrival.activity.id}>
            <span dir="auto">{arrival.activity.title || t('words.untitled')}</span>
            <span>{wordsOf(arrival)}</span>
          </li>
        ))}
      </ul>
      <div className={styles.fields}>
        <NumberField
          label={t('activities.weekDialog.factor')}
          description={t('activities.weekDialog.factorHelp')}
          value={stored?.factor ?? 1}
          minimum={0}
          maximum={5}
          look="percent"
          isReadOnly={isReadOnly}
          onChange={(factor) => void session.run(setWeek, { week: name, factor: factor ?? 1 })}
        />
        <LineField
          label={t('activities.weekDialog.note')}
          value={stored?.note ?? ''}
          maximum={120}
          isReadOnly={isReadOnly}
          onChange={(note) => void session.run(setWeek, { week: name, note })}
        />
      </div>
    </Dialog>
  );
}
