// Answers to the prework that are dropped or pasted anywhere on the workshop. Other files go where they always go.
import { useEffect } from 'react';
import { useTakeFiles } from '../../incomingFile.ts';
import { useCanEdit } from '../../session/hooks.ts';
import { isPrework, textOf, useTakePrework } from './useTakePrework.ts';

const letterFiles = /\.(?:txt|eml)$/i;

export function PreworkDrops() {
  const take = useTakePrework();
  const takeOthers = useTakeFiles();
  const isReadOnly = !useCanEdit();
  useEffect(() => {
    if (isReadOnly) return;
    const onDrop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (event.defaultPrevented || files.length === 0 || !files.every(({ name }) => letterFiles.test(name))) return;
      event.preventDefault();
      void textOf(files).then((text) => (isPrework(text) ? take(text) : takeOthers(files)));
    };
    const onPaste = (event: ClipboardEvent) => {
      const isWritten = event.target instanceof Element && event.target.closest('input, textarea') !== null;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (event.defaultPrevented || isWritten || !isPrework(text)) return;
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
