// A ballot: the budget in dots of the own shape, the candidates in a sequence of this device's own, and handing it in.
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { Team } from '../../domain/people/participants.ts';
import { voteSettingsOf, type Ballot } from '../../domain/questions/hiddenAnswers.ts';
import type { OpenQuestion } from '../questions/openQuestions.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useLanguage } from '../ui/language.ts';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import { AnswerPanel } from './AnswerPanel.tsx';
import { useCandidates } from './useCandidates.ts';
import { useOwnAnswer } from './useOwnAnswer.ts';
import styles from './VotePanel.module.css';

export interface VotePanelProps extends OpenQuestion {
  readonly participantId: string;
  readonly side: Team;
  readonly keeps?: boolean;
  readonly onClose: () => void;
}

export default function VotePanel({ question, standing, participantId, side, keeps = true, onClose }: VotePanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const settings = voteSettingsOf(question);
  const draft = useOwnAnswer<Ballot>(question.id, participantId, { side, dots: {} }, keeps);
  const candidates = useCandidates(settings?.candidates ?? []);
  const [sequence] = useState(() => shuffled((settings?.candidates ?? []).map(({ id }) => id)));
  const list = useRef<HTMLUListElement>(null);
  if (!settings) return null;
  const { dots } = draft.answer;
  const left = settings.budget - Object.values(dots).reduce((sum, count) => sum + count, 0);
  const total = (next: Ballot['dots']) => Object.values(next).reduce((sum, count) => sum + count, 0);
  // What was handed in is sealed anew by itself; before that nothing is.
  const keep = (next: Ballot['dots']) =>
    draft.set({ side, dots: next }, { count: total(next), isDone: draft.isDone, isHeld: !draft.isDone });
  const change = (id: string, by: number) => {
    const count = (dots[id] ?? 0) + by;
    if (count < 0 || count > settings.mostPerCandidate || (by > 0 && left < by)) return;
    const { [id]: _, ...others } = dots;
    keep(count === 0 ? others : { ...others, [id]: count });
  };
  const handIn = () => draft.set({ side, dots }, { count: total(dots), isDone: true, atOnce: true });
  const onKeyDown = (event: KeyboardEvent) => {
    const rows = [...(list.current?.children ?? [])] as HTMLElement[];
    const at = rows.findIndex((row) => row.contains(event.target as Node));
    const id = rows[at]?.dataset['candidate'];
    if (event.key === 'ArrowDown') rows[at + 1]?.focus();
    else if (event.key === 'ArrowUp') rows[at - 1]?.focus();
    else if ((event.key === '+' || event.key === '-') && id) change(id, event.key === '+' ? 1 : -1);
    else if (event.key === 'Enter' && event.target === rows[at]) handIn();
    else return;
    event.preventDefault();
  };
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  return (
    <AnswerPanel
      question={question}
      standing={standing}
      lead={`${t('hidden.vote.anonymous')} ${settings.mostPerCandidate > 1 ? t('hidden.vote.several') : t('hidden.vote.one')}`}
      onClose={onClose}
      action={
        <Button look="primary" size="large" isDisabled={!draft.isLoaded} onPress={handIn}>
          {t(draft.isDone ? 'hidden.vote.handedIn' : 'hidden.vote.handIn')}
        </Button>
      }
    >
      <p className={styles.budget}>
        <span className={styles.dots} data-side={side} aria-hidden>
          {Array.from({ length: settings.budget }, (_, at) => (
            <i key={at} data-left={at < left || undefined} />
          ))}
        </span>
        <b role="status">{t('hidden.vote.left', { count: left })}</b>
        {left > 0 && !draft.isDone && (
          <small>
            {t('hidden.vote.unused', { count: left, word: capitalised(numberWord(t, language, left), language) })}
          </small>
        )}
      </p>
      <ul ref={list} className={styles.candidates} onKeyDown={onKeyDown}>
        {sequence.map((id, at) => {
          const candidate = byId.get(id);
          const count = dots[id] ?? 0;
          const title = candidate?.title.trim() || t('words.untitled');
          return (
            <li
              key={id}
              data-candidate={id}
              data-first={at === 0 ? '' : undefined}
              tabIndex={0}
              aria-label={t('hidden.vote.spoken', { title, count })}
            >
              <span className={styles.title}>
                {title}
                <small>{candidate?.stage}</small>
              </span>
              <IconButton
                label={t('hidden.vote.less', { title })}
                icon={<IconMinus size={20} stroke={1.75} />}
                isDisabled={count === 0}
                onPress={() => change(id, -1)}
              />
              <b data-none={count === 0 || undefined}>{count}</b>
              <IconButton
                label={t('hidden.vote.more', { title })}
                icon={<IconPlus size={20} stroke={1.75} />}
                isDisabled={left === 0 || count >= settings.mostPerCandidate}
                onPress={() => change(id, 1)}
              />
            </li>
          );
        })}
      </ul>
    </AnswerPanel>
  );
}

/** A sequence of this window's own, so that nobody profits from standing first. */
function shuffled(ids: readonly string[]): string[] {
  return ids
    .map((id) => ({ id, at: Math.random() }))
    .sort((left, right) => left.at - right.at)
    .map(({ id }) => id);
}
