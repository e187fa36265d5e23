// Answers to a pulse that are dropped or pasted anywhere on the section. Other files go where they always go.
import type { ClipboardEvent, DragEvent } from 'react';
import { letterBeginning } from '../../../domain/everyday/pulseLetter.ts';
import { areLetterFiles, isIntoField, textOfLetters } from '../../questions/letter/letterFiles.ts';
import { useTakeLetters } from '../../questions/letter/useTakeLetters.ts';
import { pulseLetters } from './pulseLetters.ts';

export function useLettersHere(isReadOnly: boolean) {
  const take = useTakeLetters(pulseLetters);
  return {
    onDrop: (event: DragEvent) => {
      const files = [...event.dataTransfer.files];
      if (isReadOnly || !areLetterFiles(files)) return;
      event.preventDefault();
      void textOfLetters(files).then(take);
    },
    onPaste: (event: ClipboardEvent) => {
      const text = event.clipboardData.getData('text/plain');
      if (isReadOnly || isIntoField(event) || !text.includes(letterBeginning)) return;
      event.preventDefault();
      take(text);
    },
  };
}
