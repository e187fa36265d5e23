// Taking back what one person did: the host's relay knows by which connection each change came.
import type { TakeBackEnd } from '../../domain/document/personSteps.ts';
import type { HostResult } from '../../protocol/hostApi.ts';
import type { Relay } from '../relay/relay.ts';
import { accept, refuse, type RoomMethods } from './roomResults.ts';

export function createTakingBack(
  relay: Pick<Relay, 'personSteps'>,
): Pick<RoomMethods, 'changesOf' | 'takeBack' | 'giveBack'> {
  const ended = (end: TakeBackEnd | undefined, personId: string): HostResult<number> =>
    typeof end === 'number' ? accept(end) : refuse(end ?? 'nothingToTakeBack', personId);
  return {
    changesOf: async ({ id, personId }) => accept(relay.personSteps(id)?.changesOf(personId) ?? []),
    takeBack: async ({ id, personId, throughStepId }) =>
      ended(relay.personSteps(id)?.takeBack(personId, throughStepId), personId),
    giveBack: async ({ id, personId }) => ended(relay.personSteps(id)?.giveBack(personId), personId),
  };
}
