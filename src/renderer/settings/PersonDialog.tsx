// Asks once who sits at this window: name, team as circle or square, function. Kept on this machine.
import { useRef, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { Person } from '../session/presence.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TeamChoice } from '../ui/TeamChoice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useOpenForm } from '../ui/openForm.ts';
import styles from './PersonDialog.module.css';

export interface PersonDialogProps {
  readonly title: string;
  readonly lead?: string;
  readonly first: Person;
  /** Why the name cannot be taken, in words. */
  readonly problemOf?: (name: string) => string | undefined;
  readonly action: string;
  readonly onDone: (person: Person) => void;
  /** Closing without an answer. */
  readonly onSkip: () => void;
  readonly skipLabel: string;
}

export function PersonDialog({ title, lead, first, problemOf, action, onDone, onSkip, skipLabel }: PersonDialogProps) {
  const { t } = useTranslation();
  const [person, setPerson] = useState(first);
  const [isTried, setTried] = useState(false);
  useOpenForm(person !== first);
  // Nothing is chosen for anybody: without a team nobody can agree or sign.
  const [isTeamOpen, setTeamOpen] = useState(first.team === 'none');
  const nameField = useRef<HTMLInputElement>(null);
  const problem = person.name.trim() === '' ? t('app.person.nameMissing') : problemOf?.(person.name);
  const done = () => {
    setTried(true);
    if (problem !== undefined) nameField.current?.focus();
    else onDone({ ...person, name: person.name.trim() });
  };
  return (
    <FormDialog
      width="narrow"
      title={title}
      {...(lead === undefined ? {} : { lead })}
      onClose={onSkip}
      action={action}
      onAction={done}
      cancel={skipLabel}
      className={styles.form}
    >
      <TextField
        label={t('app.person.name')}
        value={person.name}
        onChange={(name) => setPerson({ ...person, name })}
        inputRef={nameField}
        autoFocus
        maxLength={120}
        {...(isTried && problem !== undefined ? { error: problem } : {})}
      />
      <TeamChoice
        label={t('app.person.team')}
        value={isTeamOpen ? null : person.team}
        neutral={t('app.person.neutral')}
        onChange={(team) => {
          setTeamOpen(false);
          setPerson({ ...person, team });
        }}
      />
      <TextField
        label={t('app.person.function')}
        value={person.function}
        onChange={(next) => setPerson({ ...person, function: next })}
        description={t('app.person.functionHint')}
        maxLength={120}
      />
    </FormDialog>
  );
}
