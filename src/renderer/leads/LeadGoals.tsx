// Where the figures of a file of leads go: an agreement, two goals, the calculation; and which leads count at all.
import type { Agreement } from '../../domain/partnership/agreements.ts';
import type { Goal } from '../../domain/partnership/goals.ts';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import { ratesToTake } from '../../tables/leads/figuresToTake.ts';
import type { LeadReading } from '../../tables/leads/leadReading.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { useLanguage } from '../ui/language.ts';
import { Select } from '../ui/Select.tsx';
import { useTranslation } from '../ui/translation.tsx';
import type { Leads } from './useLeads.ts';
import styles from './LeadsDialog.module.css';

export interface LeadGoalsProps {
  readonly leads: Leads;
  readonly reading: LeadReading;
  readonly agreements: readonly Agreement[];
  readonly goals: readonly Goal[];
  /** YYYY-MM-DD. */
  readonly today: string;
}

export function LeadGoals({ leads, reading, agreements, goals, today }: LeadGoalsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { map } = leads;
  const rates = Object.entries(ratesToTake(reading.months, today)) as [RateName, number][];
  const titled = (records: readonly { readonly id: string; readonly title: string }[]) => [
    { value: '', label: t('leads.nobody') },
    ...records.map(({ id, title }) => ({ value: id, label: title || t('words.untitled') })),
  ];
  const agreement = agreements.find(({ id }) => id === map.agreement);
  const goal = (name: 'leads' | 'acceptance') => (
    <Select
      label={t(`leads.goal.${name}`)}
      value={goals.some(({ id }) => id === map.goals?.[name]) ? map.goals![name]! : ''}
      options={titled(goals)}
      onChange={(id) => leads.choose({ goals: { ...map.goals, [name]: id === '' ? null : id } })}
    />
  );
  return (
    <section className={styles.part}>
      <h3>{t('leads.goesTo')}</h3>
      <div className={styles.fields}>
        <Select
          label={t('words.agreement')}
          value={agreement?.id ?? ''}
          options={titled(agreements)}
          description={
            agreement === undefined
              ? ''
              : agreement.timeLimit === null
                ? t('leads.noLimit')
                : t('leads.limit', {
                    hours: t('activities.hours', {
                      count: agreement.timeLimit,
                      number: formatNumber(language, agreement.timeLimit),
                    }),
                  })
          }
          onChange={(id) => leads.choose({ agreement: id === '' ? null : id })}
        />
        {goal('leads')}
        {goal('acceptance')}
      </div>
      {rates.length > 0 && (
        <div className={styles.check}>
          <Checkbox
            label={t('leads.rates', {
              rates: rates
                .map(([name, rate]) =>
                  name === 'minutesPerLead'
                    ? `${t('leads.column.minutes')} ${formatNumber(language, rate, 1)}`
                    : `${t(`activities.capacity.field.${name}`)} ${formatPercent(language, rate)}`,
                )
                .join(', '),
            })}
            isChecked={map.rates ?? false}
            onChange={(isChecked) => leads.choose({ rates: isChecked })}
          />
        </div>
      )}
      <NameFilter
        label={t('leads.onlyKinds')}
        names={reading.kinds}
        wanted={map.kinds}
        onChange={(kinds) => leads.choose({ kinds })}
      />
      <NameFilter
        label={t('leads.onlyOwners')}
        names={reading.owners}
        wanted={map.owners}
        onChange={(owners) => leads.choose({ owners })}
      />
    </section>
  );
}

type RateName = 'minutesPerLead' | 'leadToMql' | 'acceptanceRate' | 'winRate' | 'contactRate';

interface NameFilterProps {
  readonly label: string;
  readonly names: LeadReading['kinds'];
  readonly wanted: string[] | undefined;
  readonly onChange: (wanted: string[] | undefined) => void;
}

/** All are wanted until one is taken out. */
function NameFilter({ label, names, wanted, onChange }: NameFilterProps) {
  const language = useLanguage();
  if (names.length < 2) return null;
  const all = names.map(({ name }) => name);
  const chosen = wanted ?? all;
  return (
    <fieldset className={styles.words}>
      <legend>{label}</legend>
      {names.map(({ name, leads }) => (
        <Checkbox
          key={name}
          label={`${name} (${formatNumber(language, leads)})`}
          isChecked={chosen.includes(name)}
          onChange={(isChecked) => {
            const next = all.filter((one) => (one === name ? isChecked : chosen.includes(one)));
            onChange(next.length === all.length ? undefined : next);
          }}
        />
      ))}
    </fieldset>
  );
}
