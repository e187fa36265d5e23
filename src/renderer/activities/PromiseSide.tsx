// What marketing promises: the lead target, backwards from revenue, each rate a number to be changed, with what the leads
// are worth by kind below.
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import { addLeadKind, funnel, leadTarget, updateFunnel, type FunnelField } from '../../domain/activities/funnel.ts';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language.ts';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useActivities } from './activityEntries.ts';
import { FigureField } from './FigureField.tsx';
import { countWord } from './figureWords.ts';
import { LeadKinds } from './LeadKinds.tsx';
import styles from './CapacityView.module.css';

/** From the leads to the customers, each with the figure that leads on. */
const chain = [
  ['leads', 'leadToMql'],
  ['mql', 'acceptanceRate'],
  ['sal', 'salToSql'],
  ['sql', 'sqlToOpportunity'],
  ['opportunities', 'winRate'],
  ['customers', 'dealSize'],
] as const;

/** Whose the count is: marketing's up to the MQL, then sales'; SAL are where both meet. */
const sideOf = {
  leads: 'marketing',
  mql: 'marketing',
  sal: 'both',
  sql: 'sales',
  opportunities: 'sales',
  customers: 'sales',
} as const;

export function PromiseSide() {
  const { shown, isReadOnly } = useActivities();
  const session = useSession();
  const { t } = useTranslation();
  const language = useLanguage();
  const target = leadTarget(shown.funnel);
  const most = Math.max(1, ...Object.values(target).map((value) => value ?? 0));
  const figure = (field: FunnelField, look: 'percent' | 'money') => (
    <FigureField
      label={t(`activities.capacity.field.${field}`)}
      field={field}
      look={look}
      value={shown.funnel[field]}
      range={funnel.fields[field].range}
      isReadOnly={isReadOnly}
      onChange={(value) => void session.run(updateFunnel, { [field]: value })}
    />
  );
  return (
    <section className={styles.promise}>
      <h3 className={styles.title}>
        <TeamMark mark="marketing" size={17} />
        {target.mql === null
          ? t('activities.capacity.promisesNothing')
          : t('activities.capacity.promises', { mql: countWord(language, target.mql) })}
      </h3>
      <ul className={styles.chain}>
        {chain.map(([name, field]) => (
          <li key={name}>
            <span>{t(`activities.capacity.chain.${name}`)}</span>
            <span className={styles.bar}>
              {target[name] !== null && (
                <i
                  data-side={sideOf[name]}
                  style={{ width: `${Math.max(1.5, (target[name] / most) * 60)}%` }}
                  aria-hidden
                />
              )}
              <strong key={target[name] ?? 'none'} className={styles.effect} data-count={name}>
                {countWord(language, target[name])}
              </strong>
            </span>
            <span className={styles.rate}>
              {figure(field, field === 'dealSize' ? 'money' : 'percent')} {t(`activities.capacity.after.${field}`)}
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.revenue}>
        <p>
          {t('activities.capacity.revenue.before')} {figure('shareOfMarketing', 'percent')}{' '}
          {t('activities.capacity.revenue.between')} {figure('revenueTarget', 'money')}{' '}
          {t('activities.capacity.revenue.after')}
        </p>
        {!isReadOnly && (
          <Button
            look="quiet"
            size="small"
            icon={<IconPlus size={15} stroke={1.75} />}
            onPress={() => void session.run(addLeadKind, {})}
          >
            {t('activities.capacity.addKind')}
          </Button>
        )}
      </div>
      <LeadKinds />
    </section>
  );
}
