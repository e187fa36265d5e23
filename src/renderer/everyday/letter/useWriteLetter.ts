// Writes the open pulse as a page that goes by mail, in the language of the plan.
import { useCallback } from 'react';
import { agreementsOfPulse } from '../../../domain/everyday/pulses.ts';
import { listParticipants } from '../../../domain/people/participants.ts';
import { dayOf } from '../../../domain/record/part.ts';
import type { Question } from '../../../domain/questions/questions.ts';
import { readDetails } from '../../../domain/record/workshop.ts';
import { translatorFor } from '../../../i18n/translatorFor.ts';
import { useExporting } from '../../host/ExportContext.tsx';
import { useSaveLetter } from '../../questions/letter/useSaveLetter.ts';
import { useSession } from '../../session/hooks.ts';

export function useWriteLetter(): (question: Question) => Promise<void> {
  const { workshop } = useSession();
  const { language } = useExporting();
  const save = useSaveLetter();
  return useCallback(
    async ({ id, publicKey, size, text, counter, openedAt }) => {
      const [{ letterPage }, { default: script }] = await Promise.all([
        import('./letterPage.ts'),
        import('./letterScript.ts?script'),
      ]);
      const { doc } = workshop;
      const t = translatorFor(language);
      const page = letterPage(
        {
          questionId: id,
          publicKey,
          size,
          language,
          text,
          counter,
          title: readDetails(doc).title,
          names: listParticipants(doc).map(({ name }) => name),
          agreements: agreementsOfPulse(doc),
        },
        t,
        script,
      );
      await save(t('everyday.pulse.letter.pageName', { day: dayOf(openedAt) }), page);
    },
    [workshop, language, save],
  );
}
