// All pain points or opportunities of a stage in the side panel: whole texts, votes, what they are about, order,
// removal.
import { IconArrowDown, IconArrowUp, IconCalendarPlus, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import type { VotedPainPoint } from '../../../domain/journey/journey.ts';
import {
  addPainPoint,
  collectionOf,
  movePainPoint,
  removePainPoint,
  updatePainPoint,
  type PainPointKind,
} from '../../../domain/journey/painPoints.ts';
import { owners } from '../../../domain/journey/touchpoints.ts';
import { CommentBadge } from '../../discussion/CommentBadge.tsx';
import { CollaborativeText } from '../../fields/CollaborativeText.tsx';
import { useAddedLine, type AddedLine } from '../../fields/useAddedLine.tsx';
import textStyles from '../../fields/LabelledText.module.css';
import { useStore } from '../../base/store.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { useAnswerWithActivity } from '../../session/useAnswerWithActivity.ts';
import { useUndoToast } from '../../session/useUndoToast.ts';
import { useCanEdit, useSession } from '../../session/hooks.ts';
import { useBoard } from '../view/BoardContext.ts';
import { cellKey } from '../view/cells.ts';
import { PainPointMark } from '../rows/PainPointMark.tsx';
import { VoteButton } from '../rows/VoteButton.tsx';
import styles from './SidePanel.module.css';

const rowNames = { painPoint: 'words.painPoints', opportunity: 'words.opportunities' } as const;

export function PainPointList({ kind, stageId, isShown }: { kind: PainPointKind; stageId: string; isShown: boolean }) {
  const canEdit = useCanEdit();
  const { index } = useBoard();
  const session = useSession();
  const entries = useStore(index.painPoints(kind, stageId));
  const element = useRef<HTMLElement>(null);
  const { t } = useTranslation();
  useEffect(() => {
    if (isShown) element.current?.scrollIntoView({ block: 'start' });
  }, [isShown]);
  const added = useAddedLine({
    label: t(`words.${kind}`),
    className: textStyles.frame!,
    maximum: 1000,
    add(text) {
      const result = session.run(addPainPoint, { kind, stageId, text });
      return result.ok ? result.value : null;
    },
    textOf: (id) => entries.find((entry) => entry.id === id)?.text ?? '',
  });
  return (
    <section ref={element} className={styles.section}>
      <h3>{t(rowNames[kind])}</h3>
      <ul className={styles.entries}>
        {entries.map((entry, at) => (
          <Entry
            key={entry.id}
            kind={kind}
            entry={entry}
            previous={entries[at - 1]?.id ?? null}
            next={entries[at + 1]?.id ?? null}
            afterNext={entries[at + 2]?.id ?? null}
            added={added}
          />
        ))}
        {added.line && (
          <li className={styles.entry}>
            <div className={styles.entryText}>
              <PainPointMark kind={kind} />
              {added.line}
            </div>
          </li>
        )}
      </ul>
      {canEdit && (
        <Button size="small" icon={<IconPlus size={16} stroke={1.75} />} onPress={added.open}>
          {t(`journey.details.addOne.${kind}`)}
        </Button>
      )}
    </section>
  );
}

interface EntryProps {
  readonly kind: PainPointKind;
  readonly entry: VotedPainPoint;
  readonly previous: string | null;
  readonly next: string | null;
  readonly afterNext: string | null;
  readonly added: AddedLine;
}

function Entry({ kind, entry, previous, next, afterNext, added }: EntryProps) {
  const { index } = useBoard();
  const session = useSession();
  const { stageId } = entry.place;
  const undoToast = useUndoToast();
  const answerWithActivity = useAnswerWithActivity();
  const { t } = useTranslation();
  const name = entry.text || t('words.untitled');
  const isReadOnly = !useCanEdit();
  const move = (beforeId: string | null) => void session.run(movePainPoint, { kind, id: entry.id, stageId, beforeId });
  const remove = () => {
    if (!session.run(removePainPoint, { kind, id: entry.id }).ok) return;
    const text = t('journey.board.removed', { name: t('journey.board.quoted', { title: name }) });
    undoToast(text);
  };
  const here = owners.flatMap((owner) => index.cell(cellKey(stageId, owner)).get());
  const { goesOn, onEscape, onLeave } = added.of(entry.id);
  const linked = entry.touchpointId !== null && index.all().has(entry.touchpointId) ? entry.touchpointId : null;
  const choices = linked === null || here.includes(linked) ? here : [linked, ...here];
  return (
    <li className={styles.entry} {...{ [`data-comments-of-${collectionOf(kind).name.toLowerCase()}`]: entry.id }}>
      <div className={styles.entryText} data-field={entry.id}>
        <PainPointMark kind={kind} />
        <CollaborativeText
          path={{ collection: collectionOf(kind).name, id: entry.id, field: 'text' }}
          label={t(`words.${kind}`)}
          className={textStyles.frame!}
          isMultiline
          isGoingOn={goesOn}
          {...(goesOn ? { onEscape: onEscape!, onLeave: onLeave! } : {})}
        />
        <CommentBadge of={collectionOf(kind).name} id={entry.id} isAlways />
        <VoteButton entry={entry} />
      </div>
      <div className={styles.entryTools}>
        <div data-field={`${entry.id} touchpointId`}>
          <Select
            label={t('journey.details.about')}
            isLabelHidden
            value={linked ?? ''}
            isDisabled={isReadOnly}
            options={[
              { value: '', label: t('journey.details.aboutNone') },
              ...choices.map((id) => ({ value: id, label: index.all().get(id)?.title || t('words.untitled') })),
            ]}
            onChange={(id) =>
              void session.run(updatePainPoint, { kind, id: entry.id, values: { touchpointId: id === '' ? null : id } })
            }
          />
        </div>
        {!isReadOnly && (
          <>
            <IconButton
              label={t('activities.answerSpoken', { title: name })}
              icon={<IconCalendarPlus size={16} stroke={1.75} />}
              onPress={() => answerWithActivity({ id: entry.id, title: entry.text })}
            />
            <IconButton
              label={t('journey.details.moveUp', { name })}
              icon={<IconArrowUp size={16} stroke={1.75} />}
              isDisabled={previous === null}
              onPress={() => move(previous)}
            />
            <IconButton
              label={t('journey.details.moveDown', { name })}
              icon={<IconArrowDown size={16} stroke={1.75} />}
              isDisabled={next === null}
              onPress={() => move(afterNext)}
            />
            <IconButton
              label={t('journey.details.removeOne', { name })}
              icon={<IconTrash size={16} stroke={1.75} />}
              onPress={remove}
            />
          </>
        )}
      </div>
    </li>
  );
}
