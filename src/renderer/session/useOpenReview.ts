// Opens a review of the signed plan, with its agenda in the language of the workshop.
import { getLocalTimeZone, today as todayIn } from '@internationalized/date';
import { useCallback } from 'react';
import { openReview } from '../../domain/plan/openReview.ts';
import { readDetails } from '../../domain/record/workshop.ts';
import { translatorFor } from '../../i18n/translatorFor.ts';
import { templateWords } from './agendaWords.ts';
import { useSession } from './hooks.ts';

/** Says whether it was opened; a refusal is told to the person by the session. */
export function useOpenReview(): () => boolean {
  const session = useSession();
  return useCallback(() => {
    const { language } = readDetails(session.workshop.doc);
    const agenda = templateWords(translatorFor(language), 'review');
    return session.run(openReview, { openedOn: todayIn(getLocalTimeZone()).toString(), agenda }).ok;
  }, [session]);
}
