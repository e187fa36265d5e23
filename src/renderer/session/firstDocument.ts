// The first whole state of a workshop: asked for by boot.js while the app's script is still loading, else fetched here.
import { roleHeader, roles, type Role } from '../../protocol/roomApi.ts';

declare global {
  interface Window {
    /** Set by boot.js; used once, for the workshop that the page was opened with. */
    handschlagBoot?: { workshopId: string; document: Promise<{ update: ArrayBuffer; role: string | null } | null> };
  }
}

/** Why a workshop cannot be shown: access refused, no such workshop, or files that cannot be read. */
export type SessionProblem = 'denied' | 'notFound' | 'unreadable';

export type FirstDocument =
  | { readonly state: 'loaded'; readonly update: Uint8Array; readonly role: Role | 'owner' }
  /** The host does not answer: the relay will bring the state once it does. */
  | { readonly state: 'away' }
  | { readonly state: SessionProblem };

export async function fetchDocument(
  url: string,
  workshopId: string,
  token: string,
  signal: AbortSignal,
): Promise<FirstDocument> {
  const boot = window.handschlagBoot;
  if (boot?.workshopId === workshopId) {
    delete window.handschlagBoot;
    const early = await boot.document;
    if (early) return { state: 'loaded', update: new Uint8Array(early.update), role: roleOf(early.role) };
  }
  try {
    const answer = await fetch(url, { headers: { Authorization: `Bearer ${token}` }, cache: 'no-store', signal });
    if (answer.ok)
      return {
        state: 'loaded',
        update: new Uint8Array(await answer.arrayBuffer()),
        role: roleOf(answer.headers.get(roleHeader)),
      };
    if (answer.status === 401 || answer.status === 403) return { state: 'denied' };
    // The room is not open yet, or somebody has asked too often from this address: that may be anybody behind the same
    // router. The relay brings the state when it is this page's turn.
    if (answer.status === 503 || answer.status === 429) return { state: 'away' };
    return { state: answer.status === 404 ? 'notFound' : 'unreadable' };
  } catch {
    return { state: 'away' };
  }
}

function roleOf(header: string | null): Role | 'owner' {
  return roles.find((role) => role === header) ?? 'owner';
}
