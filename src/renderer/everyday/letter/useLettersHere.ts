// Answers to a pulse that are dropped or pasted anywhere on the section. Other files go where they always go.
import type { ClipboardEvent, DragEvent } from 'react';
import { letterBeginning } from '../../../domain/everyday/pulseLetter.ts';
import { useTakeLetterFiles, useTakeLetters } from './useTakeLetters.ts';

const letterFiles = /\.(?:txt|eml)$/i;

export function useLettersHere(isReadOnly: boolean) {
  const take = useTakeLetters();
  const takeFiles = useTakeLetterFiles();
  return {
    onDrop: (event: DragEvent) => {
      const files = [...event.dataTransfer.files];
      if (isReadOnly || files.length === 0 || !files.every(({ name }) => letterFiles.test(name))) return;
      event.preventDefault();
      void takeFiles(files);
    },
    onPaste: (event: ClipboardEvent) => {
      const isWritten = event.target instanceof Element && event.target.closest('input, textarea') !== null;
      const text = event.clipboardData.getData('text/plain');
      if (isReadOnly || isWritten || !text.includes(letterBeginning)) return;
      event.preventDefault();
      take(text);
    },
  };
}
