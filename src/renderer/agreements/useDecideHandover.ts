// What the team decides about a handover, each step with the selection that follows it and, where something is given
// up, a way back.
import { useTranslation } from '../ui/translation.tsx';
import { coverHandover, decideHandover, forgetHandover, type Handover } from '../../domain/partnership/handovers.ts';
import { useSession } from '../session/hooks.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { useAgreements } from './AgreementsContext.ts';

/** What a command needs to know of a handover. */
export function placeOf({ fromId, toId, viaId, fromSide }: Handover) {
  return { fromId, toId, viaId, fromSide };
}

export function useDecideHandover() {
  const session = useSession();
  const { selectHandover } = useAgreements();
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  const withUndo = (text: string) => undoToast(text);
  const decide = (handover: Handover, state: 'confirmed' | 'dismissed') =>
    session.run(decideHandover, { ...placeOf(handover), state });
  return {
    confirm(handover: Handover) {
      const decided = decide(handover, 'confirmed');
      if (decided.ok) selectHandover(decided.value);
    },
    dismiss(handover: Handover) {
      if (decide(handover, 'dismissed').ok) withUndo(t('agreements.handovers.dismissed'));
    },
    forget({ id }: Handover) {
      if (session.run(forgetHandover, { id }).ok) withUndo(t('agreements.handovers.forgotten'));
    },
    cover(handover: Handover, agreementId: string | null) {
      const covered = session.run(coverHandover, { ...placeOf(handover), agreementId });
      if (covered.ok && agreementId === null) withUndo(t('agreements.handovers.uncovered'));
      return covered;
    },
  };
}
