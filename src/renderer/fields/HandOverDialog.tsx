// The shared screen goes to a participant of the other side, who decides under the own name.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { Participant, Side } from '../../domain/people/participants.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
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
    <Dialog
      isOpen
      width="narrow"
      title={t(`agreements.handOver.title.${side}`)}
      lead={t(isWithdrawing ? 'agreements.handOver.withdrawLead' : 'agreements.handOver.agreeLead')}
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('app.cancel')}
          </Button>
          <Button
            look="primary"
            isDisabled={name === undefined}
            onPress={() => {
              onClose();
              if (chosen !== null) onDecide(chosen);
            }}
          >
            {t(isWithdrawing ? 'agreements.handOver.withdraw' : 'agreements.handOver.agree', { name: name ?? '…' })}
          </Button>
        </>
      }
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
    </Dialog>
  );
}
