// The rounds of the relationship as a table: how many of each team have given which state. No line is an answer, and
// there are no words in it.
import { countStates, statesShown } from '../domain/relationship/rounds.ts';
import { sides, type Team } from '../domain/people/participants.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Language } from '../domain/record/workshop.ts';
import { translatorFor } from '../i18n/translatorFor.ts';
import { tableBytes } from './tableBytes.ts';
import { oneLine } from './cellText.ts';

export function writeRelationship({ rounds = [] }: Plan, language: Language): Uint8Array {
  const t = translatorFor(language);
  const rows = rounds.flatMap(({ round, day, title = '', answers }) => {
    const isApart = answers.some(({ side }) => side !== 'none');
    const name = [t(`relationship.round.${round}`), oneLine(title)].filter(Boolean).join(', ');
    const teams: readonly Team[] = isApart ? [...sides, 'none'] : ['none'];
    return teams.flatMap((team) => {
      const ofTeam = answers.filter(({ side }) => side === team);
      const counts = countStates(ofTeam);
      const spoken = isApart ? t(`words.team.${team}`) : t('relationship.table.all');
      return ofTeam.length > 0
        ? statesShown.map((state) => [name, day, spoken, t(`questions.state.${state}`), String(counts[state])])
        : [];
    });
  });
  const heads = (['round', 'day', 'team', 'state', 'count'] as const).map((column) =>
    t(`relationship.table.${column}`),
  );
  return tableBytes(heads, rows, language);
}
