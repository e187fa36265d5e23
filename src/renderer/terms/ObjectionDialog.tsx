// A serious objection: one sentence on why the own side cannot agree. What is refused stays in the field.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useOpenForm } from '../ui/openForm.ts';
import { TextField } from '../ui/TextField.tsx';

export function ObjectionDialog({ onSave, onClose }: { onSave: (text: string) => boolean; onClose: () => void }) {
  const [text, setText] = useState('');
  useOpenForm(text.trim() !== '');
  const { t } = useTranslation();
  const save = () => {
    if (text.trim() !== '' && onSave(text)) onClose();
  };
  return (
    <FormDialog
      width="narrow"
      title={t('terms.objection')}
      lead={t('terms.objectionAsk')}
      onClose={onClose}
      action={t('terms.objectionSave')}
      onAction={save}
      isDisabled={text.trim() === ''}
    >
      <TextField label={t('terms.objectionText')} value={text} maxLength={300} autoFocus onChange={setText} />
    </FormDialog>
  );
}
