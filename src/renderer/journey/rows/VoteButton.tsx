// The votes of a pain point or an opportunity; pressing it gives one's own or takes it back.
import { useTranslation } from '../../ui/translation.tsx';
import type { VotedPainPoint } from '../../../domain/journey/journey.ts';
import { canContribute } from '../../../domain/record/command.ts';
import { castVote, dotsOfVoter } from '../../../domain/journey/votes.ts';
import { useStore } from '../../base/store.ts';
import { useBoard } from '../view/BoardContext.ts';
import styles from './PainPointRow.module.css';

export function VoteButton({ entry }: { entry: VotedPainPoint }) {
  const { session } = useBoard();
  const actor = useStore(session.actor);
  const { t } = useTranslation();
  const hasMine = dotsOfVoter(session.workshop.doc, entry.id, actor) > 0;
  const isReadOnly = !canContribute(session.workshop);
  const name = entry.text || t('words.untitled');
  return (
    <button
      type="button"
      className={styles.votes}
      disabled={isReadOnly}
      aria-pressed={hasMine}
      data-none={entry.dots === 0 || undefined}
      aria-label={t('journey.details.votes', { name, count: entry.dots })}
      title={isReadOnly ? undefined : t(hasMine ? 'journey.details.unvote' : 'journey.details.vote')}
      onClick={() => void session.run(castVote, { targetId: entry.id, dots: hasMine ? 0 : 1 })}
    >
      {entry.dots}
    </button>
  );
}
