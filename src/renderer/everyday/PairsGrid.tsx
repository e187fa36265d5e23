// Who has met whom: people of marketing as rows, of sales as columns; with many pairs a list of those who have not met
// anybody.
import { mostPairs, type Pair } from '../../domain/everyday/pairs.ts';
import { PersonBadge } from '../ui/PersonBadge.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useTranslation } from '../ui/translation.tsx';
import styles from './EverydayPanel.module.css';

export function PairsGrid({ pairs }: { pairs: readonly Pair[] }) {
  const { t } = useTranslation();
  if (pairs.length > mostPairs) return <NotMet pairs={pairs} />;
  const sales = [...new Map(pairs.map((pair) => [pair.sales.id, pair.sales])).values()];
  const rows = [...Map.groupBy(pairs, ({ marketing }) => marketing.id).values()];
  return (
    <table className={styles.grid}>
      <caption className="visually-hidden">{t('everyday.pairs.caption')}</caption>
      <thead>
        <tr>
          <td />
          {sales.map(({ id, name }) => (
            <th key={id} scope="col">
              <PersonBadge name={name} team="sales" />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]!.marketing.id}>
            <th scope="row">
              <PersonBadge name={row[0]!.marketing.name} team="marketing" />
            </th>
            {row.map((pair) => (
              <td key={pair.sales.id} data-standing={pair.standing}>
                <PairSign standing={pair.standing} />
                <span className="visually-hidden">{t(`everyday.pairs.standing.${pair.standing}`)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function PairSign({ standing, size = 24 }: { standing: Pair['standing']; size?: number }) {
  if (standing === 'met') return <TeamMark mark="both" size={size} />;
  if (standing === 'open') return <span aria-hidden>–</span>;
  return <TeamMark mark="apart" size={size} agreed={[]} />;
}

function NotMet({ pairs }: { pairs: readonly Pair[] }) {
  const { t } = useTranslation();
  const met = new Set(
    pairs.filter(({ standing }) => standing === 'met').flatMap(({ marketing, sales }) => [marketing.id, sales.id]),
  );
  const people = new Map(pairs.flatMap((pair) => [pair.marketing, pair.sales]).map((one) => [one.id, one]));
  const notMet = [...people.values()].filter(({ id }) => !met.has(id));
  if (notMet.length === 0) return <p className={styles.calm}>{t('everyday.pairs.everyone')}</p>;
  return (
    <>
      <p className={styles.calm}>{t('everyday.pairs.notMet')}</p>
      <ul className={styles.people}>
        {notMet.map(({ id, name, team }) => (
          <li key={id}>
            <PersonBadge name={name} team={team} size={20} />
            <span aria-hidden>{name}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
