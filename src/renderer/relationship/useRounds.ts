// The revealed rounds with everything that is said of them, computed anew when one is revealed or taken over.
import { questions } from '../../domain/questions/questions.ts';
import { pastRounds } from '../../domain/relationship/pastRounds.ts';
import { listRounds, type Round } from '../../domain/relationship/rounds.ts';
import { useQuery } from '../session/hooks.ts';

const collections = [questions, pastRounds];

export function useRounds(): readonly Round[] {
  return useQuery(listRounds, collections);
}
