// The agenda for everybody who does not facilitate, at the right edge: its blocks with their times, when it ends, and what
// is still to be done in the running block. What the facilitator says is not in it.
import { useLanguage } from '../../ui/language.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import { AgendaList } from './AgendaList.tsx';
import { CheckList } from './CheckList.tsx';
import { endText } from './clockWords.ts';
import { useAgendaNow } from './useAgenda.ts';

export function AgendaDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const all = useAgendaNow();
  return (
    <Dialog
      isOpen
      isTextOnly
      title={t('agenda.title')}
      lead={endText(t, language, all.clock)}
      width="side"
      onClose={onClose}
    >
      <AgendaList of={all} />
      {all.agenda.running && <CheckList item={all.agenda.running} isReadOnly />}
    </Dialog>
  );
}
