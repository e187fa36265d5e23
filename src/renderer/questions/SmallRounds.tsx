// The last rounds beside each other in little room: a row for each state, a column for each round, the oldest left.
import { useTranslation } from '../ui/translation.tsx';
import type { Side } from '../../domain/people/teams.ts';
import { countStates, countStatesOf, statesShown, type Round } from '../../domain/relationship/rounds.ts';
import type { RelationshipState } from '../../domain/questions/kinds.ts';
import { formatDay } from '../../i18n/format.ts';
import { StateGlyph } from './StateGlyph.tsx';
import { useLanguage } from '../ui/language.ts';
import styles from './SmallRounds.module.css';

const mostRounds = 4;

export function SmallRounds({ rounds }: { rounds: readonly Round[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = rounds.slice(-mostRounds);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('relationship.tableLabel')}</caption>
      <thead>
        <tr>
          <td />
          {shown.map(({ id, round, day }, at) => (
            <th key={id} scope="col" title={formatDay(language, day)} data-last={at === shown.length - 1 || undefined}>
              {t(`relationship.round.${round}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {statesShown.map((state) => (
          <tr key={state}>
            <th scope="row">
              <StateGlyph state={state} height={18} />
              <span className="visually-hidden">{t(`questions.state.${state}`)}</span>
            </th>
            {shown.map((round, at) => (
              <td key={round.id}>
                <Counts round={round} state={state} isLast={at === shown.length - 1} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Counts({ round, state, isLast }: { round: Round; state: RelationshipState; isLast: boolean }) {
  const { t } = useTranslation();
  const spoken = { round: t(`relationship.round.${round.round}`), state: t(`questions.state.${state}`) };
  const [marketing, sales] = [countStatesOf(round, 'marketing')[state], countStatesOf(round, 'sales')[state]];
  const count = countStates(round.answers)[state];
  return (
    <span className={styles.counts} data-last={isLast || undefined}>
      <span className="visually-hidden">
        {round.isApart
          ? t('relationship.cell', { ...spoken, marketing, sales })
          : t('relationship.cellTogether', { ...spoken, count })}
      </span>
      {round.isApart ? (
        <>
          <Signs of="marketing" count={marketing} />
          <Signs of="sales" count={sales} />
        </>
      ) : (
        <Signs of="all" count={count} />
      )}
    </span>
  );
}

function Signs({ of, count }: { of: Side | 'all'; count: number }) {
  return Array.from({ length: count }, (_, at) => <i key={at} data-of={of} aria-hidden />);
}
