// What marketing promises: the lead target, backwards from revenue, each rate a number to be changed, and what the leads
// are worth by kind.
import { IconCheck, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import {
  addLeadKind,
  funnel,
  leadKinds,
  leadTarget,
  promisedValue,
  removeLeadKind,
  updateFunnel,
  updateLeadKind,
  valueOfKind,
  type FunnelField,
  type LeadKind,
} from '../../domain/activities/funnel.ts';
import { InlineText } from '../fields/InlineText.tsx';
import { useSession } from '../session/hooks.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useLanguage } from '../ui/language.ts';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useActivities } from './activityEntries.ts';
import { FigureField } from './FigureField.tsx';
import { countWord, money } from './figureWords.ts';
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

function LeadKinds() {
  const { kinds, shown } = useActivities();
  const { t } = useTranslation();
  const language = useLanguage();
  const { value, target, isKept } = promisedValue(kinds, shown.funnel);
  return (
    <>
      {kinds.length > 0 && (
        <ul className={styles.kinds} aria-label={t('activities.capacity.kinds')}>
          {kinds.map((kind) => (
            <KindRow key={kind.id} kind={kind} />
          ))}
        </ul>
      )}
      {kinds.length > 0 && (
        <p className={styles.value} data-kept={isKept ?? undefined}>
          <span>
            <strong>{t('activities.capacity.value')}</strong>
            {target !== null && isKept !== null && (
              <small>
                {t(isKept ? 'activities.capacity.valueKept' : 'activities.capacity.valueMissed', {
                  target: money(language, target),
                })}
              </small>
            )}
          </span>
          <span>
            <strong>{value === null ? '–' : money(language, value)}</strong>
            {isKept && <IconCheck size={17} stroke={2} aria-hidden />}
          </span>
        </p>
      )}
    </>
  );
}

function KindRow({ kind }: { kind: LeadKind }) {
  const { shown, isReadOnly } = useActivities();
  const session = useSession();
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, name, count, closeRate } = kind;
  const worth = valueOfKind(kind, shown.funnel);
  const named = name || t('words.untitled');
  const remove = () => {
    if (session.run(removeLeadKind, { id }).ok) undoToast(t('activities.removed', { title: named }));
  };
  return (
    <li>
      <InlineText
        path={{ collection: 'leadKinds', id, field: 'name' }}
        value={name}
        label={t('activities.capacity.kindName')}
        placeholder={t('activities.capacity.kindPlaceholder')}
      />
      <span>
        <FigureField
          label={t('activities.capacity.kindCount', { name: named })}
          value={count}
          range={leadKinds.fields.count.range}
          isReadOnly={isReadOnly}
          onChange={(next) => void session.run(updateLeadKind, { id, values: { count: next } })}
        />{' '}
        MQL
      </span>
      <span>
        <FigureField
          label={t('activities.capacity.kindRate', { name: named })}
          value={closeRate}
          look="percent"
          isReadOnly={isReadOnly}
          onChange={(next) => void session.run(updateLeadKind, { id, values: { closeRate: next } })}
        />{' '}
        {t('activities.capacity.buy')}
      </span>
      <strong>{worth === null ? '–' : money(language, worth)}</strong>
      {!isReadOnly && (
        <IconButton
          label={t('activities.capacity.removeKind', { name: named })}
          icon={<IconX size={15} stroke={1.75} />}
          onPress={remove}
        />
      )}
    </li>
  );
}
