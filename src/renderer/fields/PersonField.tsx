// A person chosen from the participants, or somebody new; where only one side is asked for, only its people are
// offered.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { Participant, Side, Team } from '../../domain/people/participants.ts';
import { PersonBadge } from '../ui/PersonBadge.tsx';
import { Select } from '../ui/Select.tsx';
import { NewPerson } from './NewPerson.tsx';

const none = 'none';
const somebodyNew = 'new';
const mixed = 'mixed';

export interface PersonFieldProps {
  readonly label: string;
  readonly people: readonly Participant[];
  /** Null for nobody; an id that is not among `people` counts as nobody. */
  readonly personId: string | null;
  /** Only people of this side; the person who is chosen already stays among the options. */
  readonly side?: Side;
  /** Stands for several records with different people. */
  readonly mixedLabel?: string | undefined;
  readonly isDisabled?: boolean;
  readonly onChange: (personId: string | null) => void;
}

export function PersonField({
  label,
  people,
  personId,
  side,
  mixedLabel,
  isDisabled = false,
  onChange,
}: PersonFieldProps) {
  const [isAdding, setIsAdding] = useState(false);
  const { t } = useTranslation();
  const offered = people.filter(({ id, team }) => side === undefined || team === side || id === personId);
  const value = isAdding
    ? somebodyNew
    : mixedLabel !== undefined
      ? mixed
      : offered.some(({ id }) => id === personId)
        ? personId!
        : none;
  return (
    <>
      <Select
        label={label}
        value={value}
        isDisabled={isDisabled}
        options={[
          ...(mixedLabel === undefined ? [] : [{ value: mixed, label: mixedLabel }]),
          { value: none, label: t('app.choosePerson.nobody') },
          ...offered.map(({ id, name, team }) => ({ value: id, label: name, icon: <Badge name={name} team={team} /> })),
          { value: somebodyNew, label: t('app.choosePerson.somebodyNew') },
        ]}
        onChange={(next) => {
          setIsAdding(next === somebodyNew);
          if (next !== somebodyNew && next !== mixed) onChange(next === none ? null : next);
        }}
      />
      {isAdding && (
        <NewPerson
          {...(side === undefined ? {} : { side })}
          onDone={(id) => {
            setIsAdding(false);
            if (id !== null) onChange(id);
          }}
        />
      )}
    </>
  );
}

/** Beside the name, which says it already. */
function Badge({ name, team }: { name: string; team: Team }) {
  return (
    <span aria-hidden>
      <PersonBadge name={name} team={team} size={20} />
    </span>
  );
}
