// What is missing before somebody can sign; read out, and brought into sight where the dialog scrolls.
import { useEffect, useRef } from 'react';
import styles from './Problem.module.css';

export function Problem({ text }: { text: string }) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    void place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <p ref={place} role="alert" className={styles.problem}>
      {text}
    </p>
  );
}
