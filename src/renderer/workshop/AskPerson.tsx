// Asks once who sits here and keeps the answer in the settings of this machine.
import { useTranslation } from '../ui/translation.tsx';
import { later } from '../ui/later.tsx';
import type { Person } from '../session/presence.ts';
import { useSettings } from '../settings/SettingsContext.tsx';

const PersonDialog = later(async () => ({ default: (await import('../settings/PersonDialog.tsx')).PersonDialog }));

const nobody: Person = { name: '', team: 'none', function: '' };

export function AskPerson({ onDone }: { onDone: (person: Person) => void }) {
  const { t } = useTranslation();
  const { change } = useSettings();
  return (
    <PersonDialog
      title={t('app.person.title')}
      lead={t('app.person.lead')}
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
