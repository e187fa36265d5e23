// The figures of a file of leads by month, before anything is written; only what the file says has a column.
import { ratesOfMonth, type MonthFigures } from '../../domain/figures/leadFigures.ts';
import { formatMonth, formatNumber, formatPercent } from '../../i18n/format.ts';
import { isOver } from '../../tables/leads/figuresToTake.ts';
import type { LeadReading } from '../../tables/leads/leadReading.ts';
import { useLanguage } from '../ui/language.ts';
import { useTranslation } from '../ui/translation.tsx';
import styles from './LeadsDialog.module.css';

export interface LeadMonthsProps {
  readonly reading: LeadReading;
  /** The agreement has a limit, so that it can be said what was answered in time. */
  readonly hasLimit: boolean;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Rows that could not be read and are named. */
const rowsNamed = 12;

export function LeadMonths({ reading, hasLimit, today }: LeadMonthsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { months, unreadable, unclear, leads } = reading;
  const number = (value: number | null) => (value === null ? '' : formatNumber(language, value));
  const part = (value: number | null, rate: number | null) =>
    value === null ? '' : rate === null ? number(value) : `${number(value)} (${formatPercent(language, rate)})`;
  const columns: readonly Column[] = [
    { name: 'leads', of: (month) => number(month.leads) },
    { name: 'cases', of: (month) => number(month.cases) },
    { name: 'kept', of: (month) => part(month.kept, ratesOfMonth(month).attainment) },
    { name: 'pending', of: (month) => (month.pending > 0 ? number(month.pending) : '') },
    { name: 'mql', of: (month) => part(month.mql, ratesOfMonth(month).qualification) },
    { name: 'sal', of: (month) => part(month.sal, ratesOfMonth(month).acceptance) },
    { name: 'rejections', of: (month) => number(month.rejections) },
    { name: 'withReason', of: (month) => number(month.rejectionsWithReason) },
    { name: 'opportunities', of: (month) => part(month.opportunities, ratesOfMonth(month).opportunity) },
    { name: 'won', of: (month) => part(month.won, ratesOfMonth(month).win) },
    { name: 'reached', of: (month) => part(month.reached, ratesOfMonth(month).contact) },
    {
      name: 'minutes',
      of: (month) => {
        const { minutesPerLead } = ratesOfMonth(month);
        return minutesPerLead === null ? '' : formatNumber(language, minutesPerLead, 1);
      },
    },
  ];
  const shown = columns.filter(({ of }) => months.some((month) => of(month) !== ''));
  return (
    <section className={styles.part}>
      <h3>{t('leads.byMonth', { leads: t('activities.leads', { count: leads }) })}</h3>
      <div className={styles.months} tabIndex={0} role="region" aria-label={t('leads.byMonthLabel')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('leads.column.month')}</th>
              {shown.map(({ name }) => (
                <th key={name} scope="col">
                  {t(`leads.column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.month} data-month={month.month} data-running={isOver(month, today) ? undefined : true}>
                <th scope="row">
                  {formatMonth(language, `${month.month}-01`)}
                  {!isOver(month, today) && <small> {t('leads.running')}</small>}
                </th>
                {shown.map(({ name, of }) => (
                  <td key={name} data-figure={name}>
                    {of(month)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={styles.hints}>
        {!hasLimit && <li>{t('leads.chooseLimit')}</li>}
        {months.some((month) => !isOver(month, today)) && <li>{t('leads.runningText')}</li>}
        {unreadable.count > 0 && (
          <li>{t('leads.unreadable', { count: unreadable.count, rows: rowsOf(unreadable) })}</li>
        )}
        {unclear.count > 0 && <li>{t('leads.unclear', { count: unclear.count, rows: rowsOf(unclear) })}</li>}
        <li>{t('leads.corrects')}</li>
      </ul>
    </section>
  );
}

function rowsOf({ count, rows }: LeadReading['unreadable']): string {
  const named = rows.slice(0, rowsNamed).join(', ');
  return count > rowsNamed ? `${named} …` : named;
}

type Name =
  | 'leads'
  | 'cases'
  | 'kept'
  | 'pending'
  | 'mql'
  | 'sal'
  | 'rejections'
  | 'withReason'
  | 'opportunities'
  | 'won'
  | 'reached'
  | 'minutes';

interface Column {
  readonly name: Name;
  readonly of: (month: MonthFigures) => string;
}
