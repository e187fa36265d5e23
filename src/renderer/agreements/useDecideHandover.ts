// What the team decides about a handover, each step with the selection that follows it and, where something is given up, a way back.
import { useTranslation } from 'react-i18next';
import { coverHandover, decideHandover, forgetHandover, type Handover } from '../../domain/handovers.ts';
import { useSession } from '../session/hooks.ts';
import { useToast } from '../ui/Toast.tsx';
import { useAgreements } from './AgreementsContext.ts';

export function useDecideHandover() {
  const session = useSession();
  const { selectHandover } = useAgreements();
  const toast = useToast();
  const { t } = useTranslation();
  const withUndo = (text: string) => toast({ text, action: { label: t('app.undo'), run: () => void session.undo.undo() } });
  const decide = ({ fromId, toId, viaId, fromSide }: Handover, state: 'confirmed' | 'dismissed') =>
    session.run(decideHandover, { fromId, toId, viaId, fromSide, state });
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
    cover({ fromId, toId, viaId, fromSide }: Handover, agreementId: string | null) {
      const covered = session.run(coverHandover, { fromId, toId, viaId, fromSide, agreementId });
      if (covered.ok && agreementId === null) withUndo(t('agreements.handovers.uncovered'));
      return covered;
    },
  };
}
