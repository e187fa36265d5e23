// A whole page that says what is wrong, what is kept and what to do.
import type { ReactNode } from 'react';
import { TeamMark } from './TeamMark.tsx';
import { Headline } from './Headline.tsx';
import styles from './ProblemScreen.module.css';

export interface ProblemScreenProps {
  readonly title: string;
  readonly text: string;
  readonly actions?: ReactNode;
  readonly details?: { readonly label: string; readonly text: string };
}

export function ProblemScreen({ title, text, actions, details }: ProblemScreenProps) {
  return (
    <main className={styles.screen}>
      <div className={styles.content}>
        <TeamMark mark="apart" size={28} />
        <Headline level={1} className={styles.title}>
          {title}
        </Headline>
        <p className={styles.text}>{text}</p>
        {actions && <div className={styles.actions}>{actions}</div>}
        {details && (
          <details className={styles.details}>
            <summary>{details.label}</summary>
            <pre>{details.text}</pre>
          </details>
        )}
      </div>
    </main>
  );
}
