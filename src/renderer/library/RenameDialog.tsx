// Gives a workshop another title.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useOpenForm } from '../ui/openForm.ts';

export interface RenameDialogProps {
  readonly title: string;
  readonly onRename: (title: string) => Promise<boolean>;
  readonly onClose: () => void;
}

export function RenameDialog({ title: first, onRename, onClose }: RenameDialogProps) {
  const { t } = useTranslation();
  const [title, setTitle] = useState(first);
  useOpenForm(title !== first);
  const isMissing = title.trim() === '';
  const rename = async () => {
    if (!isMissing && (await onRename(title.trim()))) onClose();
  };
  return (
    <FormDialog
      width="narrow"
      title={t('library.renameTitle')}
      onClose={onClose}
      action={t('library.renameAction')}
      onAction={() => void rename()}
    >
      <TextField
        label={t('library.title')}
        value={title}
        onChange={setTitle}
        autoFocus
        maxLength={300}
        {...(isMissing ? { error: t('library.titleMissing') } : {})}
      />
    </FormDialog>
  );
}
