// The agenda's own page: for whoever facilitates the facilitator's view while it runs, for everybody its preparation
// before, and its list otherwise.
import { useState } from 'react';
import { useSession } from '../../session/hooks.ts';
import { useTranslation } from '../../ui/translation.tsx';
import { useStore } from '../../base/store.ts';
import { Button } from '../../ui/Button.tsx';
import { facilitate } from '../facilitate.ts';
import { useParticipants } from '../usePeopleHere.ts';
import { AgendaList } from './AgendaList.tsx';
import { CheckList } from './CheckList.tsx';
import { endText } from './clockWords.ts';
import { PrepareAgenda } from './PrepareAgenda.tsx';
import { Regie } from './Regie.tsx';
import { useAgendaNow, useFacilitates } from './useAgenda.ts';
import { useLanguage } from '../../ui/language.ts';
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
      {!facilitates && <WhoFacilitates />}
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
      <h2>{t('agenda.title')}</h2>
      <p>{endText(t, language, all.clock)}</p>
      <AgendaList of={all} />
      {running && <CheckList item={running} isReadOnly />}
    </div>
  );
}

/** Nobody here facilitates: then everybody who may edit can. */
function WhoFacilitates() {
  const { t } = useTranslation();
  const session = useSession();
  const everybody = useParticipants();
  const me = useStore(session.actor);
  if (session.workshop.isReadOnly() || everybody.some(({ isFacilitator }) => isFacilitator)) return null;
  if (!everybody.some(({ id }) => id === me)) return null;
  return (
    <p className={styles.nobody}>
      {t('together.nobodyFacilitates')}
      <Button size="small" onPress={() => facilitate(session, me, everybody)}>
        {t('together.facilitate')}
      </Button>
    </p>
  );
}
