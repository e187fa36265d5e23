// Where a blind map is made: first the laptop says for which side, then the journey stands there to be assigned, for
// this side alone. The facilitator sees how far both are.
import { IconArrowLeft, IconEyeOff } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { canContribute } from '../../domain/record/command.ts';
import { sides, type Side, type Team } from '../../domain/people/participants.ts';
import { envelopesOf, isMapOfSides, type Question } from '../../domain/questions/questions.ts';
import { useMe, useOpenQuestion } from '../questions/openQuestions.ts';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useToast } from '../ui/Toast.tsx';
import { Tools } from '../ui/ToolSlot.tsx';
import { useIsSmall } from '../ui/useIsSmall.ts';
import { useHidden } from './HiddenContext.ts';
import { MapBoard } from './MapBoard.tsx';
import { MapPhone } from './MapPhone.tsx';
import { useCounters } from './useCounters.ts';
import { useMap } from './useMap.ts';
import { usePeople } from './usePeople.ts';
import { Headline } from '../ui/Headline.tsx';
import styles from './MapPage.module.css';

export default function MapPage({ question }: { question: Question }) {
  const { t } = useTranslation();
  const { show } = useHidden();
  const me = useMe();
  const { actor } = useSession();
  const side = useChosenSide(question, me?.team ?? 'none');
  const isOfSides = isMapOfSides(question);
  return (
    <>
      <Tools>
        <Button size="small" look="quiet" icon={<IconArrowLeft size={16} stroke={1.75} />} onPress={() => show(null)}>
          {t('hidden.back')}
        </Button>
      </Tools>
      {!isOfSides ? (
        <Mapping question={question} mapKey={actor.get()} side={me?.team ?? 'none'} />
      ) : side.chosen ? (
        <Mapping
          question={question}
          mapKey={`side-${side.chosen}`}
          side={side.chosen}
          isClaimed={side.isClaimed}
          onGivenUp={() => side.choose(null)}
        />
      ) : (
        <Claim question={question} onChoose={side.choose} />
      )}
    </>
  );
}

interface MappingProps {
  readonly question: Question;
  readonly mapKey: string;
  readonly side: Team;
  /** Somebody has just said that this device maps for the side. */
  readonly isClaimed?: boolean;
  readonly onGivenUp?: () => void;
}

function Mapping({ question, mapKey, side, isClaimed = false, onGivenUp }: MappingProps) {
  const { t } = useTranslation();
  const draft = useMap(question, mapKey, side);
  const isSmall = useIsSmall();
  const { doneIds, peopleBySide } = useCounters(question);
  const isLoaded = draft.isLoaded;
  const claim = useEffectEvent(() => draft.claim());
  useEffect(() => {
    if (isClaimed && isLoaded) claim();
  }, [isClaimed, isLoaded]);
  const other = side === 'marketing' ? 'sales' : 'marketing';
  const of = isMapOfSides(question) && side !== 'none' ? side : 'person';
  const hint =
    of === 'person'
      ? ''
      : t(
          `hidden.map.${doneIds.has(`side-${other}`) ? 'otherDone' : peopleBySide[other] > 0 ? 'otherMaps' : 'otherMissing'}.${other}`,
        );
  const [isAdding, setAdding] = useState(false);
  return (
    <div className={styles.page} data-section="map" data-map={question.id} data-side={side}>
      <div className={styles.strip}>
        <IconEyeOff size={18} stroke={1.75} aria-hidden />
        <p>
          <b>{t('hidden.map.hidden')}</b> {t(`hidden.map.${isSmall ? 'onlyOnPhone' : 'onlyHere'}.${of}`)} {hint}
        </p>
        <b role="status" data-placed={draft.placed}>
          {t('hidden.map.placed', { placed: draft.placed, all: draft.cards.length })}
        </b>
        {!isSmall && (
          <Button size="small" onPress={() => setAdding(true)}>
            {t('hidden.map.missing')}
          </Button>
        )}
        <Button size="small" aria-pressed={draft.isDone} onPress={() => draft.finish(!draft.isDone)}>
          {t(draft.isDone ? 'hidden.map.goOn' : 'hidden.map.finish')}
        </Button>
      </div>
      {of !== 'person' && onGivenUp && (
        <AlsoMapped question={question} side={of} onGiveUp={draft.giveUp} onGivenUp={onGivenUp} />
      )}
      {isSmall ? (
        <MapPhone
          draft={draft}
          onMissing={() => setAdding(true)}
          isAdding={isAdding}
          onAdded={() => setAdding(false)}
        />
      ) : (
        <MapBoard draft={draft} isAdding={isAdding} onAdded={() => setAdding(false)} />
      )}
    </div>
  );
}

interface AlsoMappedProps {
  readonly question: Question;
  readonly side: Side;
  readonly onGiveUp: () => void;
  readonly onGivenUp: () => void;
}

/** Another device makes a map for the same side: who it is, and giving up this one. */
function AlsoMapped({ question, side, onGiveUp, onGivenUp }: AlsoMappedProps) {
  const { t } = useTranslation();
  const { workshop } = useSession();
  const { device } = useHidden();
  const toast = useToast();
  const people = usePeople();
  useCounters(question);
  const found = envelopesOf(workshop.doc, question.id).find(
    ({ personId, key, count }) => personId === `side-${side}` && key !== `side-${side}.${device}` && count > 0,
  );
  if (!found) return null;
  const name = people.find(({ id }) => id === found.byId)?.name ?? t('hidden.map.somebody');
  return (
    <div className={styles.strip} role="alert" data-also-mapped={side}>
      <p>{t('hidden.map.alsoBy', { name })}</p>
      <Button
        size="small"
        onPress={() => {
          onGiveUp();
          onGivenUp();
          toast({ kind: 'done', text: t('hidden.map.givenUp', { name }) });
        }}
      >
        {t('hidden.map.giveUp')}
      </Button>
    </div>
  );
}

/** Which side this laptop maps for: what it has mapped before, or what somebody says. */
function useChosenSide(question: Question, team: Team) {
  const { own } = useHidden();
  const [chosen, setChosen] = useState<Side | null>(null);
  useEffect(() => {
    let isWanted = true;
    for (const side of sides)
      void own.read({ questionId: question.id, participantId: `side-${side}` }).then((copy) => {
        if (copy && isWanted) setChosen((now) => now ?? side);
      });
    return () => {
      isWanted = false;
    };
  }, [own, question.id, team]);
  const [isClaimed, setClaimed] = useState(false);
  const choose = (side: Side | null) => {
    setClaimed(side !== null);
    setChosen(side);
  };
  return { chosen, isClaimed, choose };
}

function Claim({ question, onChoose }: { question: Question; onChoose: (side: Side) => void }) {
  const { t } = useTranslation();
  const { workshop } = useSession();
  const me = useMe();
  const people = usePeople();
  const counters = useCounters(question);
  const standing = useOpenQuestion()?.standing;
  const mayMap = canContribute(workshop);
  const isSmall = useIsSmall();
  const found = standing ? envelopesOf(workshop.doc, question.id) : [];
  return (
    <div className={styles.claim} data-section="map" data-map={question.id}>
      <Headline>{question.text}</Headline>
      <p>{t('hidden.map.claimLead')}</p>
      <div className={styles.sides}>
        {sides.map((side) => {
          const envelope = found.find(({ personId }) => personId === `side-${side}`);
          const by = people.find(({ id }) => id === envelope?.byId)?.name;
          const isMine = me?.team === side || me?.isFacilitator === true;
          return (
            <section key={side} data-side={side} data-mapping={envelope !== undefined || undefined}>
              <h3>
                <TeamMark mark={side} size={18} /> {t(`hidden.group.side.${side}`)}
              </h3>
              <p>
                {by === undefined
                  ? t('hidden.map.notBegun')
                  : counters.doneIds.has(`side-${side}`)
                    ? t('hidden.map.isDone', { name: by })
                    : t('hidden.map.madeAt', { name: by })}
              </p>
              {mayMap && isMine && (
                <Button look={by === undefined ? 'primary' : 'secondary'} onPress={() => onChoose(side)}>
                  {t(
                    by !== undefined ? 'hidden.map.alsoHere' : `hidden.map.${isSmall ? 'claimPhone' : 'claim'}.${side}`,
                  )}
                </Button>
              )}
            </section>
          );
        })}
      </div>
    </div>
  );
}
