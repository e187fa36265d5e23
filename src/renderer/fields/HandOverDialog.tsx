// The shared screen goes to a participant of the other side, who decides under the own name.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { Participant, Side } from '../../domain/people/participants.ts';
import { Choice } from '../ui/Choice.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { NewPerson } from './NewPerson.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';

export interface HandOverDialogProps {
  /** All participants; those of the side are offered. */
  readonly people: readonly Participant[];
  readonly side: Side;
  readonly isWithdrawing: boolean;
  readonly onDecide: (participantId: string) => void;
  readonly onClose: () => void;
}

export function HandOverDialog({ people: all, side, isWithdrawing, onDecide, onClose }: HandOverDialogProps) {
  const people = all.filter(({ team }) => team === side);
  const [chosen, setChosen] = useState<string | null>(people.length === 1 ? people[0]!.id : null);
  const { t } = useTranslation();
  const name = people.find(({ id }) => id === chosen)?.name;
  return (
    <FormDialog
      width="narrow"
      title={t(`agreements.handOver.title.${side}`)}
      lead={t(isWithdrawing ? 'agreements.handOver.withdrawLead' : 'agreements.handOver.agreeLead')}
      onClose={onClose}
      action={t(isWithdrawing ? 'agreements.handOver.withdraw' : 'agreements.handOver.agree', { name: name ?? '…' })}
      onAction={() => {
        onClose();
        if (chosen !== null) onDecide(chosen);
      }}
      isDisabled={name === undefined}
    >
      {people.length === 0 ? (
        <NewPerson lead={t('agreements.handOver.nobody')} side={side} onDone={(id) => id !== null && setChosen(id)} />
      ) : (
        <Choice
          label={t('agreements.handOver.who')}
          value={chosen}
          options={people.map((person) => ({
            value: person.id,
            label: person.name,
            mark: <TeamMark mark={side} size={14} />,
          }))}
          isWide
          onChange={setChosen}
        />
      )}
    </FormDialog>
  );
}
