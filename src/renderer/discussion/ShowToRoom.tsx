// For the facilitator: puts one question on the screen, its words alone, and takes it away again.
import { IconPresentation } from '@tabler/icons-react';
import { readAgenda } from '../../domain/facilitation/agendaItems.ts';
import { firstChoice } from '../session/audience.ts';
import { useStore } from '../base/store.ts';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { useTranslation } from '../ui/translation.tsx';

const firstPlace = { section: firstChoice.section, stageId: null };

export function ShowToRoom({ commentId }: { commentId: string }) {
  const { t } = useTranslation();
  const { mine, show, workshop } = useSession();
  const { audience } = useStore(mine);
  const isShown = audience?.section === 'asked' && audience.stageId === commentId;
  return (
    <Button
      look="quiet"
      size="small"
      aria-pressed={isShown}
      icon={<IconPresentation size={16} stroke={1.75} />}
      onPress={() => {
        const shown = { ...(audience ?? firstChoice), section: 'asked', stageId: commentId, follows: false };
        // Without an agenda the screen keeps what was shown last, so it is told something else.
        const other = readAgenda(workshop.doc).hasBegun ? null : { ...shown, ...firstPlace };
        show({ audience: isShown ? other : shown });
      }}
    >
      {t(isShown ? 'discussion.offScreen' : 'discussion.toScreen')}
    </Button>
  );
}
