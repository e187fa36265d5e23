// The time that was set for a question, by the room's clock. When it is up nothing happens by itself.
import { useEffect, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { useSession } from '../session/hooks.ts';

export function TimeLeft({ endsAt }: { endsAt: number | null }) {
  const { t } = useTranslation();
  const { workshop } = useSession();
  const [, setTick] = useState(0);
  useEffect(() => {
    if (endsAt === null) return;
    const timer = setInterval(() => setTick((tick) => tick + 1), 1000);
    return () => clearInterval(timer);
  }, [endsAt]);
  if (endsAt === null) return null;
  const seconds = Math.ceil((endsAt - workshop.now()) / 1000);
  if (seconds <= 0) return <span>{t('questions.timeUp')}</span>;
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return <span style={{ fontVariantNumeric: 'tabular-nums' }}>{t('questions.ends', { time })}</span>;
}
