// A person chosen from the participants, or somebody new; where only one side is asked for, only its people are
// offered.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import {
  addParticipant,
  findParticipant,
  updateParticipant,
  type Participant,
  type Side,
  type Team,
} from '../../domain/people/participants.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { PersonBadge } from '../ui/PersonBadge.tsx';
import { Select } from '../ui/Select.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useOpenForm } from '../ui/openForm.ts';
import { useSession } from '../session/hooks.ts';
import styles from './PersonField.module.css';

const none = 'none';
const somebodyNew = 'new';
const mixed = 'mixed';

export interface PersonFieldProps {
  readonly label: string;
  readonly people: readonly Participant[];
  /** Null for nobody; an id that is not among `people` counts as nobody. */
  readonly personId: string | null;
  /** Only people of this side; whoever is chosen already stays among the options. */
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

function NewPerson({ side, onDone }: { side?: Side; onDone: (id: string | null) => void }) {
  const session = useSession();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<Team>('none');
  useOpenForm(name.trim() !== '');
  const { t } = useTranslation();
  const team = side ?? chosen;
  const known = findParticipant(session.workshop.doc, name);
  const isOfOther = side !== undefined && known !== undefined && known.team !== 'none' && known.team !== side;
  const add = () => {
    if (name.trim() === '' || isOfOther) return;
    const added = session.run(addParticipant, { name, team });
    if (!added.ok) return;
    if (known?.team === 'none' && team !== 'none') session.run(updateParticipant, { id: known.id, values: { team } });
    onDone(added.value);
  };
  return (
    <div className={styles.inset}>
      <TextField
        label={t('app.choosePerson.name')}
        value={name}
        autoFocus
        maxLength={120}
        onChange={setName}
        onKeyDown={({ key }) => key === 'Enter' && add()}
        {...(isOfOther
          ? { error: t('app.choosePerson.otherTeam', { name: known.name, team: t(`words.team.${known.team}`) }) }
          : {})}
      />
      {side === undefined && (
        <Choice
          label={t('app.choosePerson.team')}
          value={team === 'none' ? null : team}
          options={(['marketing', 'sales'] as const).map((one) => ({
            value: one,
            label: t(`words.team.${one}`),
            mark: <TeamMark mark={one} size={16} />,
          }))}
          onChange={setChosen}
        />
      )}
      <div className={styles.actions}>
        <Button size="small" look="primary" isDisabled={name.trim() === '' || isOfOther} onPress={add}>
          {t('app.choosePerson.add')}
        </Button>
        <Button size="small" look="quiet" onPress={() => onDone(null)}>
          {t('app.cancel')}
        </Button>
      </div>
    </div>
  );
}
