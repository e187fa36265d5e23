// The one celebration: the moment in which the second side agrees, either of the two, here or in another window.
import { useEffect, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { Agreement } from '../../domain/partnership/agreements.ts';
import { validConsent } from '../../domain/partnership/agreementStatus.ts';
import { sides } from '../../domain/people/participants.ts';
import { formatDay } from '../../i18n/format.ts';
import { useLanguage } from '../ui/language.ts';
import { useToast } from '../ui/Toast.tsx';

/**
 * True from the moment in which both have agreed, until that no longer holds. The same two consents are celebrated once
 * only.
 */
export function useHandshake(agreement: Agreement): boolean {
  const { marketingConsent, salesConsent, reviewOn } = agreement;
  const isAgreed = sides.every((side) => validConsent(agreement, side));
  const pair = `${marketingConsent?.at} ${salesConsent?.at}`;
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => new Set([pair]));
  const [sliding, setSliding] = useState<string | null>(null);
  const toast = useToast();
  const language = useLanguage();
  const { t } = useTranslation();
  const isNew = isAgreed && !seen.has(pair);
  useEffect(() => {
    if (!isAgreed) setSliding(null);
    if (!isNew) return;
    setSeen((before) => new Set(before).add(pair));
    setSliding(pair);
    const day = formatDay(language, reviewOn);
    toast({ text: day ? t('agreements.consent.handshake', { day }) : t('agreements.consent.handshakeWithoutReview') });
  }, [isAgreed, isNew, pair, reviewOn, language, toast, t]);
  return isNew || (isAgreed && sliding === pair);
}
