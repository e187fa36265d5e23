// Offered where many say that it is complicated: everybody writes on cards what makes it so, hidden until the reveal.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { listParticipants, participants } from '../../domain/people/participants.ts';
import { useOpenQuestion } from '../questions/openQuestions.ts';
import { useAskQuestion } from '../questions/questionCalls.ts';
import { useQuery, useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';

const participantsOnly = [participants];
/** Cards that a person may write, and minutes there are, as in a collection that is asked by hand. */
const mostPerPerson = 20;
const minutes = 5;

export function WhyComplicated() {
  const { t } = useTranslation();
  const { workshop } = useSession();
  const ask = useAskQuestion();
  const open = useOpenQuestion();
  const people = useQuery(listParticipants, participantsOnly);
  const [isBusy, setBusy] = useState(false);
  if (open) return null;
  const collect = async () => {
    setBusy(true);
    await ask({
      kind: 'collection',
      round: '',
      text: t('relationship.whyComplicated'),
      expectedIds: people.filter(({ team }) => team !== 'none').map(({ id }) => id),
      endsAt: workshop.now() + minutes * 60_000,
      settings: { section: 'relationship', mostPerPerson },
    });
    setBusy(false);
  };
  return (
    <Button isDisabled={isBusy} onPress={() => void collect()}>
      {t('relationship.whyComplicated')}
    </Button>
  );
}
