// What a side agreed to, in words that people read: old and new value of a changed field.
import type { ConsentValue } from '../../domain/record/consent.ts';
import { agreementKinds, type AgreementTerm } from '../../domain/partnership/agreements.ts';
import { sides, type Participant } from '../../domain/people/participants.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { formatDay, formatNumber, formatPercent, timeLimitParts } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translator.ts';

export interface ConsentWords {
  readonly t: Translate;
  readonly language: Language;
  readonly people: readonly Participant[];
}

/** A time limit in hours as "4 hours" or "14 days". */
export function timeLimitWords(t: Translate, hours: number): string {
  const { value, unit } = timeLimitParts(hours);
  return unit === 'hours' ? t('agreements.hours', { count: value }) : t('words.days', { count: value });
}

export function consentValueWords(
  { t, language, people }: ConsentWords,
  field: AgreementTerm,
  value: ConsentValue,
): string {
  switch (field) {
    case 'kind': {
      const kind = agreementKinds.find((one) => one === value);
      return kind ? t(`words.agreementKind.${kind}`) : '';
    }
    case 'fromSide': {
      const side = sides.find((one) => one === value);
      return side ? t(`words.promises.${side}`) : '';
    }
    case 'timeLimit':
      return typeof value === 'number' ? timeLimitWords(t, value) : t('agreements.changes.none');
    case 'minimumShare':
      return typeof value === 'number' ? formatPercent(language, value) : t('agreements.changes.none');
    case 'attempts':
      return typeof value === 'number' ? formatNumber(language, value) : t('agreements.changes.none');
    case 'responsibleId':
    case 'deputyId':
      if (value === null) return t('agreements.changes.nobody');
      return people.find(({ id }) => id === value)?.name ?? t('agreements.changes.someoneGone');
    case 'reviewOn':
      return formatDay(language, String(value ?? '')) || t('agreements.changes.noDay');
    default:
      return typeof value === 'string' && value.trim() !== ''
        ? t('agreements.quoted', { text: value })
        : t('agreements.changes.empty');
  }
}
