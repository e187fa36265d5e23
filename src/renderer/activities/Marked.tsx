// A sentence with the figures that count in it set apart: "*100 MQL* meet *173.9 slots*."; between ^ what is bad.
import styles from './CapacityView.module.css';

/** Only for texts without words of users: they may have such signs of their own. */
export function Marked({ text }: { text: string }) {
  return text.split(/(\*[^*]+\*|\^[^^]+\^)/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <strong key={at} className={part.startsWith('^') ? styles.bad : undefined}>
        {part.slice(1, -1)}
      </strong>
    ),
  );
}
