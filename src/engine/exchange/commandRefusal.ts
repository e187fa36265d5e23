// Why the host could not change a workshop for a file or a list: the refusal of a command as one of the host.
import type { Refusal } from '../../domain/record/command.ts';
import type { HostRefusal } from '../../protocol/hostApi.ts';

/** `detail`: what the message is about; where something is locked, who can open it. */
export function hostRefusal(
  { code, about }: Refusal,
  detail: string,
): { readonly ok: false; readonly code: HostRefusal; readonly detail: string } {
  if (code === 'locked') return { ok: false, code, detail: about?.name ?? '' };
  if (code === 'pensDown') return { ok: false, code, detail: '' };
  return { ok: false, code: code === 'readOnly' ? 'newerVersion' : 'invalidInput', detail };
}
