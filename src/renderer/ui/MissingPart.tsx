// Said where the script of a part of the screen could not be had: the rest of the app goes on.
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { useTranslation } from './translation.tsx';
import styles from './MissingPart.module.css';

export function MissingPart({ onAgain }: { onAgain: () => void }) {
  const [isClosed, setIsClosed] = useState(false);
  const { t } = useTranslation();
  if (isClosed) return null;
  return (
    <div role="alert" className={styles.notice} data-missing-part>
      <p>{t('app.problem.partMissing')}</p>
      <Button size="small" onPress={onAgain}>
        {t('app.problem.partAgain')}
      </Button>
      <IconButton label={t('app.close')} icon={<IconX size={16} stroke={1.75} />} onPress={() => setIsClosed(true)} />
    </div>
  );
}
