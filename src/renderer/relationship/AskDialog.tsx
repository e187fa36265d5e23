// Asking the relationship poll: for which round, whom it expects, and how much time there is.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { listParticipants, participants } from '../../domain/people/participants.ts';
import type { Round, RoundName } from '../../domain/relationship/rounds.ts';
import { useAskQuestion } from '../questions/questionCalls.ts';
import { PeopleTicks } from '../questions/PeopleTicks.tsx';
import { useTicked } from '../questions/useTicked.ts';
import { useQuery, useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { useOpenForm } from '../ui/openForm.ts';
import styles from './AskDialog.module.css';

const participantsOnly = [participants];
const asked = ['start', 'end', 'review'] as const satisfies readonly RoundName[];
const usualMinutes = 3;

export default function AskDialog({ rounds, onClose }: { rounds: readonly Round[]; onClose: () => void }) {
  const { t } = useTranslation();
  const { workshop } = useSession();
  const ask = useAskQuestion();
  const people = useQuery(listParticipants, participantsOnly);
  const [first] = useState<(typeof asked)[number]>(() => nextRound(rounds));
  const [round, setRound] = useState(first);
  const { ticked, setTicked, isChanged } = useTicked(people);
  const [minutes, setMinutes] = useState<number | null>(usualMinutes);
  useOpenForm(round !== first || minutes !== usualMinutes || isChanged);
  const [isBusy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    const id = await ask({
      kind: 'poll',
      round,
      text: t('questions.poll.text'),
      expectedIds: [...ticked],
      endsAt: minutes === null ? null : workshop.now() + minutes * 60_000,
    });
    setBusy(false);
    if (id !== undefined) onClose();
  };
  return (
    <Dialog
      title={t('questions.poll.text')}
      lead={t('questions.trust')}
      isOpen
      onClose={onClose}
      footer={
        <Button look="primary" isDisabled={isBusy} onPress={() => void open()}>
          {t('relationship.ask')}
        </Button>
      }
    >
      <div className={styles.fields}>
        <Choice
          label={t('relationship.askRound')}
          value={round}
          options={asked.map((value) => ({ value, label: t(`relationship.round.${value}`) }))}
          onChange={setRound}
        />
        <NumberField
          label={t('relationship.askTime')}
          value={minutes}
          onChange={setMinutes}
          minimum={1}
          maximum={240}
          decimals={0}
          unit={t('relationship.askMinutes')}
        />
        <div role="group" aria-label={t('relationship.askWho')}>
          <p className={styles.label}>{t('relationship.askWho')}</p>
          <PeopleTicks people={people} ticked={ticked} onChange={setTicked} />
        </div>
      </div>
    </Dialog>
  );
}

/** The start first, then the end; once both were asked here, a review. */
function nextRound(rounds: readonly Round[]): (typeof asked)[number] {
  const own = new Set(rounds.filter(({ title }) => title === '').map(({ round }) => round));
  return own.has('end') ? 'review' : own.has('start') ? 'end' : 'start';
}
