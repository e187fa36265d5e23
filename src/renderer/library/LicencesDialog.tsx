// Notices of what the app contains, as the build has put them together (src/setup/licences.mjs).
import { useEffect, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { useToast } from '../ui/Toast.tsx';
import { useTranslation } from '../ui/translation.tsx';
import styles from './LicencesDialog.module.css';

export function LicencesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const [text, setText] = useState('');
  useEffect(() => {
    let isCurrent = true;
    fetch('/licences.txt')
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status)))))
      .then(
        (found) => isCurrent && setText(found),
        () => isCurrent && toast({ kind: 'problem', text: t('app.problem.awayCall') }),
      );
    return () => {
      isCurrent = false;
    };
  }, [t, toast]);
  return (
    <Dialog
      isOpen
      isTextOnly
      width="wide"
      title={t('library.licences')}
      lead={t('library.licencesLead')}
      onClose={onClose}
    >
      <pre className={styles.text} lang="en">
        {text}
      </pre>
    </Dialog>
  );
}
