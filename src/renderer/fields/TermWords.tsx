// A running text in which each name of a term has a dotted underline; TermNotes.tsx shows what it means.
import { useTermLook } from './termLook.ts';
import styles from './TermWords.module.css';

export function TermWords({ text }: { text: string }) {
  const look = useTermLook();
  if (!look) return text;
  return look.parts(text).map((part, at) =>
    part.termId === null ? (
      part.text
    ) : (
      <span key={at} className={styles.term} data-term-word={part.termId}>
        {part.text}
      </span>
    ),
  );
}

/** For whatever can have the focus and shows this text: its terms are explained on focus, and spoken. */
export function useTermAttributes(text: string) {
  const look = useTermLook();
  const ids = look?.idsIn(text) ?? [];
  return look && ids.length > 0 ? { 'data-term-ids': ids.join(' '), 'aria-description': look.spoken(ids) } : {};
}
