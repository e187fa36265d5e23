// Hidden questions for the room. While one is open: its words, how many cards, votes or touchpoints there are and who is
// done in numbers; never a letter, a name, or a way to an own copy. After the reveal: groups, ranks, one difference.
import { useCallback, type ReactNode } from 'react';
import type * as Y from 'yjs';
import { useTranslation } from '../ui/translation.tsx';
import { mapDecisions, mapViews } from '../../domain/blindMap/mapRecords.ts';
import { classOf, isSettled, mappedTouchpoints, overlayOf, type Overlay } from '../../domain/blindMap/overlay.ts';
import { agendaItems, readAgenda } from '../../domain/facilitation/agendaItems.ts';
import { stepIn } from '../../domain/facilitation/agendaSteps.ts';
import { stages } from '../../domain/journey/stages.ts';
import { touchpoints } from '../../domain/journey/touchpoints.ts';
import { voteResults } from '../../domain/journey/voteResults.ts';
import { sides, type Side } from '../../domain/people/participants.ts';
import { liveState } from '../../domain/record/liveState.ts';
import { voteSettingsOf } from '../../domain/questions/hiddenAnswers.ts';
import { getQuestion, isMapOfSides, questions, type Question } from '../../domain/questions/questions.ts';
import { voteOutcome, type VoteOutcome } from '../../domain/voting/voteOutcome.ts';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import type { OpenQuestion } from '../questions/openQuestions.ts';
import type { AudienceViewProps } from '../session/audience.ts';
import { useQuery } from '../session/hooks.ts';
import { useLanguage } from '../ui/language.ts';
import { OnScreen } from '../ui/OnScreen.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { CardFace } from './CardTile.tsx';
import { Dumbbell } from './Dumbbell.tsx';
import { useArrangement } from './useArrangement.ts';
import { useCounters, useStandingText } from './useCounters.ts';
import { useOverlayWords } from './useOverlayWords.ts';
import { useWalked } from './useWalked.ts';
import { useVoteWords } from './useVoteWords.ts';
import { VoteRows } from './VotePage.tsx';
import styles from './HiddenOnScreen.module.css';

type Frame = Pick<AudienceViewProps, 'head' | 'onTypeSize'>;

const openSizes = [44];
/** Fewer people of a side could be told by their cards. */
const fewest = 3;

export function OpenHiddenOnScreen({ question, standing, ...frame }: Frame & OpenQuestion) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useStandingText(question, standing);
  const counters = useCounters(question);
  const settings = voteSettingsOf(question);
  const total = useQuery(
    useCallback((doc: Y.Doc) => mappedTouchpoints(doc, question).length, [question]),
    mapCollections,
  );
  const lead =
    question.kind === 'collection'
      ? t('hidden.screen.collect')
      : question.kind === 'vote'
        ? capitalised(
            t('hidden.screen.vote', {
              count: settings?.budget ?? 0,
              word: numberWord(t, language, settings?.budget ?? 0),
            }),
            language,
          )
        : t('hidden.screen.map');
  const isApart = sides.every((side) => counters.peopleBySide[side] >= fewest) || isMapOfSides(question);
  const foot =
    question.kind === 'vote' ? undefined : isApart ? (
      <div className={styles.halves}>
        {sides.map((side) => (
          <div key={side} data-side={side}>
            <p>
              <TeamMark mark={side} size={30} /> {t(`hidden.group.side.${side}`)} <b>{counters.bySide[side]}</b>
            </p>
            <Backs side={side} count={counters.bySide[side]} total={question.kind === 'doubleMap' ? total : 0} />
          </div>
        ))}
      </div>
    ) : (
      <div className={styles.halves}>
        <div data-side="all">
          <Backs side="all" count={counters.count} total={0} />
        </div>
      </div>
    );
  return (
    <OnScreen
      {...frame}
      title={question.text}
      lead={lead}
      sizes={openSizes}
      of={question.id}
      foot={foot}
      hasRule={foot === undefined}
    >
      <p
        className={styles.count}
        data-question={question.id}
        data-kind={question.kind}
        data-answered={standing.given}
        data-expected={standing.expected}
      >
        <b>{words.main}</b> <span>{words.more}</span>
      </p>
    </OnScreen>
  );
}

const mapCollections = [touchpoints, stages];
/** More backs than this do not fit. */
const mostBacks = 60;

/** A back per card; of a map a dot per touchpoint, filled once it is placed. */
function Backs({ side, count, total }: { side: Side | 'all'; count: number; total: number }) {
  const shown = Math.min(mostBacks, Math.max(count, total));
  return (
    <span className={total > 0 ? styles.dots : styles.backs} data-side={side} aria-hidden>
      {Array.from({ length: shown }, (_, at) => (
        <i key={at} data-filled={at < count || undefined} />
      ))}
    </span>
  );
}

const questionsOnly = [questions];

/** What a revealed question has brought to light; `choice.stageId` names the question. */
export function ResultOnScreen({ choice, ...frame }: AudienceViewProps) {
  const question = useQuery(
    useCallback((doc: Y.Doc) => getQuestion(doc, choice.stageId ?? '') ?? null, [choice.stageId]),
    questionsOnly,
  );
  if (question?.outcome !== 'revealed') return null;
  if (question.kind === 'collection') return <CardsOnScreen question={question} {...frame} />;
  if (question.kind === 'vote') return <VoteOnScreen question={question} {...frame} />;
  return question.kind === 'doubleMap' ? <OverlayOnScreen question={question} {...frame} /> : null;
}

const cardSizes = [34, 28, 24, 20];

function CardsOnScreen({ question, ...frame }: Frame & { question: Question }) {
  const { t } = useTranslation();
  const { groups, loose, byId, total } = useArrangement(question.id);
  const columns = [
    ...groups.map(({ group, cards }, at) => ({
      id: group.id,
      title: group.title || t('hidden.group.untitled', { number: at + 1 }),
      cards,
    })),
    ...(loose.length > 0
      ? [{ id: 'loose', title: groups.length > 0 ? t('hidden.group.loose') : '', cards: loose }]
      : []),
  ];
  return (
    <OnScreen
      {...frame}
      title={question.text}
      lead={total === 0 ? t('hidden.group.noCards') : t('hidden.cards', { count: total })}
      sizes={cardSizes}
      of={byId}
    >
      <div className={styles.columns} data-cards={total}>
        {columns.map(({ id, title, cards }) => (
          <section key={id} data-named={title !== '' || undefined}>
            {title !== '' && <h2>{title}</h2>}
            <ul>
              {cards.map((card) => (
                <li key={card.id} data-card={card.id}>
                  <CardFace card={card} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </OnScreen>
  );
}

const voteCollections = [voteResults];
const rowsOnScreen = 6;

function VoteOnScreen({ question, ...frame }: Frame & { question: Question }) {
  const outcome = useQuery(
    useCallback((doc: Y.Doc) => voteOutcome(doc, question), [question]),
    voteCollections,
  );
  return outcome && <RankedOnScreen outcome={outcome} {...frame} />;
}

/** The smallest that is read from the back; what does not fit in it is left out, row by row. */
const smallestRank = 22;
const rankSteps = [
  ...[30, 26, smallestRank].map((size) => ({ size, rows: rowsOnScreen })),
  ...[5, 4, 3, 2, 1].map((rows) => ({ size: smallestRank, rows })),
];
const rankSizes = rankSteps.map(({ size }) => size);

function RankedOnScreen({ outcome, ...frame }: Frame & { outcome: VoteOutcome }) {
  const words = useVoteWords(outcome);
  return (
    <OnScreen {...frame} title={words.title} lead={words.lead} sizes={rankSizes} of={outcome}>
      {(step) => <VoteRows outcome={outcome} most={rankSteps[step]!.rows} />}
    </OnScreen>
  );
}

const overlayCollections = [mapViews, mapDecisions, touchpoints, stages];

function OverlayOnScreen({ question, ...frame }: Frame & { question: Question }) {
  const overlay = useQuery(
    useCallback((doc: Y.Doc) => overlayOf(doc, question), [question]),
    overlayCollections,
  );
  return <DifferenceOnScreen overlay={overlay} {...frame} />;
}

const agendaRecords = [agendaItems, liveState];

/** The block that settles differences has not come to the first one yet. */
const isBeforeTheFirst = (doc: Y.Doc) => {
  const { running, live } = readAgenda(doc);
  return running?.method === 'overlay' && stepIn(running, live.step) === 0;
};

/**
 * The difference that the agenda is at, else the greatest that is still to be settled; what was seen alike before the
 * agenda goes through them, and once all are settled.
 */
function DifferenceOnScreen({ overlay, ...frame }: Frame & { overlay: Overlay }) {
  const { t } = useTranslation();
  const words = useOverlayWords(overlay);
  const { differences } = overlay;
  const walked = useWalked(overlay.question.id);
  const isBefore = useQuery(isBeforeTheFirst, agendaRecords);
  const current = isBefore
    ? undefined
    : (differences.find(({ touchpoint }) => touchpoint.id === walked) ?? differences.find((one) => !isSettled(one)));
  const last = differences.findLast(isSettled);
  const settled: ReactNode = last && (
    <p className={styles.settled}>
      {last.touchpoint.title}:{' '}
      {t('hidden.map.settled', { how: t(`hidden.map.owner.${last.proposal?.owner ?? 'both'}`) })}
    </p>
  );
  if (!current)
    return (
      <OnScreen {...frame} title={words.title} lead={words.lead} sizes={openSizes} of={overlay}>
        {settled}
      </OnScreen>
    );
  const number = differences.indexOf(current) + 1;
  return (
    <OnScreen
      {...frame}
      title={current.touchpoint.title || t('words.untitled')}
      lead={`${t(`hidden.map.kind.${current.kind}`)} · ${t('hidden.map.placeOf', { number, total: differences.length, stage: current.stage })}`}
      sizes={openSizes}
      of={current.touchpoint.id}
    >
      <div className={styles.difference} data-difference={current.touchpoint.id}>
        <div className={styles.said}>
          {sides.map((side) => (
            <div key={side} data-side={side}>
              <p>
                <TeamMark mark={side} size={28} /> {t(`hidden.map.says.${side}`)}
              </p>
              <blockquote>
                {t(`hidden.map.view.${current.means[side] === null ? 'unknown' : classOf(current.means[side])}`)}
              </blockquote>
              {current.views[side]?.reasons.slice(0, 2).map((reason, at) => (
                <q key={at}>{reason}</q>
              ))}
            </div>
          ))}
        </div>
        <div className={styles.scale}>
          <Dumbbell
            means={current.means}
            isBad={current.kind === 'nobody'}
            isLeaving={current.kind === 'leave' || current.kind === 'nobody'}
          />
          <p>
            <span data-side="marketing">{t('hidden.map.accompanies.marketing')}</span>
            <span>{t('hidden.map.accompanies.both')}</span>
            <span data-side="sales">{t('hidden.map.accompanies.sales')}</span>
          </p>
        </div>
        {settled}
      </div>
    </OnScreen>
  );
}
