// One group of cards beside the others: its title, its place among them, and its cards, on which others can be dropped.
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { useDroppable } from '@dnd-kit/core';
import type { ReactNode } from 'react';
import type { ShownCard, ShownGroup } from '../../domain/cards/cards.ts';
import { EditableLine } from '../ui/EditableLine.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useTranslation } from '../ui/translation.tsx';
import styles from './GroupPage.module.css';

interface GroupColumnProps {
  readonly of: ShownGroup;
  readonly number: number;
  readonly mayEdit: boolean;
  /** The groups before which it comes when it is moved forward or back; undefined at the ends. */
  readonly before: string | undefined;
  readonly after: string | null | undefined;
  readonly onMove: (beforeId: string | null) => void;
  readonly onRename: (title: string) => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

export function GroupColumn(props: GroupColumnProps) {
  const { of, number, mayEdit, before, after, onMove, onRename, onRemove, children } = props;
  const { group, cards } = of;
  const { t } = useTranslation();
  const count = countOf(cards);
  const title = group.title || t('hidden.group.untitled', { number });
  return (
    <Drop id={group.id} className={styles.group!}>
      <header>
        <h3>
          <EditableLine
            label={t('hidden.group.title', { number })}
            value={group.title}
            placeholder={t('hidden.group.untitled', { number })}
            isReadOnly={!mayEdit}
            maxLength={120}
            onChange={onRename}
          />
        </h3>
        <span>{t('hidden.cards', { count })}</span>
        {mayEdit && (
          <span className={styles.groupTools}>
            {before !== undefined && (
              <IconButton
                label={t('hidden.group.forward', { title })}
                icon={<IconChevronLeft size={16} stroke={1.75} />}
                onPress={() => onMove(before)}
              />
            )}
            {after !== undefined && (
              <IconButton
                label={t('hidden.group.back', { title })}
                icon={<IconChevronRight size={16} stroke={1.75} />}
                onPress={() => onMove(after)}
              />
            )}
            <IconButton
              label={t('hidden.group.removeGroup', { title })}
              icon={<IconX size={16} stroke={1.75} />}
              onPress={onRemove}
            />
          </span>
        )}
      </header>
      <ul className={styles.cards}>{children}</ul>
    </Drop>
  );
}

/** Cards that were merged into one count each. */
export function countOf(cards: readonly ShownCard[]): number {
  return cards.reduce((sum, { wordings }) => sum + 1 + wordings.length, 0);
}

/** Where cards can be dropped; `id` is the group's, or that of a place without one. */
export function Drop({ id, className, children }: { id: string; className: string; children: ReactNode }) {
  const { setNodeRef, isOver } = useDroppable({ id });
  return (
    <section ref={setNodeRef} className={className} data-over={isOver || undefined} data-group={id}>
      {children}
    </section>
  );
}
