// The words of an open point in the reader's language: a role is named by its kind, and where a term is used is counted.
import type { RoleKind } from '../domain/customer/buyingRoles.ts';
import type { Gap } from '../domain/plan/gaps.ts';
import type { Language } from '../domain/record/workshop.ts';
import { roleName } from './customerWords.ts';
import { gapValues } from './gapValues.ts';
import { usesInWords } from './termWords.ts';
import type { Translate } from './translator.ts';

/**
 * The sentence of an open point. `named` gives what stands for each title, as cut to the room or "untitled" where it is
 * empty.
 */
export function gapSentence(t: Translate, language: Language, gap: Gap, named: (text: string) => string): string {
  return t(`gaps.sentence.${gap.kind}`, namedInGap(t, language, gap, named));
}

/** Both titles of a point in the reader's language. */
export function namedInGap(t: Translate, language: Language, gap: Gap, named: (text: string) => string) {
  const { role, uses } = gap;
  const { title, other } = gapValues(t, language, gap);
  return {
    title: named(role === undefined ? title : roleName(t, { role: role as RoleKind, title })),
    other: named(uses === undefined ? other : usesInWords(t, language, uses)),
  };
}
