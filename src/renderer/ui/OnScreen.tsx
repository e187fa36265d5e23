// A page of the audience view: who the workshop is about, a headline that states the result, and what it rests on, in
// large type.
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useFit } from './useFit.ts';
import styles from './OnScreen.module.css';

export interface OnScreenProps {
  /** Stands above the headline. */
  readonly head: ReactNode;
  readonly title: string;
  /** One or two sentences below it. */
  readonly lead?: string;
  /** Sizes of the content's type to choose from, the largest first, in pixels of a picture 1920 wide. */
  readonly sizes: readonly number[];
  /** What is shown; another identity begins again with the largest size. */
  readonly of: unknown;
  /** Told the chosen size, so that it is known how large it is on the wall. */
  readonly onTypeSize: (size: number) => void;
  readonly children?: ReactNode;
  /** Stands at the lower edge, over the whole width. */
  readonly foot?: ReactNode;
}

export function OnScreen({ head, title, lead = '', sizes, of, onTypeSize, children, foot }: OnScreenProps) {
  const page = useRef<HTMLDivElement>(null);
  const typeSize = sizes[useFit(page, of, { last: sizes.length - 1 })]!;
  useLayoutEffect(() => onTypeSize(typeSize), [onTypeSize, typeSize]);
  return (
    <div ref={page} className={styles.page}>
      <header className={styles.head}>
        {head}
        <h1 data-long={title.length > 70 || undefined}>{title}</h1>
        {lead !== '' && <p className={styles.lead}>{lead}</p>}
      </header>
      <div className={styles.rule} aria-hidden />
      <main data-fit className={styles.content} style={{ fontSize: typeSize }}>
        {children}
      </main>
      {foot}
    </div>
  );
}
