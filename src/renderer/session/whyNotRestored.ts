// A version brings everything back as it was, also what is locked: while anything is, only the facilitator restores.
import { useCallback } from 'react';
import { restrictionOf } from '../../domain/record/locks.ts';
import { useTranslation } from '../ui/translation.tsx';
import { useSession } from './hooks.ts';
import { scopeName } from './scopeName.ts';

/** Says why this person cannot restore a version now; null when they can. */
export function useWhyNotRestored(): () => string | null {
  const { workshop, actor } = useSession();
  const { t } = useTranslation();
  return useCallback(() => {
    const { doc } = workshop;
    const everything = { access: 'undeclared', touches: [] } as const;
    const restriction = restrictionOf(doc, actor.get(), everything, workshop.isFacilitated?.() ?? true);
    if (restriction?.code !== 'locked') return restriction && t(`refusal.${restriction.code}`);
    const { scope, name } = restriction.about;
    return t('refusal.locked', { what: scopeName(t, doc, scope), name });
  }, [workshop, actor, t]);
}
