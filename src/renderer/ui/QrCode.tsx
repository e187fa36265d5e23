// A QR code drawn as one path: always dark on white with its quiet zone, whatever the theme, because cameras want it
// so.
import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './QrCode.module.css';

/** `label` says what it leads to; the text itself stands elsewhere for those who cannot use a camera. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const code = encode(text, { ecc: 'M', border: 4 });
    const rows = code.data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: code.size, path: rows.join('') };
  }, [text]);
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
