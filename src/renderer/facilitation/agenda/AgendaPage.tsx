// The agenda's own page: the facilitator's view while it runs, for everybody else its preparation
// before, and its list otherwise.
import { useState } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { Button } from '../../ui/Button.tsx';
import { useParticipants } from '../usePeopleHere.ts';
import { AgendaList } from './AgendaList.tsx';
import { CheckList } from './CheckList.tsx';
import { endText } from './clockWords.ts';
import { PrepareAgenda } from './PrepareAgenda.tsx';
import { Regie } from './Regie.tsx';
import { useAgendaNow, useFacilitates } from './useAgenda.ts';
import { useStart } from './useStart.ts';
import { useLanguage } from '../../ui/language.ts';
import { Headline } from '../../ui/Headline.tsx';
import styles from './AgendaPage.module.css';

export default function AgendaPage() {
  const all = useAgendaNow();
  const facilitates = useFacilitates();
  const [isPreparing, setPreparing] = useState(false);
  const runs = all.agenda.hasBegun && !all.clock.isOver;
  return (
    <div
      className={styles.page}
      data-section="agenda"
      data-scrolls="agenda"
      {...(facilitates ? { 'data-regie': runs ? 'running' : 'preparing' } : {})}
    >
      {!facilitates && <WhoFacilitates hasBegun={runs} />}
      {runs && facilitates && !isPreparing ? (
        <Regie of={all} onPrepare={() => setPreparing(true)} />
      ) : all.agenda.hasBegun && !facilitates ? (
        <RunningList />
      ) : (
        <PrepareAgenda of={all} onBack={runs ? () => setPreparing(false) : null} />
      )}
    </div>
  );
}

function RunningList() {
  const { t } = useTranslation();
  const language = useLanguage();
  const all = useAgendaNow();
  const { running } = all.agenda;
  return (
    <div className={styles.list}>
      <Headline>{t('agenda.title')}</Headline>
      <p>{endText(t, language, all.clock)}</p>
      <AgendaList of={all} />
      {running && <CheckList item={running} isReadOnly />}
    </div>
  );
}

/** Who starts the agenda, where that is somebody else; while they are not here, anybody who may edit can take over. */
function WhoFacilitates({ hasBegun }: { hasBegun: boolean }) {
  const { t } = useTranslation();
  const { mayStart, leader, becomeFacilitator } = useStart();
  const everybody = useParticipants();
  if (leader !== '')
    return hasBegun ? null : <p className={styles.nobody}>{t('agenda.theyStart', { name: leader })}</p>;
  if (!mayStart) return null;
  const away = everybody.find(({ isFacilitator }) => isFacilitator)?.name ?? '';
  return (
    <p className={styles.nobody}>
      {away === '' ? t('together.nobodyFacilitates') : t('agenda.leaderAway', { name: away })}
      <Button size="small" onPress={becomeFacilitator}>
        {t('together.facilitate')}
      </Button>
    </p>
  );
}
