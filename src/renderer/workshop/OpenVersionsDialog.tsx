// Earlier versions of the workshop that is open, compared with what it says now.
import { buildSignedPlan } from '../../domain/plan/signedPlan.ts';
import { useSession } from '../session/hooks.ts';
import { VersionsDialog } from './VersionsDialog.tsx';

export function OpenVersionsDialog({ onClose }: { onClose: () => void }) {
  const { workshopId, workshop } = useSession();
  return (
    <VersionsDialog
      workshopId={workshopId}
      isReadOnly={workshop.isReadOnly()}
      now={() => buildSignedPlan(workshop.doc)}
      // That it was restored is told to everybody, with the way back (join/RoomNews.tsx).
      onRestored={onClose}
      onClose={onClose}
    />
  );
}
