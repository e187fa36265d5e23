// Brings answers back that have come by mail: lines to paste, or the files that were attached.
import { useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useOpenForm } from '../../ui/openForm.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import { useTakeLetterFiles, useTakeLetters } from './useTakeLetters.ts';

export function LettersDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const take = useTakeLetters();
  const takeFiles = useTakeLetterFiles();
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
          <Button onPress={() => chooser.current?.click()}>{t('everyday.pulse.letter.choose')}</Button>
          <Button look="primary" onPress={save}>
            {t('everyday.pulse.letter.take')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('everyday.pulse.letter.lines')}
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
          if (files.length > 0) void takeFiles(files).then(onClose);
        }}
      />
    </Dialog>
  );
}
