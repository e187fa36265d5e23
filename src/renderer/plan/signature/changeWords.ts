// What has changed in the plan since a signature, in words: what happened to a record, and what a field said before and
// says now.
import { languageNames, type Language } from '../../../domain/record/languages.ts';
import type { FieldChange, PlanChange } from '../../../domain/plan/planChanges.ts';
import type { SignedPlan } from '../../../domain/plan/signedPlan.ts';
import { agreementKinds } from '../../../domain/partnership/agreements.ts';
import { isChannel } from '../../../plan/drawing/iconPaths.ts';
import { shortened } from '../../../plan/text/plainText.ts';
import { formatDay, formatNumber, formatPercent } from '../../../i18n/format.ts';
import type { German } from '../../../i18n/de/catalogue.ts';
import type { Translate } from '../../../i18n/translator.ts';

export interface ChangeWords {
  readonly t: Translate;
  readonly language: Language;
  /** Names and titles by id, of everything that a field can point to. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Longest text of a field that is repeated in full; a longer one is cut, for it stands in the plan. */
const longestText = 120;

/** Names and titles of both states; where a record is in both, as it is called now. */
export function namesOf(...plans: readonly SignedPlan[]): ReadonlyMap<string, string> {
  return new Map(
    plans.flatMap(({ stages, withoutStage, goals, agreements, people }) => [
      ...[
        ...stages,
        ...stages.flatMap(({ touchpoints }) => Object.values(touchpoints).flat()),
        ...withoutStage,
        ...goals,
        ...agreements,
      ].map(({ id, title }) => [id, title] as const),
      ...people.map(({ id, name }) => [id, name] as const),
    ]),
  );
}

/** Records of which there is one, or that have no title. */
const untitledAreas = ['handover', 'workshop', 'rhythm', 'review', 'funnel', 'capacity'] as const;

export function changeInWords({ area, kind, title }: PlanChange, { t }: ChangeWords): string {
  const what = t(`signature.area.${area}`);
  if (kind === 'reordered')
    return title === ''
      ? t('signature.reordered', { what })
      : t('signature.reorderedIn', { title: shortened(title, longestText) });
  if (untitledAreas.some((known) => known === area)) return t(`signature.plain.${kind}`, { what });
  return t(`signature.change.${kind}`, { what, title: shortened(title, longestText) || t('words.untitled') });
}

export function fieldInWords({ field, before, after }: FieldChange, words: ChangeWords): string {
  const names: German['signature']['fieldName'] = words.t('signature.fieldName', { returnObjects: true });
  const isNamed = (name: string): name is NamedField => Object.hasOwn(names, name);
  if (!isNamed(field)) return words.t('signature.fieldChanged', { name: words.t('signature.otherField') });
  const name = names[field];
  // Who has agreed is said in the plan; here it counts that it changed.
  if (field === 'agreedBy') return words.t('signature.fieldChanged', { name });
  return words.t('signature.fieldFromTo', {
    name,
    before: valueInWords(field, before, words),
    after: valueInWords(field, after, words),
  });
}

/** What has a name in the catalogues. */
type NamedField = keyof German['signature']['fieldName'];

/** Fractions, shown as percentages. */
const parts: ReadonlySet<NamedField> = new Set([
  'share',
  'minimumShare',
  'estimatedFirstContact',
  'mqlRate',
  'shareOfMarketing',
  'winRate',
  'sqlToOpportunity',
  'salToSql',
  'acceptanceRate',
  'leadToMql',
  'closeRate',
  'shareForLeads',
  'absence',
  'contactRate',
  'factor',
  'highest',
]);

const days: ReadonlySet<NamedField> = new Set(['date', 'dueOn', 'reviewOn', 'startsOn', 'endsOn']);

function valueInWords(field: NamedField, value: unknown, { t, language, titles }: ChangeWords): string {
  if (value === null || value === undefined || value === '') return t('signature.empty');
  if (typeof value === 'boolean') return value ? t('signature.yes') : t('signature.no');
  if (typeof value === 'number') {
    const isPart = parts.has(field);
    return isPart ? formatPercent(language, value) : formatNumber(language, value);
  }
  if (typeof value !== 'string') return t('signature.otherField');
  if (field.endsWith('Id')) return quoted(titles.get(value) ?? t('signature.gone'));
  if (days.has(field)) return formatDay(language, value) || value;
  return chosenWord(field, value, t) ?? quoted(shortened(value, longestText));

  function quoted(text: string) {
    return t('signature.quoted', { text });
  }
}

/** The word for a value that is one of a few; null for a text. */
function chosenWord(field: NamedField, value: string, t: Translate): string | null {
  switch (field) {
    case 'side':
    case 'owner':
      return t(`words.owner.${value as 'none'}`);
    case 'evidence':
      return t(`words.evidence.${value as 'data'}`);
    case 'fromSide':
    case 'team':
      return t(`words.team.${value as 'none'}`);
    case 'kind': {
      const kind = agreementKinds.find((known) => known === value);
      return kind ? t(`words.agreementKind.${kind}`) : null;
    }
    case 'state':
      return t(`signature.state.${value as 'confirmed'}`);
    case 'language':
      return languageNames[value as Language];
    case 'channel':
      return isChannel(value) ? t(`words.channel.${value}`) : null;
    default:
      return null;
  }
}
