// A page of the audience view: who the workshop is about, a headline that states the result, and what it rests on, in large type.
import { useLayoutEffect, type ReactNode } from 'react';
import styles from './OnScreen.module.css';

export interface OnScreenProps {
  /** Stands above the headline. */
  readonly head: ReactNode;
  readonly title: string;
  /** One or two sentences below it. */
  readonly lead?: string;
  /** Smallest type that people have to read, in pixels of a picture 1920 wide; told so that its size on the wall is known. */
  readonly typeSize: number;
  readonly onTypeSize: (size: number) => void;
  readonly children?: ReactNode;
}

export function OnScreen({ head, title, lead = '', typeSize, onTypeSize, children }: OnScreenProps) {
  useLayoutEffect(() => onTypeSize(typeSize), [onTypeSize, typeSize]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        {head}
        <h1 data-long={title.length > 70 || undefined}>{title}</h1>
        {lead !== '' && <p className={styles.lead}>{lead}</p>}
      </header>
      <div className={styles.rule} aria-hidden />
      <main className={styles.content} style={{ fontSize: typeSize }}>
        {children}
      </main>
    </div>
  );
}
