// The shared goals for the room: what is to be reached, who owns it on either side, and how far it is.
import type { ReactNode } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { attainmentOf, latestActual } from '../../domain/partnership/attainment.ts';
import type { Participant, Side } from '../../domain/people/participants.ts';
import { useQuery } from '../session/hooks.ts';
import { useLanguage } from '../ui/language.ts';
import { OnScreen } from '../ui/OnScreen.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { formatAttainment } from '../../i18n/format.ts';
import { wholeFigure } from './figure.ts';
import { goalCollections, readGoalEntries, type GoalEntry } from './goalEntries.ts';
import { headlineOf } from './headline.ts';
import styles from './GoalsOnScreen.module.css';

const shownAtMost = 10;
const sizes = [40, 36, 32, 28, 24, 20, 17];

export function GoalsOnScreen({ head, onTypeSize }: { head: ReactNode; onTypeSize: (size: number) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { entries, people } = useQuery(readGoalEntries, goalCollections);
  const shown = entries.slice(0, shownAtMost);
  const more = entries.length - shown.length;
  const title =
    entries.length === 0
      ? t('goals.empty')
      : headlineOf(
          t,
          language,
          entries.map(({ goal }) => goal),
        );
  return (
    <OnScreen
      head={head}
      title={title}
      lead={entries.length === 0 ? t('goals.emptyText') : ''}
      sizes={sizes}
      of={entries}
      onTypeSize={onTypeSize}
    >
      <ul className={styles.goals}>
        {shown.map((entry) => (
          <GoalOnScreen key={entry.goal.id} entry={entry} people={people} />
        ))}
        {more > 0 && <li className={styles.more}>{t('journey.audience.more', { count: more })}</li>}
      </ul>
    </OnScreen>
  );
}

function GoalOnScreen({ entry: { goal, checkIns }, people }: { entry: GoalEntry; people: readonly Participant[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const actual = latestActual(checkIns);
  const attainment = attainmentOf(goal, actual);
  const owner = (side: Side, ownerId: string | null) => (
    <span className={styles.owner} data-side={side} data-missing={ownerId === null || undefined}>
      <TeamMark mark={ownerId === null ? 'none' : side} size={22} />
      {people.find(({ id }) => id === ownerId)?.name ?? t('words.owner.none')}
    </span>
  );
  return (
    <li className={styles.goal} data-goal={goal.id}>
      <div>
        <p className={styles.title}>{goal.title || t('words.untitled')}</p>
        <p className={styles.owners}>
          {owner('marketing', goal.marketingOwnerId)}
          {owner('sales', goal.salesOwnerId)}
        </p>
      </div>
      <p className={styles.values}>
        <span className={styles.figures}>
          {actual === null ? '–' : wholeFigure(language, goal, actual)}
          {goal.target !== null && ` → ${wholeFigure(language, goal, goal.target)}`}
        </span>
        {attainment.isComputable && (
          <span
            className={styles.attained}
          >{`${formatAttainment(language, attainment.value)} ${t('goals.attained')}`}</span>
        )}
      </p>
    </li>
  );
}
