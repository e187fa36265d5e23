// The face of a card where React draws one: a copy that is carried or on its way.
import { useLayoutEffect, useRef } from 'react';
import { drawFace, type CardFace as Face } from './cardElement.ts';

export function CardFace({ touchpoint, lines, lead }: Omit<Face, 'mark'>) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (element.current) drawFace(element.current, { touchpoint, lines, lead, mark: '' });
  }, [touchpoint, lines, lead]);
  return <div ref={element} style={{ display: 'contents' }} />;
}
