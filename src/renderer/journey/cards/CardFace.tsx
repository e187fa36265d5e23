// The face of a card where React draws one: a copy that is carried or on its way.
import { useLayoutEffect, useRef } from 'react';
import { useBoardWords } from './boardWords.ts';
import { drawFace, type CardFace as Face } from './cardElement.ts';

export function CardFace({ touchpoint, lines, lead }: Omit<Face, 'mark' | 'comments'>) {
  const words = useBoardWords();
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (element.current) drawFace(element.current, { touchpoint, lines, lead, mark: '', comments: '' }, words);
  }, [touchpoint, lines, lead, words]);
  return <div ref={element} style={{ display: 'contents' }} />;
}
