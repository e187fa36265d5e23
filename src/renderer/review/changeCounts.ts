// What has changed in the plan since it was signed, counted in words.
import type { PlanChange } from '../../domain/plan/planChanges.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { localeOf } from '../../i18n/formats.ts';
import { numberWord } from '../../i18n/numberWords.ts';
import type { Translate } from '../../i18n/translator.ts';

const areas = [
  'person',
  'targetCustomer',
  'buyingRole',
  'stage',
  'touchpoint',
  'painPoint',
  'opportunity',
  'goal',
  'term',
  'activity',
  'agreement',
  'handover',
] as const;
type CountedArea = (typeof areas)[number] | 'other';
const kinds = ['added', 'changed', 'removed'] as const;

export function changesInWords(t: Translate, language: Language, changes: readonly PlanChange[]): string {
  if (changes.length === 0) return t('review.changes.none');
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  const parts = kinds.flatMap((kind) => {
    const ofKind = changes.filter((change) => (change.kind === 'reordered' ? 'changed' : change.kind) === kind);
    if (ofKind.length === 0) return [];
    const byArea = Map.groupBy(ofKind, ({ area }): CountedArea => areas.find((known) => known === area) ?? 'other');
    const what = [...byArea].map(([area, { length: count }]) =>
      t(`review.changes.area.${area}`, { count, number: numberWord(t, language, count) }),
    );
    return [t(`review.changes.${kind}`, { count: ofKind.length, what: list.format(what) })];
  });
  return t('review.changes.sentence', { list: parts.join('; ') });
}
