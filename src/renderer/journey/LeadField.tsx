// The contact person of a touchpoint: one of the participants, or somebody new with name and team.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addParticipant, type Team } from '../../domain/participants.ts';
import { useStore } from '../session/store.ts';
import { Button } from '../ui/Button.tsx';
import { PersonBadge } from '../ui/PersonBadge.tsx';
import { Select } from '../ui/Select.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useBoard } from './BoardContext.ts';
import { Choice } from './Choice.tsx';
import styles from './SidePanel.module.css';

const none = 'none';
const somebodyNew = 'new';
const mixed = 'mixed';

export interface LeadFieldProps {
  readonly leadId: string | null;
  /** Several touchpoints have different contact persons. */
  readonly isMixed?: boolean;
  readonly onChange: (leadId: string | null) => void;
}

export function LeadField({ leadId, isMixed = false, onChange }: LeadFieldProps) {
  const { index } = useBoard();
  const people = useStore(index.participants);
  const [isAdding, setIsAdding] = useState(false);
  const { t } = useTranslation();
  const value = isAdding ? somebodyNew : isMixed ? mixed : people.some(({ id }) => id === leadId) ? leadId! : none;
  return (
    <>
      <Select
        label={t('journey.details.lead')}
        value={value}
        options={[
          ...(isMixed ? [{ value: mixed, label: t('journey.details.different') }] : []),
          { value: none, label: t('journey.details.noLead') },
          ...people.map(({ id, name, team }) => ({ value: id, label: name, icon: <Badge name={name} team={team} /> })),
          { value: somebodyNew, label: t('journey.details.newLead') },
        ]}
        onChange={(next) => {
          setIsAdding(next === somebodyNew);
          if (next !== somebodyNew && next !== mixed) onChange(next === none ? null : next);
        }}
      />
      {isAdding && (
        <NewPerson
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

function NewPerson({ onDone }: { onDone: (id: string | null) => void }) {
  const { session } = useBoard();
  const [name, setName] = useState('');
  const [team, setTeam] = useState<Team>('none');
  const { t } = useTranslation();
  const add = () => {
    if (name.trim() === '') return;
    const added = session.run(addParticipant, { name, team });
    if (added.ok) onDone(added.value);
  };
  return (
    <div className={styles.inset}>
      <TextField
        label={t('journey.details.leadName')}
        value={name}
        autoFocus
        maxLength={120}
        onChange={setName}
        onKeyDown={({ key }) => key === 'Enter' && add()}
      />
      <Choice
        label={t('journey.details.leadTeam')}
        value={team === 'none' ? null : team}
        options={(['marketing', 'sales'] as const).map((one) => ({ value: one, label: t(`words.team.${one}`), mark: <TeamMark mark={one} size={16} /> }))}
        onChange={setTeam}
      />
      <div className={styles.actions} data-plain>
        <Button size="small" look="primary" isDisabled={name.trim() === ''} onPress={add}>
          {t('journey.details.addPerson')}
        </Button>
        <Button size="small" look="quiet" onPress={() => onDone(null)}>
          {t('app.cancel')}
        </Button>
      </div>
    </div>
  );
}
