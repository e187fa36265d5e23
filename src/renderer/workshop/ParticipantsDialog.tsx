// The people of the workshop: add, name, team, function, who facilitates, remove with a way back.
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import {
  addParticipant,
  findParticipant,
  listParticipants,
  participants as participantRecords,
  removeParticipant,
  teams,
  updateParticipant,
  type Participant,
} from '../../domain/people/participants.ts';
import { facilitate } from '../facilitation/facilitate.ts';
import { useCanEdit, useQuery, useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { PersonBadge } from '../ui/PersonBadge.tsx';
import { LineField } from '../ui/LineField.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToast } from '../ui/Toast.tsx';
import { useUndoToast } from '../session/useUndoToast.ts';
import { useOpenForm } from '../ui/openForm.ts';
import styles from './ParticipantsDialog.module.css';

const participantsOnly = [participantRecords];

export function ParticipantsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { workshop, run } = useSession();
  const toast = useToast();
  const people = useQuery(listParticipants, participantsOnly);
  const [name, setName] = useState('');
  useOpenForm(name.trim() !== '');
  const isReadOnly = !useCanEdit();
  const add = () => {
    const next = name.trim();
    if (next === '') return;
    if (findParticipant(workshop.doc, next)) return toast({ text: t('app.participants.known', { name: next }) });
    if (run(addParticipant, { name: next }).ok) setName('');
  };
  return (
    <Dialog isOpen width="wide" title={t('app.participants.title')} lead={t('app.participants.lead')} onClose={onClose}>
      {people.length === 0 && <p>{t('app.participants.empty')}</p>}
      <ul className={styles.list}>
        {people.map((person) => (
          <ParticipantRow key={person.id} person={person} everybody={people} />
        ))}
      </ul>
      {!isReadOnly && (
        <form
          className={styles.add}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextField label={t('app.participants.name')} value={name} onChange={setName} maxLength={120} />
          <Button type="submit" isDisabled={name.trim() === ''}>
            {t('app.participants.add')}
          </Button>
        </form>
      )}
    </Dialog>
  );
}

function ParticipantRow({ person, everybody }: { person: Participant; everybody: readonly Participant[] }) {
  const { t } = useTranslation();
  const session = useSession();
  const undoToast = useUndoToast();
  const isReadOnly = !useCanEdit();
  const update = (values: Partial<Omit<Participant, 'id'>>) =>
    session.run(updateParticipant, { id: person.id, values });
  const remove = () => {
    if (!session.run(removeParticipant, { id: person.id }).ok) return;
    undoToast(t('app.participants.removed', { name: person.name }));
  };
  return (
    <li className={styles.row}>
      <PersonBadge name={person.name} team={person.team} />
      <LineField
        isLabelHidden
        label={t('app.participants.name')}
        value={person.name}
        missing={t('app.person.nameMissing')}
        onChange={(name) => update({ name })}
        maximum={120}
        isReadOnly={isReadOnly}
      />
      <Select
        isLabelHidden
        label={t('app.participants.team')}
        value={person.team}
        options={teams.map((value) => ({ value, label: t(`words.team.${value}`) }))}
        onChange={(team) => update({ team })}
        isDisabled={isReadOnly}
      />
      <LineField
        isLabelHidden
        label={t('app.participants.function')}
        placeholder={isReadOnly ? '' : t('app.participants.function')}
        value={person.function}
        onChange={(task) => update({ function: task })}
        maximum={120}
        isReadOnly={isReadOnly}
      />
      <Checkbox
        label={t('app.participants.facilitator')}
        isChecked={person.isFacilitator}
        onChange={(does) => (does ? facilitate(session, person.id, everybody) : update({ isFacilitator: false }))}
        isDisabled={isReadOnly}
      />
      {!isReadOnly && (
        <span className={styles.remove}>
          <IconButton
            label={t('app.participants.remove', { name: person.name })}
            icon={<IconX size={18} stroke={1.75} />}
            onPress={remove}
          />
        </span>
      )}
    </li>
  );
}
