// Brings answers back that have come by mail: lines to paste, or the files that were attached.
import { useRef, useState } from 'react';
import { textOfLetters } from '../../questions/letter/letterFiles.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useOpenForm } from '../../ui/openForm.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import { useTakeLetters } from './useTakeLetters.ts';

export function LettersDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const take = useTakeLetters();
  const [lines, setLines] = useState('');
  const [error, setError] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  useOpenForm(lines.trim() !== '');
  const save = () => {
    if (lines.trim() === '') return setError(true);
    if (take(lines)) onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('everyday.pulse.letter.bring')}
      lead={t('everyday.pulse.letter.bringLead')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={() => chooser.current?.click()}>{t('questions.letter.choose')}</Button>
          <Button look="primary" onPress={save}>
            {t('questions.letter.take')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('questions.letter.lines')}
        value={lines}
        isMultiline
        rows={6}
        autoFocus
        onChange={(next) => {
          setLines(next);
          setError(false);
        }}
        {...(error ? { error: t('everyday.pulse.letter.noLine') } : {})}
      />
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept=".txt,.eml,text/plain"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (files.length > 0) void textOfLetters(files).then(take).then(onClose);
        }}
      />
    </Dialog>
  );
}
