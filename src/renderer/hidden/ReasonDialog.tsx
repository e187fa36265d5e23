// Why a touchpoint was given to a side, in a line that both sides read after the reveal; and three quarters of it.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { longestReason } from '../../domain/questions/hiddenAnswers.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useOpenForm } from '../ui/openForm.ts';
import { TextField } from '../ui/TextField.tsx';
import type { MapCard, MapDraft } from './useMap.ts';

export function ReasonDialog({ card, draft, onClose }: { card: MapCard; draft: MapDraft; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState(card.reason);
  useOpenForm(reason !== card.reason);
  return (
    <Dialog
      title={card.title || t('words.untitled')}
      lead={t('hidden.map.reasonLead')}
      width="narrow"
      isOpen
      onClose={onClose}
      footer={
        <Button
          look="primary"
          onPress={() => {
            draft.explain(card.id, reason);
            onClose();
          }}
        >
          {t('hidden.collect.save')}
        </Button>
      }
    >
      <TextField
        label={t('hidden.map.reason')}
        value={reason}
        maxLength={longestReason}
        onChange={setReason}
        autoFocus
      />
    </Dialog>
  );
}
