// Opens the prework: before the day to ask it, on the day while some of it still waits.
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { waitsForTheDay } from '../../../domain/questions/questions.ts';
import { Button } from '../../ui/Button.tsx';
import { later } from '../../ui/later.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import { usePrework } from './usePrework.ts';

const PreworkDialog = later(() => import('./PreworkDialog.tsx'));

export function PreworkButton({ onlyWaiting = false }: { onlyWaiting?: boolean }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const isWaiting = usePrework().some(({ question }) => waitsForTheDay(question));
  if (onlyWaiting && !isWaiting && !isOpen) return null;
  return (
    <>
      <Button icon={<IconMail size={18} stroke={1.75} />} onPress={() => setOpen(true)}>
        {t('prework.title')}
      </Button>
      {isOpen && <PreworkDialog onClose={() => setOpen(false)} />}
    </>
  );
}
