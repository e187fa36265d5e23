// The contact person of a touchpoint: one of the participants, or somebody new.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addParticipant } from '../../domain/participants.ts';
import { useStore } from '../session/store.ts';
import { PersonBadge } from '../ui/PersonBadge.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useBoard } from './BoardContext.ts';

const none = 'none';
const somebodyNew = 'new';

export function LeadField({ leadId, onChange }: { leadId: string | null; onChange: (leadId: string | null) => void }) {
  const { index, session } = useBoard();
  const people = useStore(index.participants);
  const [draft, setDraft] = useState<string | null>(null);
  const { t } = useTranslation();
  const add = () => {
    const name = draft?.trim() ?? '';
    setDraft(null);
    if (name === '') return;
    const added = session.run(addParticipant, { name });
    if (added.ok) onChange(added.value);
  };
  return (
    <>
      <Select
        label={t('journey.details.lead')}
        value={draft !== null ? somebodyNew : people.some(({ id }) => id === leadId) ? leadId! : none}
        options={[
          { value: none, label: t('journey.details.noLead') },
          ...people.map(({ id, name, team }) => ({ value: id, label: name, icon: <PersonBadge name={name} team={team} size={20} /> })),
          { value: somebodyNew, label: t('journey.details.newLead') },
        ]}
        onChange={(next) => {
          if (next === somebodyNew) setDraft('');
          else {
            setDraft(null);
            onChange(next === none ? null : next);
          }
        }}
      />
      {draft !== null && (
        <TextField
          label={t('journey.details.leadName')}
          value={draft}
          autoFocus
          maxLength={120}
          onChange={setDraft}
          onBlur={add}
          onKeyDown={({ key }) => key === 'Enter' && add()}
        />
      )}
    </>
  );
}
