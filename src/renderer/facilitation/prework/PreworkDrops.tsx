// Answers to the prework that are dropped or pasted anywhere on the workshop. Other files go where they always go.
import { useEffect } from 'react';
import { useTakeFiles } from '../../incomingFile.ts';
import { useCanEdit } from '../../session/hooks.ts';
import { areLetterFiles, isIntoField, textOfLetters } from '../../questions/letter/letterFiles.ts';
import { useTakeLetters } from '../../questions/letter/useTakeLetters.ts';
import { isPrework, preworkLetters } from './preworkLetters.ts';

export function PreworkDrops() {
  const take = useTakeLetters(preworkLetters);
  const takeOthers = useTakeFiles();
  const isReadOnly = !useCanEdit();
  useEffect(() => {
    if (isReadOnly) return;
    const onDrop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (event.defaultPrevented || !areLetterFiles(files)) return;
      event.preventDefault();
      void textOfLetters(files).then((text) => (isPrework(text) ? take(text) : takeOthers(files)));
    };
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (event.defaultPrevented || isIntoField(event) || !isPrework(text)) return;
      event.preventDefault();
      take(text);
    };
    // Behind the section that was dropped on, and before the window takes what is left.
    document.addEventListener('drop', onDrop);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('drop', onDrop);
      document.removeEventListener('paste', onPaste);
    };
  }, [isReadOnly, take, takeOthers]);
  return null;
}
