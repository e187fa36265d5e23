// A person as initials in the shape of the team: round for marketing, square for sales, dashed while the team is open.
import { initials, type Team } from '../../domain/people/participants.ts';
import styles from './PersonBadge.module.css';

/** `size` 30 has a ring in the team's colour, 20 is the small one on cards. The name is its accessible name. */
export function PersonBadge({ name, team, size = 30 }: { name: string; team: Team; size?: 20 | 30 }) {
  return (
    // The style sheet draws the initials: they are no part of what stands around the badge is called.
    <span
      role="img"
      aria-label={name}
      className={`${styles.badge} ${styles[team]} ${size === 30 ? styles.large : styles.small}`}
      data-initials={initials(name)}
    />
  );
}
