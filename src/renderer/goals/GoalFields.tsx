// All fields of a goal but its title: what is measured and in what, from where to where, until when, and who owns it.
import { useTranslation } from '../ui/translation.tsx';
import {
  changeMeasure,
  goalMeasures,
  updateGoal,
  type Goal,
  type GoalMeasure,
} from '../../domain/partnership/goals.ts';
import { sides } from '../../domain/people/participants.ts';
import { isCurrency } from '../../i18n/format.ts';
import { localeOf } from '../../i18n/formats.ts';
import { useCanEdit, useSession } from '../session/hooks.ts';
import { LabelledText } from '../fields/LabelledText.tsx';
import { PersonField } from '../fields/PersonField.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Choice } from '../ui/Choice.tsx';
import { DateField } from '../ui/DateField.tsx';
import { useLanguage } from '../ui/language.ts';
import { LineField } from '../ui/LineField.tsx';
import { Select } from '../ui/Select.tsx';
import { useGoalsView } from './goalEntries.ts';
import { ownerFields } from './GoalOwners.tsx';
import { ValueField } from './ValueField.tsx';
import styles from './GoalPanel.module.css';

/** Currencies that are offered; one that stands in the document already is offered as well. */
const currencies = ['EUR', 'CHF', 'USD', 'GBP', 'PLN', 'CZK', 'DKK', 'SEK', 'NOK', 'HUF', 'CNY', 'JPY'];

export function GoalFields({ goal }: { goal: Goal }) {
  const { people } = useGoalsView();
  const session = useSession();
  const { t } = useTranslation();
  const { id, measure, unit, baseline, target } = goal;
  const isReadOnly = !useCanEdit();
  const update = (values: Parameters<typeof updateGoal.run>[1]['values']) =>
    void session.run(updateGoal, { id, values });
  const measureIn = (next: GoalMeasure) => {
    if (next === measure) return;
    // What was counted is kept; a currency means nothing to other measures.
    const kept =
      next === 'money' ? (isCurrency(unit) ? unit : 'EUR') : measure === 'money' && isCurrency(unit) ? '' : unit;
    session.run(changeMeasure, { id, measure: next, unit: kept });
  };
  return (
    <div className={styles.fields}>
      <div className={styles.wide} data-field="metric">
        <LabelledText
          path={{ collection: 'goals', id, field: 'metric' }}
          label={t('goals.panel.metric')}
          placeholder={t('goals.panel.metricHint')}
          look="line"
        />
      </div>
      <div className={styles.wide} data-field="measure">
        <Choice
          label={t('goals.panel.measure')}
          value={measure}
          isDisabled={isReadOnly}
          options={goalMeasures.map((one) => ({ value: one, label: t(`goals.panel.measures.${one}`) }))}
          onChange={measureIn}
        />
      </div>
      {measure !== 'percent' && (
        <div className={styles.wide} data-field="unit">
          {measure === 'money' ? (
            <CurrencyField unit={unit} isDisabled={isReadOnly} onChange={(next) => update({ unit: next })} />
          ) : (
            <LineField
              label={t('goals.panel.unit')}
              value={unit}
              maximum={60}
              isReadOnly={isReadOnly}
              onChange={(next) => update({ unit: next })}
            />
          )}
        </div>
      )}
      <div data-field="baseline">
        <ValueField
          label={t('goals.panel.baseline')}
          goal={goal}
          value={baseline}
          isReadOnly={isReadOnly}
          onChange={(next) => update({ baseline: next })}
        />
      </div>
      <div data-field="target">
        <ValueField
          label={t('goals.panel.target')}
          goal={goal}
          value={target}
          isReadOnly={isReadOnly}
          onChange={(next) => update({ target: next })}
        />
      </div>
      {/* Where the baseline stands above or below the target, it says itself which way is better. */}
      {(baseline === null || baseline === target) && (
        <div className={styles.wide}>
          <Checkbox
            label={t('goals.panel.isFalling')}
            isChecked={goal.isFalling}
            isDisabled={isReadOnly}
            onChange={(isFalling) => update({ isFalling })}
          />
        </div>
      )}
      <div className={styles.wide} data-field="dueOn">
        <DateField
          label={t('goals.panel.dueOn')}
          isAhead
          value={goal.dueOn}
          isReadOnly={isReadOnly}
          onChange={(dueOn) => update({ dueOn })}
        />
      </div>
      {sides.map((side) => (
        <div key={side} className={styles.owner} data-field={ownerFields[side]}>
          <PersonField
            label={t(`goals.panel.owner.${side}`)}
            people={people}
            personId={goal[ownerFields[side]]}
            side={side}
            isDisabled={isReadOnly}
            onChange={(personId) => update({ [ownerFields[side]]: personId })}
          />
        </div>
      ))}
    </div>
  );
}

function CurrencyField({
  unit,
  isDisabled,
  onChange,
}: {
  unit: string;
  isDisabled: boolean;
  onChange: (unit: string) => void;
}) {
  const language = useLanguage();
  const { t } = useTranslation();
  const names = new Intl.DisplayNames(localeOf(language), { type: 'currency' });
  const offered = unit === '' || currencies.includes(unit) ? currencies : [unit, ...currencies];
  return (
    <Select
      label={t('goals.panel.currency')}
      value={unit}
      isDisabled={isDisabled}
      options={offered.map((code) => ({
        value: code,
        label: isCurrency(code) ? `${names.of(code) ?? code} (${code})` : code,
      }))}
      onChange={onChange}
    />
  );
}
