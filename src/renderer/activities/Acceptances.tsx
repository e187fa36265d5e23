// What was accepted: for which weeks, up to which load, why, and who has agreed for each side.
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { weekNumber } from '../../domain/activities/calendar.ts';
import {
  consentToLoad,
  covers,
  loadConsentOf,
  withdrawLoad,
  type LoadAcceptance,
} from '../../domain/activities/loadAcceptances.ts';
import { isAboveOne } from '../../domain/activities/weeks.ts';
import { weekRange } from '../../domain/activities/weeks.ts';
import { sides, type Side } from '../../domain/people/participants.ts';
import { dayOf } from '../../domain/record/part.ts';
import { formatPercent } from '../../i18n/format.ts';
import { NewPerson } from '../fields/NewPerson.tsx';
import { useSession } from '../session/hooks.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { useStore } from '../base/store.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useLanguage } from '../ui/language.ts';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useActivities } from './activityEntries.ts';
import { dayAndMonth, loadWord } from './figureWords.ts';
import styles from './Ways.module.css';

export function Acceptances() {
  const { acceptances } = useActivities();
  const { t } = useTranslation();
  if (acceptances.length === 0) return null;
  return (
    <ul className={styles.acceptances} aria-label={t('activities.capacity.accepted')}>
      {acceptances.map((acceptance) => (
        <AcceptanceItem key={acceptance.id} acceptance={acceptance} />
      ))}
    </ul>
  );
}

function AcceptanceItem({ acceptance }: { acceptance: LoadAcceptance }) {
  const { computed } = useActivities();
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, fromWeek, toWeek, highest, reason } = acceptance;
  const raised = computed.find(
    (week) => week.week >= fromWeek && week.week <= toWeek && isAboveOne(week) && !covers(acceptance, week),
  );
  const weeks = t('activities.capacity.acceptedWeeks', {
    count: weekRange(fromWeek, toWeek).length,
    from: weekNumber(fromWeek),
    to: weekNumber(toWeek),
  });
  const load =
    highest === null
      ? t('activities.capacity.whatever')
      : t('activities.capacity.upTo', { load: formatPercent(language, highest) });
  return (
    <li data-acceptance={id} data-raised={raised !== undefined || undefined}>
      <p>
        <strong>
          {weeks}, {load}
        </strong>
      </p>
      <p dir="auto">{reason}</p>
      {raised && highest !== null && (
        <p className={styles.raised}>
          {t(raised.isNoTime ? 'activities.capacity.raisedNone' : 'activities.capacity.raised', {
            before: formatPercent(language, highest),
            now: loadWord(t, language, raised),
          })}
        </p>
      )}
      <div className={styles.consents}>
        {sides.map((side) => (
          <LoadConsentLine key={side} acceptance={acceptance} side={side} />
        ))}
      </div>
    </li>
  );
}

function LoadConsentLine({ acceptance, side }: { acceptance: LoadAcceptance; side: Side }) {
  const { people, isReadOnly } = useActivities();
  const session = useSession();
  const actor = useStore(session.actor);
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  const language = useLanguage();
  const [isChoosing, setChoosing] = useState(false);
  const me = people.find(({ id }) => id === actor);
  const isMine = me?.team === side;
  const mayDecide = !isReadOnly && (isMine || me?.isFacilitator === true);
  const given = loadConsentOf(acceptance, side);
  const decide = (participantId: string) => {
    setChoosing(false);
    const isDone = session.run(given ? withdrawLoad : consentToLoad, { id: acceptance.id, participantId }).ok;
    if (isDone && given) undoToast(t('activities.capacity.withdrawn'));
  };
  const step = () => (isMine ? decide(actor) : setChoosing(true));
  return (
    <div data-consent={given ? 'given' : 'open'} data-side={side}>
      <TeamMark mark={side} size={13} />
      {given ? (
        <span className={styles.given}>
          <IconCheck size={15} stroke={2} aria-hidden />
          {t('activities.capacity.agreed', { name: given.name, day: dayAndMonth(language, dayOf(given.at)) })}
          {mayDecide && (
            <Button size="small" look="quiet" onPress={step}>
              {t(`activities.capacity.withdraw.${side}`)}
            </Button>
          )}
        </span>
      ) : mayDecide ? (
        <Button size="small" onPress={step}>
          {t(`activities.capacity.agree.${side}`)}
        </Button>
      ) : (
        <span>{t(`activities.capacity.waitingFor.${side}`)}</span>
      )}
      {isChoosing && (
        <WhoDecides side={side} isGiven={given !== null} onDecide={decide} onClose={() => setChoosing(false)} />
      )}
    </div>
  );
}

interface WhoDecidesProps {
  readonly side: Side;
  readonly isGiven: boolean;
  readonly onDecide: (participantId: string) => void;
  readonly onClose: () => void;
}

/** The shared screen goes to somebody of the other side, who decides under the own name. */
function WhoDecides({ side, isGiven, onDecide, onClose }: WhoDecidesProps) {
  const people = useActivities().people.filter(({ team }) => team === side);
  const [chosen, setChosen] = useState<string | null>(people.length === 1 ? people[0]!.id : null);
  const { t } = useTranslation();
  return (
    <Dialog
      isOpen
      width="narrow"
      title={t(isGiven ? `activities.capacity.withdraw.${side}` : `activities.capacity.agree.${side}`)}
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('app.cancel')}
          </Button>
          <Button look="primary" isDisabled={chosen === null} onPress={() => chosen !== null && onDecide(chosen)}>
            {t(isGiven ? `activities.capacity.withdraw.${side}` : `activities.capacity.agree.${side}`)}
          </Button>
        </>
      }
    >
      {people.length === 0 ? (
        <NewPerson side={side} onDone={(id) => id !== null && setChosen(id)} />
      ) : (
        <Choice
          label={t('activities.capacity.agreeFor')}
          value={chosen}
          options={people.map(({ id, name }) => ({ value: id, label: name, mark: <TeamMark mark={side} size={14} /> }))}
          isWide
          onChange={setChosen}
        />
      )}
    </Dialog>
  );
}
