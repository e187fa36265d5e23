// Who a credential stands for: what every door of the engine learns about somebody before it lets them in.
import type { Role } from '../../protocol/roomApi.ts';

/** Somebody whom the engine has let in. `link-edit` and `link-view` are those who came without a seat. */
export interface Identity {
  readonly role: Role | 'owner';
  readonly personId: string;
}

export const owner: Identity = { role: 'owner', personId: 'host' };

/** Who a credential stands for in a workshop; null when it is nobody's. Each door of the engine has its own. */
export type Identify = (credential: string, workshopId: string) => Identity | null;
