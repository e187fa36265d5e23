// How far a question is answered: a filled diamond for each answer, an outlined one for each that is still expected.
// They belong to no team and stand in no sequence of people.
import styles from './Diamonds.module.css';

/** Most that are drawn; beyond that the words beside them say it. */
const most = 40;

export function Diamonds({ given, expected }: { given: number; expected: number }) {
  if (expected > most) return null;
  return (
    <span className={styles.diamonds} aria-hidden>
      {Array.from({ length: expected }, (_, at) => (
        <i key={at} data-filled={at < given || undefined} />
      ))}
    </span>
  );
}
