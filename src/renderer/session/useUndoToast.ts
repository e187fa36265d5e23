// A message whose "Undo" takes back what it names: the button is gone once that is no longer this person's last step.
import { useCallback } from 'react';
import { useToast } from '../ui/Toast.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { useSession } from './hooks.ts';

/** To be called right after the command that the text tells of. */
export function useUndoToast(): (text: string) => void {
  const { undo } = useSession();
  const toast = useToast();
  const { t } = useTranslation();
  return useCallback(
    (text) => {
      const step = undo.lastStep();
      const holds = { get: () => step !== null && undo.lastStep() === step, subscribe: undo.onChange };
      toast({ text, action: { label: t('app.undo'), run: () => void (holds.get() && undo.undo()), holds } });
    },
    [undo, toast, t],
  );
}
