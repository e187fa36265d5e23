// Whether this page belongs to the owner of the data folder, or has come by an invitation: guests see one workshop and
// nothing else of the host.
import { useEffect, useState } from 'react';
import { useRole } from './hooks.ts';
import { useHost } from '../host/HostContext.tsx';

/**
 * Inside a workshop. In a room that another computer hosts, the owner of this computer has a role of a guest; then the
 * host is asked.
 */
export function useIsOwner(): boolean {
  const host = useHost();
  const isOwnerHere = useRole() === 'owner';
  const [isOwner, setOwner] = useState(false);
  useEffect(() => {
    if (isOwnerHere) return;
    let isCurrent = true;
    host.readAccess({}).then(
      (answer) => isCurrent && answer.ok && setOwner(answer.value.role === 'owner'),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [host, isOwnerHere]);
  return isOwnerHere || isOwner;
}
