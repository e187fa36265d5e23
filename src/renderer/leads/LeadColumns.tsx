// Which column of an export of leads is what, and how its times are meant; proposed by headings, to be chosen otherwise.
import type { LeadColumn } from '../../tables/leads/leadColumns.ts';
import { leadFields, type LeadField } from '../../tables/leads/leadFields.ts';
import type { LeadReading } from '../../tables/leads/leadReading.ts';
import { markOf } from '../../tables/values.ts';
import { namesNothing } from '../../tables/words.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Select } from '../ui/Select.tsx';
import { useTranslation } from '../ui/translation.tsx';
import type { Leads } from './useLeads.ts';
import styles from './LeadsDialog.module.css';

/** Of these a word in the cell says yes or no. */
const saidByWords: ReadonlySet<LeadField> = new Set([
  'qualified',
  'accepted',
  'rejected',
  'opportunity',
  'won',
  'reached',
]);

export function LeadColumns({ leads, reading }: { leads: Leads; reading: LeadReading }) {
  const { t } = useTranslation();
  const { sheet, sheets, columns, timeZone, isDayFirst, skipsWeekends, problem } = reading;
  const chosen = (field: LeadField, column: LeadColumn | null) => {
    const all = { ...columns, [field]: column };
    const plain = Object.entries(all).map(([key, one]) => [
      key,
      typeof one === 'object' && one !== null ? { column: one.column, is: [...one.is] } : one,
    ]);
    leads.choose({ columns: Object.fromEntries(plain) });
  };
  return (
    <details className={styles.part} open>
      <summary>{t('leads.columns')}</summary>
      {problem && (
        <p className={styles.question} role="status">
          {t('leads.sayCreated')}
        </p>
      )}
      <div className={styles.fields}>
        {sheets.length > 1 && sheet !== null && (
          <Select
            label={t('leads.sheet')}
            value={sheet}
            options={sheets.map((value) => ({ value, label: value }))}
            onChange={(value) => leads.choose({ sheet: value })}
          />
        )}
        {leadFields.map((field) => (
          <ColumnChoice
            key={field}
            field={field}
            column={columns[field]}
            reading={reading}
            onChange={(column) => chosen(field, column)}
          />
        ))}
      </div>
      <div className={styles.fields}>
        <Select
          label={t('leads.timeZone')}
          value={timeZone}
          options={zonesWith(timeZone).map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
          onChange={(value) => leads.choose({ timeZone: value })}
        />
        <Select
          label={t('leads.dayOrder')}
          value={isDayFirst ? 'day' : 'month'}
          options={(['day', 'month'] as const).map((value) => ({ value, label: t(`leads.dayOrders.${value}`) }))}
          onChange={(value) => leads.choose({ isDayFirst: value === 'day' })}
        />
        <div className={styles.check}>
          <Checkbox
            label={t('leads.skipsWeekends')}
            isChecked={skipsWeekends}
            onChange={(isChecked) => leads.choose({ skipsWeekends: isChecked })}
          />
        </div>
      </div>
    </details>
  );
}

interface ColumnChoiceProps {
  readonly field: LeadField;
  readonly column: LeadColumn | null;
  readonly reading: LeadReading;
  readonly onChange: (column: LeadColumn | null) => void;
}

function ColumnChoice({ field, column, reading: { headings }, onChange }: ColumnChoiceProps) {
  const { t } = useTranslation();
  const name = typeof column === 'object' ? (column?.column ?? null) : column;
  const heading = headings.find((one) => one.name === name);
  const values = saidByWords.has(field) && (heading?.values.length ?? 0) > 1 ? heading!.values : [];
  const yes = values.filter((value) =>
    typeof column === 'object' && column !== null
      ? column.is.includes(value)
      : !namesNothing(value) && (markOf(value) ?? true),
  );
  return (
    <div className={styles.column}>
      <Select
        label={t(`leads.field.${field}`)}
        value={heading === undefined ? '' : `c${headings.indexOf(heading)}`}
        options={[
          { value: '', label: t('leads.noColumn') },
          ...headings.map((one, index) => ({ value: `c${index}`, label: one.name })),
        ]}
        description={heading?.samples.join(' · ') ?? ''}
        onChange={(value) => onChange(value === '' ? null : headings[Number(value.slice(1))]!.name)}
      />
      {values.length > 0 && (
        <fieldset className={styles.words}>
          <legend>{t('leads.whenItSays')}</legend>
          {values.map((value) => (
            <Checkbox
              key={value}
              label={value}
              isChecked={yes.includes(value)}
              onChange={(isChecked) =>
                onChange({
                  column: heading!.name,
                  is: isChecked ? [...yes, value] : yes.filter((one) => one !== value),
                })
              }
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** Zones that people of the trade meet, with that of the file and of the laptop. */
function zonesWith(timeZone: string): string[] {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const usual = ['Europe/Berlin', 'Europe/London', 'America/New_York', 'America/Los_Angeles', 'UTC'];
  return [...new Set([timeZone, own, ...usual])];
}
