// Whether this person may comment, park and settle: everybody but watchers.
import { useCanEdit, useSession } from '../session/hooks.ts';

export function useMayComment(): boolean {
  const { workshop } = useSession();
  return useCanEdit() || workshop.mayContribute?.() === true;
}
