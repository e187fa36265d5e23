// Terms as a part of the workshop: what may still be open in them, and what of them is signed.
import { agreementsIn, type PlanConsent } from '../partnership/agreementsPart.ts';
import { sides, type Side } from '../people/participants.ts';
import { gap, listOf, part, type ChangeEntry, type PartGap, type Reading } from '../record/part.ts';
import { chainSteps } from './termChain.ts';
import {
  hasTermContent,
  namesOf,
  termCriteria,
  termName,
  terms,
  type CriterionKind,
  type Decider,
  type Term,
  type TermCriterion,
} from './terms.ts';
import { statusOfTerm, validTermConsent } from './termStatus.ts';
import { countUses, termsIn, termUsesIn, type TermUse, type UseKind } from './termUsage.ts';

export interface PlanTerm {
  readonly id: string;
  /** Its place in the chain; empty for own terms. */
  readonly key: Term['key'];
  readonly names: { readonly de: string; readonly en: string; readonly aliases: readonly string[] };
  readonly definition: string;
  readonly decides: Decider;
  readonly criteria: readonly { readonly id: string; readonly kind: CriterionKind; readonly text: string }[];
  readonly agreementId: string | null;
  /** The consents that hold; null for a side that has not agreed to it as it stands. */
  readonly agreedBy: Readonly<Record<Side, PlanConsent | null>>;
  /** The records in whose texts it stands; of a key figure, its stage. */
  readonly usedIn: readonly { readonly kind: UseKind; readonly id: string }[];
}

/** The key is there only when there are terms: what was signed before there were any keeps its digest. */
export interface SignedTerms {
  readonly terms?: readonly PlanTerm[];
}

/** An empty chain is nothing that anybody has written. */
const writtenTermsIn = (reading: Reading): readonly Term[] => {
  const doc = reading.docOf('terms');
  return hasTermContent(doc) ? reading.of(termsIn) : [];
};

export const termsPart = part({
  name: 'terms',
  section: 'terms',
  collections: [terms, termCriteria],
  gapKinds: {
    termWithoutDefinition: { section: 'terms', close: 'add', field: 'definition' },
    termUsedNotAgreed: { section: 'terms', close: 'agree', field: 'consent' },
    termNotAgreed: { section: 'terms', close: 'agree', field: 'consent' },
    termWithoutCriterion: { section: 'terms', close: 'add', field: 'criterion' },
    chainStepWithoutAgreement: { section: 'terms', close: 'arrange', field: 'agreementId' },
  },
  gaps: gapsOfTerms,
  hasContent: (reading) => reading.of(writtenTermsIn).length > 0,
  signed: (reading): SignedTerms => {
    const all = reading.of(writtenTermsIn);
    if (all.length === 0) return {};
    const uses = reading.of(termUsesIn);
    return { terms: all.map((term) => planTerm(term, uses.get(term.id) ?? [])) };
  },
  json: () => ({}),
  people: () => [],
  changeAreas: ['term'],
  entries: ({ terms: all = [] }: SignedTerms) => all.map(entryOfTerm),
  lists: ({ terms: all = [] }: SignedTerms) => [listOf('term', 'terms', all)],
});

type TermGapKind =
  | 'termWithoutDefinition'
  | 'termUsedNotAgreed'
  | 'termNotAgreed'
  | 'termWithoutCriterion'
  | 'chainStepWithoutAgreement';

/** Terms without which no lead changes hands: they need something by which a case is recognised. */
const withCriteria: ReadonlySet<string> = new Set(['mql', 'sal', 'sql']);

function gapsOfTerms(reading: Reading): PartGap<TermGapKind>[] {
  const all = reading.of(termsIn);
  const uses = reading.of(termUsesIn);
  return [
    ...all.flatMap((term): PartGap<TermGapKind>[] => {
      const used = uses.get(term.id) ?? [];
      return [...consentGaps(term, used), ...criterionGaps(term)];
    }),
    ...chainSteps(all, reading.of(agreementsIn))
      .filter(({ isHandover, agreement }) => isHandover && agreement === null)
      .map(({ term, next }) => gap('chainStepWithoutAgreement' as const, named(term), named(next).title)),
  ];
}

/** One of them per term: no definition, used without consent, no consent. */
function consentGaps(term: Term, used: readonly TermUse[]): PartGap<TermGapKind>[] {
  const status = statusOfTerm(term);
  if (status === 'agreed') return [];
  if (status === 'empty')
    return term.chainKey !== null || used.length > 0 ? [gap('termWithoutDefinition' as const, named(term))] : [];
  return used.length > 0
    ? [{ ...gap('termUsedNotAgreed' as const, named(term)), uses: countUses(used) }]
    : [gap('termNotAgreed' as const, named(term))];
}

function criterionGaps(term: Term): PartGap<TermGapKind>[] {
  const isLacking = withCriteria.has(term.chainKey ?? '') && !term.criterionList.some(isWritten);
  return isLacking ? [gap('termWithoutCriterion' as const, named(term))] : [];
}

function isWritten({ text }: TermCriterion): boolean {
  return text.trim() !== '';
}

/** By its German name, or its English one where it has no other: a gap is signed and says the same in each language. */
function named(term: Term): { id: string; title: string } {
  return { id: term.id, title: termName(term, 'de') };
}

function planTerm(term: Term, uses: readonly TermUse[]): PlanTerm {
  const consents = sides.map((side) => {
    const consent = validTermConsent(term, side);
    return [side, consent && { name: consent.name, at: consent.at }] as const;
  });
  return {
    id: term.id,
    key: term.chainKey ?? '',
    names: { de: term.nameDe, en: term.nameEn, aliases: term.aliases },
    definition: term.definition,
    decides: term.decides,
    criteria: term.criterionList.map(({ id, kind, text }) => ({ id, kind, text })),
    agreementId: term.agreementId,
    agreedBy: Object.fromEntries(consents) as Record<Side, PlanConsent | null>,
    usedIn: uses.map(({ kind, recordId }) => ({ kind, id: recordId })),
  };
}

function entryOfTerm(term: PlanTerm): ChangeEntry<'term'> {
  // Where it is used follows from the records that use it.
  const { names, criteria, usedIn: _, ...values } = term;
  const [title = ''] = namesOf({ nameDe: names.de, nameEn: names.en, aliases: names.aliases });
  const words = criteria.map(({ kind, text }) => `${kind} ${text}`);
  return {
    area: 'term',
    id: term.id,
    title,
    values: { ...values, nameDe: names.de, nameEn: names.en, aliases: names.aliases, criteria: words },
  };
}
