// A digest in groups of four digits, so that two of them can be compared; copied, it is the 64 digits.
import styles from './Digest.module.css';

export function Digest({ digest }: { digest: string }) {
  return (
    <code className={styles.digest} data-digest={digest}>
      {(digest.match(/.{1,4}/g) ?? []).map((group, at) => (
        <span key={at}>{group}</span>
      ))}
    </code>
  );
}
