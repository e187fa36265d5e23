// Keeps the workshop on screen while it holds changes that are nowhere else, unless the person insists.
import { useEffect } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { useNavigation } from '../base/NavigationContext.ts';
import { useSession } from '../session/hooks.ts';
import { useDrafts } from '../ui/drafts.ts';
import { useToast } from '../ui/Toast.tsx';

export function useLeaveGuard() {
  const session = useSession();
  const drafts = useDrafts();
  const navigation = useNavigation();
  const toast = useToast();
  const { t } = useTranslation();
  useEffect(() => {
    let isInsisting = false;
    return navigation.guard((to) => {
      drafts.writeAll();
      if (isInsisting || !session.isHoldingChanges()) return true;
      toast({
        kind: 'problem',
        text: t('app.saving.stay'),
        action: {
          label: t('app.saving.leave'),
          run() {
            isInsisting = true;
            navigation.go(to);
          },
        },
      });
      return false;
    });
  }, [session, drafts, navigation, toast, t]);
}
