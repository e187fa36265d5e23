// The first steps, in six sentences.
import { useTranslation } from '../ui/translation.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './HelpDialog.module.css';

export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog isOpen isTextOnly title={t('library.helpTitle')} onClose={onClose}>
      <ol className={styles.steps}>
        {(['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const).map((step) => (
          <li key={step}>{t(`library.helpSteps.${step}`)}</li>
        ))}
      </ol>
    </Dialog>
  );
}
