// For whoever facilitates: puts one question on the screen, its words alone, and takes it away again.
import { IconPresentation } from '@tabler/icons-react';
import { firstChoice } from '../session/audience.ts';
import { useStore } from '../base/store.ts';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { useTranslation } from '../ui/translation.tsx';

export function ShowToRoom({ commentId }: { commentId: string }) {
  const { t } = useTranslation();
  const { mine, show } = useSession();
  const { audience } = useStore(mine);
  const isShown = audience?.section === 'asked' && audience.stageId === commentId;
  return (
    <Button
      look="quiet"
      size="small"
      aria-pressed={isShown}
      icon={<IconPresentation size={16} stroke={1.75} />}
      onPress={() =>
        show({
          audience: isShown
            ? null
            : { ...(audience ?? firstChoice), section: 'asked', stageId: commentId, follows: false },
        })
      }
    >
      {t(isShown ? 'discussion.offScreen' : 'discussion.toScreen')}
    </Button>
  );
}
