// Whether this person may comment, park and settle: everybody but watchers.
import { useSession } from '../session/hooks.ts';

export function useMayComment(): boolean {
  const { workshop } = useSession();
  return !workshop.isReadOnly() || workshop.mayContribute?.() === true;
}
