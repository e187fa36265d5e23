// How two sides see a touchpoint, on a line from marketing to sales: a circle where marketing, a square where sales puts
// it. Dotted where each puts it to the other.
import { useTranslation } from '../ui/translation.tsx';
import { formatPercent } from '../../i18n/format.ts';
import type { Side } from '../../domain/people/participants.ts';
import { useLanguage } from '../ui/language.ts';
import styles from './Dumbbell.module.css';

export interface DumbbellProps {
  /** Mean share of marketing that each side gives. */
  readonly means: Readonly<Record<Side, number | null>>;
  readonly isLeaving: boolean;
  readonly isBad: boolean;
}

export function Dumbbell({ means: { marketing, sales }, isLeaving, isBad }: DumbbellProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const said = (side: Side, mean: number | null) =>
    mean === null
      ? t(`hidden.map.spoken.unknown.${side}`)
      : t(`hidden.map.spoken.${side}`, { share: formatPercent(language, mean) });
  const at = (mean: number) => `${(1 - mean) * 100}%`;
  const isSame = marketing !== null && sales !== null && Math.abs(marketing - sales) < 0.04;
  return (
    <span
      className={styles.line}
      role="img"
      aria-label={`${said('marketing', marketing)} ${said('sales', sales)}`}
      data-leaving={isLeaving || undefined}
      data-bad={isBad || undefined}
    >
      <i className={styles.third} />
      {marketing !== null && sales !== null && (
        <i
          className={styles.bar}
          style={{ left: at(Math.max(marketing, sales)), right: `${Math.min(marketing, sales) * 100}%` }}
        />
      )}
      {sales !== null && <i className={styles.sales} data-apart={isSame || undefined} style={{ left: at(sales) }} />}
      {marketing !== null && (
        <i className={styles.marketing} data-apart={isSame || undefined} style={{ left: at(marketing) }} />
      )}
    </span>
  );
}
