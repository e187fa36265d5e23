// A list that is one stop of the Tab key; see oneStop.ts.
import type { ReactNode } from 'react';
import { useOneStop } from './oneStop.ts';

export function OneStopList({ className, children }: { className?: string | undefined; children: ReactNode }) {
  const oneStop = useOneStop<HTMLUListElement>('li');
  return (
    <ul className={className} {...oneStop}>
      {children}
    </ul>
  );
}
