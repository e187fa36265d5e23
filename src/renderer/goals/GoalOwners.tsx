// Who owns a goal: round for marketing, square for sales, dashed for the side that is missing, with words that say so.
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import { missingOwners } from '../../domain/partnership/attainment.ts';
import type { Goal } from '../../domain/partnership/goals.ts';
import { sides, type Participant, type Side } from '../../domain/people/participants.ts';
import { useCanEdit } from '../session/hooks.ts';
import { PersonBadge } from '../ui/PersonBadge.tsx';
import { useGoalsView } from './goalEntries.ts';
import styles from './GoalRow.module.css';

export const ownerFields = { marketing: 'marketingOwnerId', sales: 'salesOwnerId' } as const;

export function GoalOwners({ goal }: { goal: Goal }) {
  const canEdit = useCanEdit();
  const { people, open } = useGoalsView();
  const { t } = useTranslation();
  const missing = missingOwners(goal);
  const owner = (side: Side) => people.find(({ id }) => id === goal[ownerFields[side]]);
  const [marketing, sales] = [owner('marketing'), owner('sales')];
  const words =
    marketing && sales
      ? t('goals.owners.both', { marketing: marketing.name, sales: sales.name })
      : t(`goals.missing.${missing.length === 2 ? 'both' : missing[0]!}`);
  const names = [marketing?.name, sales?.name].filter(Boolean).join(', ');
  const spoken = marketing && sales ? words : [names, words].filter(Boolean).join('. ');
  return (
    <button
      type="button"
      className={styles.owners}
      aria-label={canEdit ? t('goals.owners.change', { names: spoken }) : spoken}
      onClick={() => open(goal.id, ownerFields[missing[0] ?? 'marketing'])}
    >
      {sides.map((side) => (
        <OwnerBadge key={side} side={side} owner={owner(side)} />
      ))}
      {marketing && sales ? (
        <span className={styles.names}>{words}</span>
      ) : (
        <span className={styles.warning}>
          <IconAlertTriangle size={15} stroke={1.75} aria-hidden />
          {words}
        </span>
      )}
    </button>
  );
}

/** The shape is that of the side, so that it is told apart even while nobody is there. */
function OwnerBadge({ side, owner }: { side: Side; owner: Participant | undefined }) {
  if (owner) return <PersonBadge name={owner.name} team={side} />;
  return (
    <span className={styles.nobody} data-side={side} aria-hidden>
      ?
    </span>
  );
}
