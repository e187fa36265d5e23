// One goal: title and owners, the last actual value, check-ins against the line, attainment and due date. Everything in
// it that can be changed is a button that leads to its field in the panel; the title is written where it stands.
import { memo, useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { missingOwners } from '../../domain/partnership/attainment.ts';
import { InlineText } from '../fields/InlineText.tsx';
import { useCanEdit } from '../session/hooks.ts';
import { CommentBadge } from '../discussion/CommentBadge.tsx';
import { GoalAttainment } from './GoalAttainment.tsx';
import { GoalChart } from './GoalChart.tsx';
import { GoalFigure } from './GoalFigure.tsx';
import { GoalMenu } from './GoalMenu.tsx';
import { GoalOwners } from './GoalOwners.tsx';
import { useGoalsView, type GoalEntry } from './goalEntries.ts';
import styles from './GoalRow.module.css';

export interface GoalRowProps {
  readonly entry: GoalEntry;
  readonly isSelected: boolean;
  /** Has just been added: its title is a field at once. */
  readonly isNew: boolean;
  /** Day that the head of the section gives for all actual values; empty where each goal has its own. */
  readonly commonDay: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Drawn again only when this goal is another: not with each letter that is written into one of the others. */
export const GoalRow = memo(function GoalRow(props: GoalRowProps) {
  const { entry, isSelected, isNew, commonDay, isFirst, isLast } = props;
  const { goal } = entry;
  const { open, move, remove } = useGoalsView();
  const element = useRef<HTMLLIElement>(null);
  const { t } = useTranslation();
  const isReadOnly = !useCanEdit();
  const title = goal.title || t('words.untitled');
  const isSilo = missingOwners(goal).length === 1;
  // Missing at the ends of the list.
  const onMoveUp = isFirst ? undefined : () => move(goal.id, -1);
  const onMoveDown = isLast ? undefined : () => move(goal.id, 1);
  const onRemove = () => remove(goal.id);
  useEffect(() => {
    if (isNew) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isNew]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || isReadOnly || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    // Its menu's button would open by the same key.
    event.stopPropagation();
    (event.key === 'ArrowUp' ? onMoveUp : onMoveDown)?.();
  };
  const onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof Element) || target.closest('button, textarea, input')) return;
    open(goal.id);
  };
  return (
    // The click is a short cut for the pointer; buttons inside do the same by keyboard.
    <li
      ref={element}
      className={styles.row}
      data-goal={goal.id}
      data-silo={isSilo || undefined}
      data-selected={isSelected || undefined}
      aria-current={isSelected ? 'true' : undefined}
      onKeyDownCapture={onKeyDown}
      onClick={onClick}
    >
      <div className={styles.what}>
        <h3 className={styles.title} data-field="title">
          <InlineText
            path={{ collection: 'goals', id: goal.id, field: 'title' }}
            value={goal.title}
            label={t('goals.title')}
            placeholder={t(isReadOnly ? 'words.untitled' : 'goals.untitledPlaceholder')}
            startsEditing={isNew}
            onSubmit={() => open(goal.id, 'metric')}
            {...(isReadOnly ? {} : { onRemove })}
          />
        </h3>
        <CommentBadge of="goals" id={goal.id} />
        <GoalOwners goal={goal} />
      </div>
      <GoalFigure entry={entry} commonDay={commonDay} />
      <GoalChart entry={entry} />
      <GoalAttainment entry={entry} />
      <div className={styles.menu}>
        <GoalMenu
          title={title}
          isReadOnly={isReadOnly}
          onOpen={() => open(goal.id, isReadOnly ? undefined : 'metric')}
          onMoveUp={onMoveUp}
          onMoveDown={onMoveDown}
          onRemove={onRemove}
        />
      </div>
    </li>
  );
});
