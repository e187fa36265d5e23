// Undo and redo by keyboard and by the app's menu, wherever the focus is, except inside a field that has an undo of its
// own.
import { useEffect } from 'react';
import { useMenuCommand } from '../host/DesktopContext.ts';
import { useSession } from '../session/hooks.ts';

export function useUndoKeys() {
  const { undo } = useSession();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey) || isField(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo.undo();
      else if (key === 'y' || key === 'z') undo.redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undo]);
  useMenuCommand('undo', () => inField('undo') || undo.undo());
  useMenuCommand('redo', () => inField('redo') || undo.redo());
}

/**
 * A shared text hears of it as of the browser's own undo; any other field has the browser's. False when the focus is in
 * no field.
 */
function inField(history: 'undo' | 'redo'): boolean {
  const field = document.activeElement;
  if (!isField(field)) return false;
  const inputType = history === 'undo' ? 'historyUndo' : 'historyRedo';
  const isOpen = field!.dispatchEvent(new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true }));
  if (isOpen) document.execCommand(history);
  return true;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null;
}
