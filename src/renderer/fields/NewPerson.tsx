// Somebody who is not among the participants yet: name and team, entered where they are needed.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import {
  addParticipant,
  findParticipant,
  updateParticipant,
  type Side,
  type Team,
} from '../../domain/people/participants.ts';
import { sides } from '../../domain/people/teams.ts';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useOpenForm } from '../ui/openForm.ts';
import styles from './PersonField.module.css';

export interface NewPersonProps {
  /** The only team that can be meant; else it is asked for. */
  readonly side?: Side;
  /** Why somebody is asked for. */
  readonly lead?: string;
  /** With the person's id; null when called off. */
  readonly onDone: (id: string | null) => void;
}

export function NewPerson({ side, lead, onDone }: NewPersonProps) {
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
      {lead !== undefined && <p>{lead}</p>}
      <TextField
        label={t('app.choosePerson.name')}
        value={name}
        autoFocus
        maxLength={120}
        onChange={setName}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Not the form's that the field stands in.
          event.preventDefault();
          add();
        }}
        {...(isOfOther
          ? { error: t('app.choosePerson.otherTeam', { name: known.name, team: t(`words.team.${known.team}`) }) }
          : {})}
      />
      {side === undefined && (
        <Choice
          label={t('app.choosePerson.team')}
          value={team === 'none' ? null : team}
          options={sides.map((one) => ({
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
