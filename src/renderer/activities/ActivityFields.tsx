// All fields of an activity.
import { memo } from 'react';
import type * as Y from 'yjs';
import { useTranslation } from '../ui/translation.tsx';
import {
  activitySides,
  arrivals,
  updateActivity,
  type Activity,
  type ActivityValues,
} from '../../domain/activities/activities.ts';
import { cards as collectedCards } from '../../domain/cards/cards.ts';
import type { Planning } from '../../domain/activities/planning.ts';
import { mqlOf } from '../../domain/activities/inflow.ts';
import { listPainPoints, opportunities, painPointKinds, painPoints } from '../../domain/journey/painPoints.ts';
import { listTouchpoints, touchpoints } from '../../domain/journey/touchpoints.ts';
import { getRecord } from '../../domain/record/collection.ts';
import type { Goal } from '../../domain/partnership/goals.ts';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translator.ts';
import { channels, isChannel } from '../../plan/drawing/iconPaths.ts';
import { useQuery, useSession } from '../session/hooks.ts';
import { LabelledText } from '../fields/LabelledText.tsx';
import { PersonField } from '../fields/PersonField.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Choice } from '../ui/Choice.tsx';
import { DateField } from '../ui/DateField.tsx';
import { useLanguage } from '../ui/language.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { Select, type SelectOption } from '../ui/Select.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import type { Activities } from './activityEntries.ts';
import styles from './ActivityPanel.module.css';

const none = 'none';
const mostGoals = 8;

export interface ActivityFieldsProps extends Pick<Activities, 'isReadOnly' | 'people' | 'stages' | 'goals'> {
  /** Without its words, which have fields of their own: so that these are not drawn again with each letter. */
  readonly activity: Activity;
  readonly funnel: Planning['funnel'];
}

export const ActivityFields = memo(function ActivityFields(props: ActivityFieldsProps) {
  const { activity, isReadOnly, people, stages, goals, funnel } = props;
  const session = useSession();
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, side, startsOn, endsOn, arrival } = activity;
  const update = (values: ActivityValues) => void session.run(updateActivity, { id, values });
  const mql = mqlOf(activity, funnel);
  const usual = funnel.leadToMql;
  return (
    <div className={styles.fields}>
      <div className={styles.wide} data-field="title">
        <LabelledText
          path={{ collection: 'activities', id, field: 'title' }}
          label={t('activities.panel.title')}
          look="title"
        />
      </div>
      <div className={styles.wide} data-field="description">
        <LabelledText
          path={{ collection: 'activities', id, field: 'description' }}
          label={t('activities.panel.description')}
        />
      </div>
      <div className={styles.wide} data-field="side">
        <Choice
          label={t('activities.panel.side')}
          value={side}
          isDisabled={isReadOnly}
          options={activitySides.map((one) => ({
            value: one,
            label: t(`words.owner.${one}`),
            mark: <TeamMark mark={one} size={13} />,
          }))}
          onChange={(next) => update({ side: next })}
        />
      </div>
      <div data-field="startsOn">
        <DateField
          label={t('activities.panel.startsOn')}
          value={startsOn}
          isRequired
          isReadOnly={isReadOnly}
          // The person who moves the start behind the end means the whole activity.
          onChange={(next) => update(next > endsOn ? { startsOn: next, endsOn: next } : { startsOn: next })}
        />
      </div>
      <div data-field="endsOn">
        <DateField
          label={t('activities.panel.endsOn')}
          value={endsOn}
          isRequired
          isReadOnly={isReadOnly}
          onChange={(next) => update({ endsOn: next })}
        />
      </div>
      <Links activity={activity} isReadOnly={isReadOnly} stages={stages} onChange={update} />
      <div className={styles.wide} data-field="responsibleId">
        <PersonField
          label={t('activities.panel.responsible')}
          people={people}
          personId={activity.responsibleId}
          {...(side === 'both' ? {} : { side })}
          isDisabled={isReadOnly}
          onChange={(responsibleId) => update({ responsibleId })}
        />
      </div>
      <div data-field="expectedLeads">
        <NumberField
          label={t('activities.panel.expectedLeads')}
          value={activity.expectedLeads}
          minimum={0}
          maximum={1e6}
          isReadOnly={isReadOnly}
          onChange={(expectedLeads) => update({ expectedLeads })}
        />
      </div>
      <div data-field="mqlRate">
        <NumberField
          label={t('activities.panel.mqlRate')}
          value={activity.mqlRate}
          minimum={0}
          look="percent"
          decimals={1}
          isReadOnly={isReadOnly}
          {...(activity.mqlRate === null && usual !== null
            ? { description: t('activities.panel.usualRate', { percent: formatPercent(language, usual) }) }
            : {})}
          onChange={(mqlRate) => update({ mqlRate })}
        />
      </div>
      {mql !== null && mql > 0 && (
        <p className={styles.note}>{t('activities.panel.mql', { mql: formatNumber(language, mql, 1) })}</p>
      )}
      <div className={styles.wide} data-field="arrival">
        <Choice
          label={t('activities.panel.arrival')}
          value={arrival}
          isDisabled={isReadOnly}
          options={arrivals.map((one) => ({ value: one, label: t(`activities.panel.arrivals.${one}`) }))}
          onChange={(next) => update({ arrival: next })}
        />
      </div>
      {(['effortMarketing', 'effortSales'] as const).map((field) => (
        <div key={field} data-field={field}>
          <NumberField
            label={t(`activities.panel.${field}`)}
            value={activity[field]}
            minimum={0}
            maximum={1000}
            isReadOnly={isReadOnly}
            onChange={(next) => update({ [field]: next ?? 0 })}
          />
        </div>
      ))}
      <GoalLinks activity={activity} isReadOnly={isReadOnly} goals={goals} onChange={update} />
    </div>
  );
});

interface LinkProps {
  readonly activity: Activity;
  readonly isReadOnly: boolean;
  readonly onChange: (values: ActivityValues) => void;
}

const linkedCollections = [touchpoints, painPoints, opportunities, collectedCards];

function readLinked(doc: Y.Doc) {
  return { touchpoints: listTouchpoints(doc), points: painPointKinds.flatMap((kind) => listPainPoints(doc, kind)) };
}

/** Stage, channel, touchpoint, and what it answers. */
function Links({ activity, isReadOnly, stages, onChange }: LinkProps & Pick<Activities, 'stages'>) {
  const { workshop } = useSession();
  const { t } = useTranslation();
  const { stageId, channel, touchpointId, fromId } = activity;
  const named = (title: string) => title || t('words.untitled');
  const linked = useQuery(readLinked, linkedCollections);
  const cards = linked.touchpoints.map(({ id, title }) => ({ value: id, label: named(title) }));
  const sources = [
    ...linked.points.map(({ id, text }) => ({ value: id, label: named(text) })),
    ...cards,
    ...collectedCard(workshop.doc, fromId).map((text) => ({ value: fromId!, label: named(text) })),
  ];
  const orNull = (value: string) => (value === none ? null : value);
  return (
    <>
      <div data-field="stageId">
        <Select
          label={t('activities.panel.stage')}
          value={stageId ?? none}
          isDisabled={isReadOnly}
          options={[
            { value: none, label: t('activities.panel.noStage') },
            ...stages.map(({ id, title }) => ({ value: id, label: named(title) })),
          ]}
          onChange={(next) => onChange({ stageId: orNull(next) })}
        />
      </div>
      <div data-field="channel">
        <Select
          label={t('activities.panel.channel')}
          value={channel === '' ? none : channel}
          isDisabled={isReadOnly}
          options={channelOptions(t, channel)}
          onChange={(next) => onChange({ channel: orNull(next) ?? '' })}
        />
      </div>
      <div data-field="touchpointId">
        <Select
          label={t('activities.panel.touchpoint')}
          value={known(cards, touchpointId)}
          isDisabled={isReadOnly}
          options={[{ value: none, label: t('activities.panel.noTouchpoint') }, ...cards]}
          onChange={(next) => onChange({ touchpointId: orNull(next) })}
        />
      </div>
      <div data-field="fromId">
        <Select
          label={t('activities.panel.from')}
          value={known(sources, fromId)}
          isDisabled={isReadOnly}
          options={[{ value: none, label: t('activities.panel.noFrom') }, ...sources]}
          onChange={(next) => onChange({ fromId: orNull(next) })}
        />
      </div>
    </>
  );
}

function GoalLinks({ activity, isReadOnly, goals, onChange }: LinkProps & Pick<Activities, 'goals'>) {
  const { goalIds } = activity;
  const { t } = useTranslation();
  const toggle = ({ id }: Goal, isLinked: boolean) =>
    onChange({ goalIds: isLinked ? [...goalIds, id].slice(0, mostGoals) : goalIds.filter((each) => each !== id) });
  return (
    <div
      className={`${styles.wide} ${styles.goals}`}
      data-field="goalIds"
      role="group"
      aria-label={t('activities.panel.goals')}
    >
      <span className={styles.legend} aria-hidden>
        {t('activities.panel.goals')}
      </span>
      {goals.length === 0 && <p>{t('activities.panel.noGoals')}</p>}
      {goals.map((goal) => (
        <Checkbox
          key={goal.id}
          label={goal.title || t('words.untitled')}
          isChecked={goalIds.includes(goal.id)}
          isDisabled={isReadOnly || (goalIds.length >= mostGoals && !goalIds.includes(goal.id))}
          onChange={(isLinked) => toggle(goal, isLinked)}
        />
      ))}
      {goals.length > 0 && goals.every(({ id }) => !goalIds.includes(id)) && <p>{t('activities.panel.noGoalYet')}</p>}
    </div>
  );
}

/** The words of the collected card that it answers; others are answered from where they lie. */
function collectedCard(doc: Y.Doc, id: string | null): string[] {
  const card = id === null ? undefined : getRecord(doc, collectedCards, id);
  return card ? [card.text] : [];
}

/** A channel that is none of the known ones is kept as it was given. */
function channelOptions(t: Translate, channel: string): SelectOption<string>[] {
  return [
    { value: none, label: t('activities.panel.noChannel') },
    ...channels.map((one) => ({ value: one, label: t(`words.channel.${one}`) })),
    ...(channel === '' || isChannel(channel) ? [] : [{ value: channel, label: channel }]),
  ];
}

function known(options: readonly SelectOption<string>[], id: string | null): string {
  return id !== null && options.some(({ value }) => value === id) ? id : none;
}
