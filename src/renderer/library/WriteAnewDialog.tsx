// Asks before a workshop is written anew: what that does, and what it costs.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

export interface WriteAnewDialogProps {
  readonly title: string;
  /** True when it was done. */
  readonly onWrite: () => Promise<boolean>;
  readonly onClose: () => void;
}

export function WriteAnewDialog({ title, onWrite, onClose }: WriteAnewDialogProps) {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const write = async () => {
    setBusy(true);
    const isDone = await onWrite();
    setBusy(false);
    if (isDone) onClose();
  };
  return (
    <Dialog
      isOpen
      width="narrow"
      title={t('library.writeAnewTitle', { title })}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" isDisabled={isBusy} onPress={() => void write()}>
            {t('library.writeAnewAction')}
          </Button>
        </>
      }
    >
      <p>{t('library.writeAnewText')}</p>
      <p>{t('library.writeAnewCost')}</p>
    </Dialog>
  );
}
