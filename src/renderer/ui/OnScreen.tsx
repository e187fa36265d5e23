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
  /** In so many of the first sizes the headline is a statement in the largest type. */
  readonly statements?: number;
  /** What is shown; another identity begins again with the largest size. */
  readonly of: unknown;
  /** Told the chosen size, so that it is known how large it is on the wall. */
  readonly onTypeSize: (size: number) => void;
  /** Drawn with the chosen size; as a function it is told which of the sizes it is, and may show less of the last ones. */
  readonly children?: ReactNode | ((step: number) => ReactNode);
  /** Stands at the lower edge, over the whole width. */
  readonly foot?: ReactNode;
  /** The rule in the colours of both teams, below the headline; without it the foot has one. */
  readonly hasRule?: boolean;
}

export function OnScreen(props: OnScreenProps) {
  const { head, title, lead = '', sizes, statements = 0, of, onTypeSize, children, foot, hasRule = true } = props;
  const page = useRef<HTMLDivElement>(null);
  const step = useFit(page, of, { last: sizes.length - 1 });
  const typeSize = sizes[step]!;
  useLayoutEffect(() => onTypeSize(typeSize), [onTypeSize, typeSize]);
  return (
    <div ref={page} className={styles.page}>
      <header className={styles.head}>
        {head}
        <h1 data-long={title.length > 70 || undefined} data-statement={step < statements || undefined}>
          {title}
        </h1>
        {lead !== '' && <p className={styles.lead}>{lead}</p>}
      </header>
      <div className={hasRule ? styles.rule : undefined} aria-hidden />
      <main data-fit className={styles.content} style={{ fontSize: typeSize }}>
        {typeof children === 'function' ? children(step) : children}
      </main>
      {foot}
    </div>
  );
}
