// Earlier versions of the workshop that is open, compared with what it says now.
import { buildSignedPlan } from '../../domain/plan/signedPlan.ts';
import { useWhyNotRestored } from '../session/whyNotRestored.ts';
import { useCanEdit, useSession } from '../session/hooks.ts';
import { useToast } from '../ui/Toast.tsx';
import { VersionsDialog } from './VersionsDialog.tsx';

export function OpenVersionsDialog({ onClose }: { onClose: () => void }) {
  const canEdit = useCanEdit();
  const { workshopId, workshop } = useSession();
  const toast = useToast();
  const whyNot = useWhyNotRestored();
  return (
    <VersionsDialog
      workshopId={workshopId}
      isReadOnly={!canEdit}
      mayRestore={() => {
        const text = whyNot();
        if (text !== null) toast({ kind: 'problem', text });
        return text === null;
      }}
      now={() => buildSignedPlan(workshop.doc)}
      // That it was restored is told to everybody, with the way back (join/RoomNews.tsx).
      onRestored={onClose}
      onClose={onClose}
    />
  );
}
