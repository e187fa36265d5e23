// Pain points or opportunities of each stage, with their votes; written, voted on and removed on the board.
import { IconPlus } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VotedPainPoint } from '../../domain/journey.ts';
import { addPainPoint, removePainPoint, type PainPointKind } from '../../domain/painPoints.ts';
import type { Stage } from '../../domain/stages.ts';
import { castVote, dotsOfVoter } from '../../domain/votes.ts';
import { useStore } from '../session/store.ts';
import { useToast } from '../ui/Toast.tsx';
import { useBoard } from './BoardContext.ts';
import { InlineText } from './InlineText.tsx';
import { Row } from './Row.tsx';
import styles from './PainPointRow.module.css';

/** Sharp triangles: Tabler's rounded ones look like hearts at this size. */
const marks = { painPoint: 'M0 0h10L5 9Z', opportunity: 'M0 9h10L5 0Z' };
const rowNames = { painPoint: 'words.painPoints', opportunity: 'words.opportunities' } as const;

export function PainPointRow({ kind }: { kind: PainPointKind }) {
  const view = useBoard();
  const stages = useStore(view.index.stages);
  const { t } = useTranslation();
  return (
    <Row label={t(rowNames[kind])} className={styles.row!}>
      {stages.map((stage) => (
        <PainPointCell key={stage.id} kind={kind} stage={stage} />
      ))}
    </Row>
  );
}

const PainPointCell = memo(function PainPointCell({ kind, stage }: { kind: PainPointKind; stage: Stage }) {
  const view = useBoard();
  const entries = useStore(view.index.painPoints(kind, stage.id));
  const [added, setAdded] = useState<string | null>(null);
  const { t } = useTranslation();
  const add = () => {
    const result = view.session.run(addPainPoint, { kind, stageId: stage.id, text: '' });
    if (result.ok) setAdded(result.value);
  };
  const label = t(`journey.details.add.${kind}`, { stage: stage.title || t('words.untitled') });
  return (
    <div className={styles.cell} data-kind={kind}>
      <ul>
        {entries.map((entry) => (
          <Entry key={entry.id} kind={kind} entry={entry} startsEditing={added === entry.id} onNext={add} />
        ))}
      </ul>
      <button type="button" className={styles.add} data-alone={entries.length === 0 || undefined} aria-label={label} title={label} onClick={add}>
        <IconPlus size={13} stroke={2} aria-hidden />
      </button>
    </div>
  );
});

interface EntryProps {
  readonly kind: PainPointKind;
  readonly entry: VotedPainPoint;
  readonly startsEditing: boolean;
  readonly onNext: () => void;
}

function Entry({ kind, entry, startsEditing, onNext }: EntryProps) {
  const { session, index } = useBoard();
  const actor = useStore(session.actor);
  const toast = useToast();
  const { t } = useTranslation();
  const hasMine = dotsOfVoter(session.workshop.doc, entry.id, actor) > 0;
  const name = entry.text || t('words.untitled');
  const remove = () => {
    if (!session.run(removePainPoint, { kind, id: entry.id }).ok || entry.text === '') return;
    const text = t('journey.board.removed', { name: t('journey.board.quoted', { title: entry.text }) });
    toast({ text, action: { label: t('app.undo'), run: () => void session.undo.undo() } });
  };
  const current = () => index.painPoints(kind, entry.place.stageId).get().find(({ id }) => id === entry.id)?.text ?? '';
  return (
    <li className={styles.entry}>
      <svg className={styles.mark} width="9" height="8" viewBox="0 0 10 9" fill="currentColor" aria-hidden>
        <path d={marks[kind]} />
      </svg>
      <InlineText
        path={{ collection: kind === 'painPoint' ? 'painPoints' : 'opportunities', id: entry.id, field: 'text' }}
        value={entry.text}
        label={t(`words.${kind}`)}
        startsEditing={startsEditing}
        onSubmit={() => current().trim() !== '' && onNext()}
        onLeave={() => current().trim() === '' && remove()}
        onRemove={remove}
      />
      <button
        type="button"
        className={styles.votes}
        aria-pressed={hasMine}
        data-none={entry.dots === 0 || undefined}
        aria-label={t(hasMine ? 'journey.details.unvote' : 'journey.details.vote', { name, count: entry.dots })}
        title={t(hasMine ? 'journey.details.unvoteShort' : 'journey.details.voteShort')}
        onClick={() => void session.run(castVote, { targetId: entry.id, dots: hasMine ? 0 : 1 })}
      >
        {entry.dots}
      </button>
    </li>
  );
}
