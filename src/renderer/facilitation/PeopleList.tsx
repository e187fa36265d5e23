// The list of everybody who is here, with what can be done together: follow, raise a hand, point, bring everyone.
import { Dialog, Popover } from 'react-aria-components/Popover';
import { IconEye, IconHandStop, IconPointer, IconUsersGroup } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { sectionOfId } from '../../domain/record/sections.ts';
import { useCalmPresence } from '../session/calmPresence.ts';
import { followsInTurn } from '../session/following.ts';
import { useCanEdit, useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { PersonBadge } from '../ui/PersonBadge.tsx';
import { isFacilitator } from './calls.ts';
import { facilitate } from './facilitate.ts';
import type { PersonHere } from './people.ts';
import { useParticipants } from './usePeopleHere.ts';
import { callEverybody, toggleHand, toggleLaser } from './showing.ts';
import styles from './PeopleList.module.css';

interface PeopleListProps {
  /** The button that opens it. */
  readonly at: RefObject<HTMLElement | null>;
  readonly people: readonly PersonHere[];
  readonly close: () => void;
}

export function PeopleList({ at, people, close }: PeopleListProps) {
  const { t } = useTranslation();
  return (
    <Popover
      triggerRef={at}
      isOpen
      onOpenChange={(isOpen) => !isOpen && close()}
      placement="bottom end"
      offset={8}
      className={styles.popover!}
    >
      <Dialog aria-label={t('app.people.here')} className={styles.dialog!}>
        <People people={people} close={close} />
      </Dialog>
    </Popover>
  );
}

function People({ people, close }: Pick<PeopleListProps, 'people' | 'close'>) {
  const { t } = useTranslation();
  const session = useSession();
  const { mine } = useCalmPresence();
  const control = t('app.keys.names.control');
  return (
    <>
      <h2 className={styles.title}>{t('together.count', { count: people.length })}</h2>
      <ul className={styles.list}>
        {people.map((person) => (
          <PersonRow key={person.clientId} person={person} close={close} />
        ))}
      </ul>
      <div className={styles.tools}>
        <Button
          size="small"
          icon={<IconHandStop size={16} stroke={1.75} />}
          aria-pressed={mine.hand !== null}
          onPress={() => toggleHand(session)}
        >
          {t(mine.hand === null ? 'together.raiseHand' : 'together.lowerHand')}
          <kbd className={styles.keys}>{`${control}+${t('app.keys.names.shift')}+H`}</kbd>
        </Button>
        <Button
          size="small"
          icon={<IconPointer size={16} stroke={1.75} />}
          aria-pressed={mine.laser !== null}
          onPress={() => toggleLaser(session)}
        >
          {t(mine.laser === null ? 'together.laserOn' : 'together.laserOff')}
          <kbd className={styles.keys}>L</kbd>
        </Button>
      </div>
      <Facilitation close={close} />
    </>
  );
}

function PersonRow({
  person: { clientId, presence, isMe, function: task, isFacilitator: facilitates, turn },
  close,
}: {
  person: PersonHere;
  close: () => void;
}) {
  const { t } = useTranslation();
  const session = useSession();
  const { others, followed } = useCalmPresence();
  const name = presence.name || t('app.people.guest');
  const section = sectionOfId(presence.view);
  const isFollowed = followed?.clientId === clientId;
  const followsMe = !isMe && followsInTurn(clientId, others, session.workshop.doc.clientID);
  const meta = [
    t(`words.team.${presence.team}`),
    task,
    facilitates ? t('together.facilitates') : '',
    section ? t('together.sees', { section: t(`app.section.${section}`) }) : '',
  ];
  return (
    <li className={styles.row} data-person={name}>
      <PersonBadge name={name} team={presence.team} />
      <div className={styles.words}>
        <p className={styles.name}>{isMe ? t('app.people.me', { name }) : name}</p>
        <p className={styles.meta}>{meta.filter((word) => word !== '').join(' · ')}</p>
      </div>
      {turn !== null && (
        <span className={styles.turn} data-hand={turn}>
          <IconHandStop size={16} stroke={2} aria-hidden />
          <span aria-hidden>{turn}</span>
          <span className="visually-hidden">{t('together.handUp', { position: turn })}</span>
        </span>
      )}
      {followsMe && <span className={styles.meta}>{t('together.followsYou')}</span>}
      {!isMe && !followsMe && (
        <Button
          size="small"
          icon={<IconEye size={16} stroke={1.75} />}
          aria-label={t(isFollowed ? 'together.unfollowPerson' : 'together.followPerson', { name })}
          onPress={() => {
            if (isFollowed) session.following.stop();
            else session.following.follow(clientId);
            close();
          }}
        >
          {t(isFollowed ? 'together.unfollow' : 'together.follow')}
        </Button>
      )}
    </li>
  );
}

/** Bringing everyone here is the facilitator's; where nobody who is here facilitates, anybody may begin to. */
function Facilitation({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const participants = useParticipants();
  const { mine, others } = useCalmPresence();
  const me = participants.find(({ id }) => id === session.actor.get());
  const isViewer = !useCanEdit();
  const call = (isForced: boolean) => {
    callEverybody(session, isForced);
    close();
  };
  // The person who watches brings nobody anywhere, under whatever name.
  if (isViewer) return null;
  if (isFacilitator(mine.name, participants)) {
    if (mine.call) {
      return (
        <div className={styles.facilitation}>
          <Button size="small" onPress={() => session.show({ call: null })}>
            {t('together.endCall')}
          </Button>
        </div>
      );
    }
    return (
      <div className={styles.facilitation}>
        <Button
          size="small"
          icon={<IconUsersGroup size={16} stroke={1.75} />}
          isDisabled={others.length === 0}
          onPress={() => call(false)}
        >
          {t('together.callAll')}
        </Button>
        <Button size="small" look="quiet" isDisabled={others.length === 0} onPress={() => call(true)}>
          {t('together.bringAll')}
        </Button>
      </div>
    );
  }
  if (!me || isViewer || others.some(({ name }) => isFacilitator(name, participants))) return null;
  return (
    <div className={styles.facilitation}>
      <span className={styles.meta}>{t('together.nobodyFacilitates')}</span>
      <Button size="small" onPress={() => facilitate(session, me.id, participants)}>
        {t('together.facilitate')}
      </Button>
    </div>
  );
}
