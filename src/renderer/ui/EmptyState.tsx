// What is said where there is nothing yet: a sentence, the next question, and at most one button.
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

export function EmptyState({ title, text, action }: { title: string; text?: string; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {text && <p className={styles.text}>{text}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
