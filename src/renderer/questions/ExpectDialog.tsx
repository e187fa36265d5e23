// Who is expected to answer: a list of everybody, with those who are ticked.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { listParticipants, participants } from '../../domain/people/participants.ts';
import { expectPeople } from '../../domain/questions/questionCommands.ts';
import type { Question } from '../../domain/questions/questions.ts';
import { useQuery, useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { PeopleTicks } from './PeopleTicks.tsx';

const participantsOnly = [participants];

export default function ExpectDialog({ question, onClose }: { question: Question; onClose: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const people = useQuery(listParticipants, participantsOnly);
  const [ticked, setTicked] = useState<readonly string[]>(question.expectedIds);
  const save = () => {
    if (session.run(expectPeople, { questionId: question.id, expectedIds: [...ticked] }).ok) onClose();
  };
  return (
    <Dialog
      title={t('questions.expectMore')}
      lead={t('questions.expectLead')}
      isOpen
      onClose={onClose}
      footer={
        <Button look="primary" onPress={save}>
          {t('questions.expectSave')}
        </Button>
      }
    >
      <PeopleTicks people={people} ticked={ticked} onChange={setTicked} />
    </Dialog>
  );
}
