// The right column of the facilitator's view: what the screen shows, and who in the room needs something.
import { useContext, useMemo } from 'react';
import { setScreen } from '../../../domain/facilitation/liveCommands.ts';
import { screens } from '../../../domain/record/liveState.ts';
import { sectionOfId } from '../../../domain/record/sections.ts';
import { nameKey } from '../../../domain/people/participants.ts';
import { useOpenQuestion } from '../../questions/openQuestions.ts';
import { useSession } from '../../session/hooks.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { PersonBadge } from '../../ui/PersonBadge.tsx';
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import { useParticipants, usePeopleHere } from '../usePeopleHere.ts';
import { PreworkButton } from '../prework/PreworkButton.tsx';
import { ParkingLot } from './ParkingLot.tsx';
import { RegiePhone } from './RegiePhone.tsx';
import { ScreenContext } from './ScreenContext.ts';
import { timeCallOf } from './timeCalls.ts';
import { useGong } from './useGong.ts';
import { Unfinished } from './Unfinished.tsx';
import { usePlaceOnScreen, type AgendaNow } from './useAgenda.ts';
import styles from './Regie.module.css';

export function RegieRoom({ of }: { of: AgendaNow }) {
  const { t } = useTranslation();
  const gong = useGong(timeCallOf(of.clock), of.agenda.running?.id ?? null);
  return (
    <aside className={styles.right} aria-label={t('agenda.room')}>
      <Screen of={of} />
      <People />
      <ParkingLot />
      <PreworkButton onlyWaiting />
      <Checkbox label={t('agenda.gong')} isChecked={gong.isOn} onChange={gong.switchOn} />
      <RegiePhone />
    </aside>
  );
}

function Screen({ of: { agenda } }: { of: AgendaNow }) {
  const screenInSmall = useContext(ScreenContext);
  const { t } = useTranslation();
  const { run } = useSession();
  const { running, live } = agenda;
  const open = useOpenQuestion();
  const shown = usePlaceOnScreen(agenda) ?? { section: 'agenda', stageId: null };
  // A record of the block, or what a question has brought to light, belongs to the block's section.
  const name =
    sectionOfId(shown.section) ?? (shown.section === 'agenda' ? undefined : sectionOfId(running?.section ?? ''));
  const shownName = name ? t(`app.section.${name}`) : t('agenda.title');
  return (
    <section>
      <h2>{t('agenda.screenShows')}</h2>
      <p className="visually-hidden">{live.screen === 'agenda' && open ? open.question.text : shownName}</p>
      {screenInSmall}
      <SegmentedChoice
        isLabelHidden
        label={t('agenda.screenShows')}
        value={live.screen}
        options={screens.map((value) => ({
          value,
          label: t(`agenda.screen.${value}`),
          keys: value === 'black' ? 'B' : '',
        }))}
        onChange={(screen) => run(setScreen, { screen, frozenAt: screen === 'frozen' ? shown : null })}
      />
    </section>
  );
}

/** So many who are not connected are named; before all have come it would be the whole list. */
const namedAway = 3;

/** Raised hands in sequence, then who has not answered, then participants who are not connected. */
function People() {
  const { t } = useTranslation();
  const here = usePeopleHere();
  const participants = useParticipants();
  const away = useMemo(() => {
    const names = new Set(here.map(({ presence }) => nameKey(presence.name)));
    return participants.filter(({ name }) => !names.has(nameKey(name)));
  }, [here, participants]);
  const isAsking = useOpenQuestion() !== null;
  const hands = here.filter(({ turn }) => turn !== null);
  return (
    <section>
      <h2>
        {t('agenda.inRoom')} <span>{t('together.count', { count: here.length })}</span>
      </h2>
      <ul className={styles.people}>
        {hands.map(({ clientId, presence, turn }) => (
          <li key={clientId}>
            <PersonBadge name={presence.name} team={presence.team} />
            <span>{t('together.raised', { name: presence.name })}</span>
            <span>{turn}.</span>
          </li>
        ))}
        <Unfinished />
        {away.slice(0, away.length > namedAway + 1 ? namedAway : away.length).map(({ id, name, team }) => (
          <li key={id}>
            <PersonBadge name={name} team={team} />
            <span>{t('agenda.notConnected', { name })}</span>
          </li>
        ))}
        {away.length > namedAway + 1 && (
          <li data-further-away={away.length - namedAway}>
            <span>{t('agenda.moreNotConnected', { count: away.length - namedAway })}</span>
          </li>
        )}
        {hands.length === 0 && away.length === 0 && !isAsking && <li>{t('agenda.allHere')}</li>}
      </ul>
    </section>
  );
}
