// A serious objection: one sentence on why the own side cannot agree.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';

export function ObjectionDialog({ onSave, onClose }: { onSave: (text: string) => void; onClose: () => void }) {
  const [text, setText] = useState('');
  const { t } = useTranslation();
  const save = () => {
    if (text.trim() === '') return;
    onSave(text);
    onClose();
  };
  return (
    <Dialog
      isOpen
      width="narrow"
      title={t('terms.objection')}
      lead={t('terms.objectionAsk')}
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('app.cancel')}
          </Button>
          <Button look="primary" isDisabled={text.trim() === ''} onPress={save}>
            {t('terms.objectionSave')}
          </Button>
        </>
      }
    >
      <TextField label={t('terms.objectionText')} value={text} maxLength={300} autoFocus onChange={setText} />
    </Dialog>
  );
}
