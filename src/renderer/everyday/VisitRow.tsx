// One visit: its day, who met whom, and what was learned; what is still missing is asked for where it will stand.
import { IconCalendarEvent, IconCar, IconCoffee, IconDots, IconPhone } from '@tabler/icons-react';
import { removeVisit, setVisitHappened, stateOfVisit, type VisitKind } from '../../domain/everyday/visits.ts';
import { dayParts, formatDay } from '../../i18n/format.ts';
import { useExporting } from '../host/ExportContext.tsx';
import { useSession } from '../session/hooks.ts';
import { CommentBadge } from '../discussion/CommentBadge.tsx';
import { useUndoToast } from '../session/useUndoToast.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useLanguage } from '../ui/language.ts';
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { useEveryday } from './EverydayContext.ts';
import { SubjectLine } from './SubjectLine.tsx';
import type { VisitEntry } from './visitEntries.ts';
import { pairWords, timeWords } from './visitWords.ts';
import styles from './VisitRow.module.css';

const icons: Readonly<Record<VisitKind, typeof IconCar>> = {
  rideAlong: IconCar,
  coffee: IconCoffee,
  call: IconPhone,
  event: IconCalendarEvent,
};

export function VisitRow({ entry, isStop }: { entry: VisitEntry; isStop: boolean }) {
  const { visit, marketing, sales } = entry;
  const { today, open, isReadOnly } = useEveryday();
  const { t } = useTranslation();
  const language = useLanguage();
  const state = stateOfVisit(visit, today);
  const { day, month } = dayParts(language, visit.day);
  const Icon = icons[visit.kind];
  const kind = t(`everyday.kind.${visit.kind}`);
  return (
    <li
      className={styles.row}
      data-visit={visit.id}
      data-state={state}
      tabIndex={isStop ? 0 : -1}
      aria-label={t('everyday.row.spoken', {
        day: formatDay(language, visit.day),
        kind,
        pair: pairWords(t, entry),
        state: t(`everyday.state.${state}`),
      })}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.key !== 'Enter' || isReadOnly) return;
        event.preventDefault();
        open({ kind: 'visit', entry });
      }}
    >
      <p className={styles.day}>
        <b>{day}</b>
        <span>{month}</span>
      </p>
      <div className={styles.who}>
        <p className={styles.kind}>
          <Icon size={18} stroke={1.75} aria-hidden />
          {kind}
          <CommentBadge of="visits" id={visit.id} isAlways={!isReadOnly} />
        </p>
        <p className={styles.pair}>
          <span className={styles.marketing} dir="auto">
            {marketing || t('everyday.somebody')}
          </span>
          {state === 'done' ? <TeamMark mark="both" size={44} /> : <TeamMark mark="apart" size={44} agreed={[]} />}
          <span className={styles.sales} dir="auto">
            {sales || t('everyday.somebody')}
          </span>
        </p>
      </div>
      <div className={styles.what}>
        <What entry={entry} state={state} />
      </div>
      <div className={styles.menu}>
        <VisitMenu entry={entry} state={state} />
      </div>
    </li>
  );
}

function What({ entry, state }: { entry: VisitEntry; state: ReturnType<typeof stateOfVisit> }) {
  const { visit, about, links } = entry;
  const { open, isReadOnly } = useEveryday();
  const session = useSession();
  const { t } = useTranslation();
  if (state === 'waiting' && !isReadOnly)
    return (
      <div className={styles.ask}>
        <button type="button" className={styles.asked} onClick={() => open({ kind: 'lesson', entry })}>
          <b>{t('everyday.row.ask')}</b>
          <span>{t('everyday.row.askText')}</span>
        </button>
        <Button
          look="quiet"
          size="small"
          onPress={() => session.run(setVisitHappened, { id: visit.id, happened: 'no' })}
        >
          {t('everyday.row.dropped')}
        </Button>
      </div>
    );
  if (state === 'dropped') return <p className={styles.calm}>{t('everyday.row.dropped')}</p>;
  if (visit.learned.trim() !== '')
    return (
      <>
        <p className={styles.learned} dir="auto">
          {visit.learned}
        </p>
        {links.length > 0 && (
          <p className={styles.links}>
            {links.map((subject) => (
              <SubjectLine key={subject.id} subject={subject} />
            ))}
          </p>
        )}
      </>
    );
  return (
    <>
      <p className={styles.about}>
        {about ? (
          <>
            {t('everyday.row.about')} <b dir="auto">{about.title || t('words.untitled')}</b>
          </>
        ) : (
          t('everyday.row.aboutOpen')
        )}
      </p>
      <p className={styles.note}>{timeWords(t, visit)}</p>
    </>
  );
}

function VisitMenu({ entry, state }: { entry: VisitEntry; state: ReturnType<typeof stateOfVisit> }) {
  const { visit } = entry;
  const { open, isReadOnly } = useEveryday();
  const { exportDates } = useExporting();
  const session = useSession();
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  const language = useLanguage();
  const day = formatDay(language, visit.day);
  const remove = () => {
    if (session.run(removeVisit, { id: visit.id }).ok) undoToast(t('everyday.row.removed', { day }));
  };
  const say = (happened: '' | 'yes' | 'no') => session.run(setVisitHappened, { id: visit.id, happened });
  return (
    <Menu
      label={t('everyday.row.menu', { day, pair: pairWords(t, entry) })}
      trigger={
        <IconButton
          label={t('everyday.row.menu', { day, pair: pairWords(t, entry) })}
          icon={<IconDots size={18} stroke={1.75} />}
        />
      }
    >
      {!isReadOnly && (
        <>
          <MenuItem keys="L" onAction={() => open({ kind: 'lesson', entry })}>
            {t('everyday.row.writeLesson')}
          </MenuItem>
          <MenuItem onAction={() => open({ kind: 'visit', entry })}>{t('everyday.row.change')}</MenuItem>
          {(state === 'waiting' || state === 'planned') && (
            <MenuItem onAction={() => void say('yes')}>{t('everyday.row.happened')}</MenuItem>
          )}
          {(state === 'waiting' || state === 'planned') && (
            <MenuItem onAction={() => void say('no')}>{t('everyday.row.dropped')}</MenuItem>
          )}
          {state === 'dropped' && <MenuItem onAction={() => void say('')}>{t('everyday.row.takeBack')}</MenuItem>}
          <MenuSeparator />
        </>
      )}
      <MenuItem onAction={() => exportDates(visit.id)}>{t('everyday.calendar.one')}</MenuItem>
      {!isReadOnly && (
        <>
          <MenuSeparator />
          <MenuItem isDanger onAction={remove}>
            {t('everyday.row.remove')}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
