// Brings answers back that have come by mail: lines to paste, or the files that were attached.
import { useState } from 'react';
import { useLetterFiles } from '../../questions/letter/useLetterFiles.ts';
import { useTakeLetters } from '../../questions/letter/useTakeLetters.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useOpenForm } from '../../ui/openForm.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import { pulseLetters } from './pulseLetters.ts';

export function LettersDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const take = useTakeLetters(pulseLetters);
  const [lines, setLines] = useState('');
  const [error, setError] = useState(false);
  const files = useLetterFiles((text) => {
    take(text);
    onClose();
  });
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
          <Button onPress={files.open}>{t('questions.letter.choose')}</Button>
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
      {files.input}
    </Dialog>
  );
}
