// Asks once who sits here and keeps the answer in the settings of this machine.
import { useEffect, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { Room } from '../../protocol/roomApi.ts';
import { useHost } from '../host/HostContext.tsx';
import { later } from '../ui/later.tsx';
import type { Person } from '../session/presence.ts';
import { useSettings } from '../settings/SettingsContext.tsx';

const PersonDialog = later(async () => ({ default: (await import('../settings/PersonDialog.tsx')).PersonDialog }));

const nobody: Person = { name: '', team: 'none', function: '' };

export interface AskPersonProps {
  readonly workshopId: string;
  readonly onDone: (person: Person) => void;
}

export function AskPerson({ workshopId, onDone }: AskPersonProps) {
  const { t } = useTranslation();
  const role = useRole(workshopId);
  const { change } = useSettings();
  return (
    <PersonDialog
      title={t('app.person.title')}
      lead={role === 'owner' || role === null ? t('app.person.lead') : t(`app.person.leadOf.${role}`)}
      first={nobody}
      action={t('app.person.enter')}
      skipLabel={t('app.person.later')}
      onSkip={() => onDone(nobody)}
      onDone={(person) => {
        change(person);
        onDone(person);
      }}
    />
  );
}

/** What the link allows, which is said before anything is asked; null until the host has told. */
function useRole(id: string): Room['role'] | null {
  const host = useHost();
  const [role, setRole] = useState<Room['role'] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    host.readRoom({ id }).then(
      (answer) => isCurrent && answer.ok && setRole(answer.value.role),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [host, id]);
  return role;
}
