// Strips below the head that the agenda brings: pens down, which block runs now and the way there, and that nobody
// facilitates any more.
import { IconHandStop } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { setPensDown } from '../../../domain/facilitation/liveCommands.ts';
import { nameKey } from '../../../domain/people/participants.ts';
import { sectionOfId } from '../../../domain/record/sections.ts';
import { numberWord, capitalised } from '../../../i18n/numberWords.ts';
import { useNavigation, useWorkshopPlace } from '../../base/NavigationContext.ts';
import { useCalmPresence } from '../../session/calmPresence.ts';
import { useCanEdit, useSession } from '../../session/hooks.ts';
import { useStore } from '../../base/store.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useLateTrue } from '../../ui/useLateTrue.ts';
import { useTranslation } from '../../ui/translation.tsx';
import { facilitate } from '../facilitate.ts';
import { useParticipants } from '../usePeopleHere.ts';
import { hasFacilitated, rememberFacilitating } from './facilitatedBefore.ts';
import { useAgenda, useFacilitates, useLiveState } from './useAgenda.ts';
import { useObeyPensDown } from './usePensDown.ts';
import styles from './LiveStrips.module.css';

/** Milliseconds without a facilitator after which everybody is offered to facilitate. */
const patience = 10_000;

export function LiveStrips() {
  return (
    <div role="status">
      <PensDownStrip />
      <FacilitatorStrip />
      <NowStrip />
    </div>
  );
}

function PensDownStrip() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { run } = useSession();
  const { others } = useCalmPresence();
  const { pensDown } = useLiveState();
  const facilitates = useFacilitates();
  useObeyPensDown(facilitates ? null : pensDown);
  if (!pensDown) return null;
  const all = others.length;
  const stopped = others.filter(({ obeys }) => obeys === pensDown.id).length;
  // A few are said in digits: words for one would have to bend to what they stand for.
  const count = (n: number) => (stopped < 2 || all < 2 ? String(n) : numberWord(t, language, n));
  return (
    <div className={styles.pensDown} data-strip="pens-down">
      <IconHandStop size={20} stroke={1.75} aria-hidden />
      <p>
        <b>{t('agenda.pens.title')}</b>{' '}
        {facilitates
          ? t('agenda.pens.mine', { count: stopped, stopped: capitalised(count(stopped), language), all: count(all) })
          : t('agenda.pens.theirs', { name: pensDown.name })}
      </p>
      {facilitates && (
        <Button size="small" onPress={() => run(setPensDown, { isDown: false })} aria-keyshortcuts="S">
          {t('agenda.pensFree')}
        </Button>
      )}
    </div>
  );
}

/** Nobody who facilitates has been here for a while; or somebody else has taken over from me. */
function FacilitatorStrip() {
  const { t } = useTranslation();
  const session = useSession();
  const canEdit = useCanEdit();
  const { mine, others } = useCalmPresence();
  const everybody = useParticipants();
  const { hasBegun, running } = useAgenda();
  const me = useStore(session.actor);
  const facilitates = useFacilitates();
  const { workshopId } = session;
  const wasMine = useRef(hasFacilitated(workshopId));
  const isMine = facilitates && running !== null;
  useEffect(() => {
    if (!isMine) return;
    wasMine.current = true;
    rememberFacilitating(workshopId, true);
  }, [isMine, workshopId]);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const leader = everybody.find(({ isFacilitator }) => isFacilitator);
  const names = [mine, ...others].map(({ name }) => nameKey(name));
  const isMissing = useLateTrue(
    hasBegun && running !== null && !(leader && names.includes(nameKey(leader.name))),
    patience,
  );
  if (!canEdit || !everybody.some(({ id }) => id === me) || facilitates) return null;
  const taken = leader && hasBegun && wasMine.current && dismissed !== leader.id;
  if (!isMissing && !taken) return null;
  return (
    <div className={styles.strip} data-strip="facilitator">
      <p>
        {isMissing
          ? t(leader ? 'agenda.facilitatorAway' : 'together.nobodyFacilitates', { name: leader?.name ?? '' })
          : t('agenda.facilitatesNow', { name: leader?.name ?? '' })}
      </p>
      <Button look="primary" size="small" onPress={() => facilitate(session, me, everybody)}>
        {t(isMissing ? 'together.facilitate' : 'agenda.takeOverAgain')}
      </Button>
      {!isMissing && (
        <Button
          size="small"
          onPress={() => {
            rememberFacilitating(workshopId, false);
            setDismissed(leader?.id ?? null);
          }}
        >
          {t('app.close')}
        </Button>
      )}
    </div>
  );
}

/** For everybody else: which block has just begun, and the way there. */
function NowStrip() {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { id, section = 'journey' } = useWorkshopPlace();
  const { following } = useSession();
  const followed = useStore(following.person);
  const { running } = useAgenda();
  const facilitates = useFacilitates();
  const [seen, setSeen] = useState<string | null>(null);
  const opens = running ? sectionOfId(running.section) : undefined;
  const runningId = running?.id ?? null;
  useEffect(() => {
    if (opens === section && runningId !== null) setSeen(runningId);
  }, [opens, section, runningId]);
  if (facilitates || followed || !running || !opens || opens === section || seen === running.id) return null;
  return (
    <div className={styles.strip} data-strip="now">
      <p>{t('agenda.now', { title: running.title || t('words.untitled') })}</p>
      <Button
        look="primary"
        size="small"
        onPress={() =>
          navigation.go({
            page: 'workshop',
            id,
            section: opens,
            target: running.targetId ? { record: running.targetId } : undefined,
          })
        }
      >
        {t('together.come')}
      </Button>
      <Button size="small" onPress={() => setSeen(running.id)}>
        {t('together.stay')}
      </Button>
    </div>
  );
}
