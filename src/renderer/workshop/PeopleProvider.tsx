// Opens the list of participants for a section that needs people, such as pairs of both teams.
import { useCallback, useState, type ReactNode } from 'react';
import { OpenPeopleContext } from '../settings/openPeople.ts';
import { later } from '../ui/later.tsx';

const ParticipantsDialog = later(async () => ({
  default: (await import('./ParticipantsDialog.tsx')).ParticipantsDialog,
}));

export function PeopleProvider({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  return (
    <OpenPeopleContext value={open}>
      {children}
      {isOpen && <ParticipantsDialog onClose={() => setOpen(false)} />}
    </OpenPeopleContext>
  );
}
