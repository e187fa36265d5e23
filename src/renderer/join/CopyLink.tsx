// A link to pass on: to be selected, and copied where the browser lets a page do that.
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import { Button } from '../ui/Button.tsx';
import { useToast } from '../ui/Toast.tsx';
import styles from './CopyLink.module.css';

export function CopyLink({ link, label }: { link: string; label: string }) {
  const { t } = useTranslation();
  const toast = useToast();
  const copy = () => void navigator.clipboard.writeText(link).then(() => toast({ text: t('room.copied') }));
  return (
    <div className={styles.link}>
      <input readOnly value={link} aria-label={label} onFocus={({ target }) => target.select()} />
      {/* A page that came over plain http from elsewhere may not write to the clipboard. */}
      {'clipboard' in navigator && (
        <Button icon={<IconCopy size={16} stroke={1.75} />} onPress={copy}>
          {t('room.copy')}
        </Button>
      )}
    </div>
  );
}
