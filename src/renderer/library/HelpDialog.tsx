// The first steps, in six sentences.
import { useTranslation } from '../ui/translation.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './HelpDialog.module.css';

export function HelpDialog({ onLicences, onClose }: { onLicences: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      isOpen
      title={t('library.helpTitle')}
      footer={<Button onPress={onLicences}>{t('library.licences')}</Button>}
      onClose={onClose}
    >
      <ol className={styles.steps}>
        {(['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const).map((step) => (
          <li key={step}>{t(`library.helpSteps.${step}`)}</li>
        ))}
      </ol>
    </Dialog>
  );
}
