// The sentence at the top of a page or a section that states the result, in the largest type that the app has.
import type { ReactNode } from 'react';
import styles from './Headline.module.css';

export interface HeadlineProps {
  readonly level?: 1 | 2;
  /** Where it stands, and its size in narrow windows. */
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function Headline({ level = 2, className, children }: HeadlineProps) {
  const Heading = `h${level}` as const;
  return <Heading className={className ? `${styles.headline} ${className}` : styles.headline}>{children}</Heading>;
}
