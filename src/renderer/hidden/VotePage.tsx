// The result of a dot vote: ranks in the middle, the dots of marketing at the left and of sales at the right where sides
// are told apart, who shares the last place, and what comes next: a run-off, an activity for the winner.
import { IconArrowLeft, IconPlus, IconRepeat } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import type * as Y from 'yjs';
import { voteResults } from '../../domain/journey/voteResults.ts';
import type { Side } from '../../domain/people/teams.ts';
import type { Question } from '../../domain/questions/questions.ts';
import { dotsOf, runOffOf, voteOutcome, type VoteOutcome } from '../../domain/voting/voteOutcome.ts';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import { useMe } from '../questions/openQuestions.ts';
import { useCanEdit, useQuery } from '../session/hooks.ts';
import { useAnswerWithActivity } from '../session/useAnswerWithActivity.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language.ts';
import { TeamMark } from '../ui/TeamMark.tsx';
import { Tools } from '../ui/ToolSlot.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { AskHidden } from './AskHidden.tsx';
import { useHidden } from './HiddenContext.ts';
import { useVoteWords } from './useVoteWords.ts';
import { Headline } from '../ui/Headline.tsx';
import styles from './VotePage.module.css';

const watched = [voteResults];

export default function VotePage({ question }: { question: Question }) {
  const { t } = useTranslation();
  const { show } = useHidden();
  const mayEdit = useCanEdit();
  const answerWithActivity = useAnswerWithActivity();
  const facilitates = useMe()?.isFacilitator === true;
  const outcome = useQuery(
    useCallback((doc: Y.Doc) => voteOutcome(doc, question), [question]),
    watched,
  );
  const [isRunningOff, setRunningOff] = useState(false);
  if (!outcome) return null;
  const winner = outcome.ranked[0];
  return (
    <div className={styles.page} data-section="vote" data-vote={question.id} data-scrolls="vote">
      <Tools>
        <Button size="small" look="quiet" icon={<IconArrowLeft size={16} stroke={1.75} />} onPress={() => show(null)}>
          {t('hidden.back')}
        </Button>
      </Tools>
      <header className={styles.head}>
        <VoteHeadline outcome={outcome} />
        {mayEdit && (
          <p className={styles.actions}>
            {outcome.tie && facilitates && (
              <Button icon={<IconRepeat size={18} stroke={1.75} />} onPress={() => setRunningOff(true)}>
                {t('hidden.vote.runOff', { place: outcome.tie.place })}
              </Button>
            )}
            {winner && winner.dots > 0 && (
              <Button
                look="primary"
                icon={<IconPlus size={18} stroke={1.75} />}
                onPress={() => answerWithActivity({ id: winner.candidateId, title: winner.title })}
              >
                {t('activities.answerWith')}
              </Button>
            )}
          </p>
        )}
      </header>
      <VoteRows outcome={outcome} />
      {!outcome.isApart && <p className={styles.note}>{t('hidden.vote.apart')}</p>}
      {question.unread > 0 && <p className={styles.note}>{t('hidden.vote.invalid', { count: question.unread })}</p>}
      {isRunningOff && <RunOff outcome={outcome} onClose={() => setRunningOff(false)} />}
    </div>
  );
}

function VoteHeadline({ outcome }: { outcome: VoteOutcome }) {
  const words = useVoteWords(outcome);
  return (
    <div>
      <Headline>{words.title}</Headline>
      <p>{words.lead}</p>
    </div>
  );
}

/** @param most rows that are shown, of the room's screen */
export function VoteRows({ outcome, most = Infinity }: { outcome: VoteOutcome; most?: number }) {
  const { t } = useTranslation();
  const { ranked, tie, isApart } = outcome;
  const tied = new Set(tie?.tied.map(({ candidateId }) => candidateId));
  const largest = Math.max(1, ...ranked.map(({ dots }) => dots));
  return (
    <div className={styles.result} data-apart={isApart || undefined}>
      {isApart && (
        <p className={styles.sides} aria-hidden>
          <span data-side="marketing">
            {t('hidden.vote.dotsOf.marketing', { count: dotsOf(outcome, 'marketing') })}{' '}
            <TeamMark mark="marketing" size={16} />
          </span>
          <span data-side="sales">
            <TeamMark mark="sales" size={16} /> {t('hidden.vote.dotsOf.sales', { count: dotsOf(outcome, 'sales') })}
          </span>
        </p>
      )}
      <ol className={styles.rows}>
        {ranked.slice(0, most).map((row) => (
          <li
            key={row.candidateId}
            data-candidate={row.candidateId}
            data-rank={row.rank}
            data-dots={row.dots}
            data-first={row.rank === 1 || undefined}
          >
            <b className={styles.rank}>
              {row.rank}
              {tied.has(row.candidateId) && <small>{t('hidden.vote.tied')}</small>}
            </b>
            {isApart && <Dots side="marketing" count={row.marketingDots ?? 0} largest={largest} />}
            <span className={styles.title}>
              <b>{row.title || t('words.untitled')}</b>
              <span>
                {row.stage !== '' && `${row.stage} · `}
                <b>{t('hidden.vote.dots', { count: row.dots })}</b>
              </span>
            </span>
            {isApart ? (
              <Dots side="sales" count={row.salesDots ?? 0} largest={largest} />
            ) : (
              <Dots side="all" count={row.dots} largest={largest} />
            )}
          </li>
        ))}
      </ol>
      {ranked.length > most && <p className={styles.more}>{t('hidden.vote.more', { count: ranked.length - most })}</p>}
    </div>
  );
}

/** More than this are a number alone. */
const mostDrawn = 14;

function Dots({ side, count, largest }: { side: Side | 'all'; count: number; largest: number }) {
  const { t } = useTranslation();
  const isDrawn = largest <= mostDrawn * 2 && count <= mostDrawn;
  return (
    <span className={styles.dots} data-side={side}>
      <span className="visually-hidden">{t(`hidden.vote.spokenDots.${side}`, { count })}</span>
      <b aria-hidden>{count}</b>
      <span aria-hidden>{isDrawn && Array.from({ length: count }, (_, at) => <i key={at} />)}</span>
    </span>
  );
}

function RunOff({ outcome, onClose }: { outcome: VoteOutcome; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { show } = useHidden();
  const settings = runOffOf(outcome);
  if (typeof settings === 'string') return null;
  const place = settings.runOffPlace ?? 1;
  return (
    <AskHidden
      kind="vote"
      title={t('hidden.vote.runOff', { place })}
      lead={capitalised(
        t('hidden.vote.tie', {
          place: numberWord(t, language, place),
          count: settings.candidates.length,
          word: numberWord(t, language, settings.candidates.length),
        }),
        language,
      )}
      text={t('hidden.vote.runOffText', { place })}
      minutes={2}
      settings={settings}
      onAsked={() => show(null)}
      onClose={onClose}
    />
  );
}
