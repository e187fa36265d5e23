// Terms: what lead, MQL and the other words mean that both teams use, by which criteria a case is one, and which team
// decides it. Five of them make the chain from the lead to the sales opportunity.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { clearRemoved, collection, getRecord, listRecords, patchRecord, type RecordOf } from '../record/collection.ts';
import { command, refuse, type CommandContext, type Workshop } from '../record/command.ts';
import { consentOn } from '../record/consent.ts';
import { choice, line, recordId, reference, text, textUpTo, whole } from '../record/field.ts';
import { insertOrders } from '../record/order.ts';
import { recordCommands } from '../record/recordCommands.ts';
import { addInSequence, listInSequence } from '../record/sequence.ts';
import { siblingCommands } from '../record/siblings.ts';
import type { Language } from '../record/workshop.ts';
import { sides } from '../people/teams.ts';
import { withoutInvisible } from '../record/visibleText.ts';

/** The chain, in its fixed sequence; '' for the team's own terms. */
export const chainKeys = ['lead', 'mql', 'sal', 'sql', 'opportunity'] as const;
export type ChainKey = (typeof chainKeys)[number];
export const termKeys = [...chainKeys, ''] as const;

/** Which team decides that a case is one. */
export const deciders = [...sides, 'both'] as const;
export type Decider = (typeof deciders)[number];

/** What both sides agree to; criteria as one list of "kind text". */
export const termConsent = consentOn(['nameDe', 'nameEn', 'aliases', 'definition', 'decides', 'criteria']);
export type TermField = (typeof termConsent)['fields'][number];

const aliasList = z.array(textUpTo(80)).check(z.maxLength(8));

export const terms = collection('terms', {
  key: choice(termKeys, ''),
  nameDe: text(80),
  nameEn: text(80),
  /** Further names, as "Marketing Qualified Lead" of MQL. */
  aliases: whole<readonly string[]>(aliasList, (stored) => aliasList.safeParse(stored).data, []),
  definition: text(1000),
  decides: choice(deciders, 'both'),
  /** The agreement that governs the step to the next term of the chain. */
  agreementId: reference(),
  marketingConsent: termConsent.field(),
  salesConsent: termConsent.field(),
  /** Why a side cannot agree; empty without a serious objection. */
  marketingObjection: line(300),
  salesObjection: line(300),
  /** The definition duel about it that was closed last (duel.ts). */
  closedDuelId: reference(),
  order: line(512),
});

/** `profile`: what the case is; `behaviour`: what it has done. */
export const criterionKinds = ['profile', 'behaviour'] as const;
export type CriterionKind = (typeof criterionKinds)[number];

export const termCriteria = collection('termCriteria', {
  termId: line(64),
  kind: choice(criterionKinds, 'profile'),
  text: text(200),
  order: line(512),
});

export type TermCriterion = RecordOf<typeof termCriteria>;

export interface Term extends RecordOf<typeof terms> {
  readonly criterionList: readonly TermCriterion[];
  /** The same as what is agreed to: "kind text". */
  readonly criteria: readonly string[];
  /** Its place in the chain; null for own terms, and for a second one with the same key. */
  readonly chainKey: ChainKey | null;
}

/**
 * All terms: the chain in its sequence, then the own ones in theirs. Of two with the same key the one with the smaller
 * id is in the chain, the other one stands among the own terms.
 */
export function listTerms(doc: Y.Doc): Term[] {
  const all = listInSequence(doc, terms);
  const criteria = Map.groupBy(listInSequence(doc, termCriteria), ({ termId }) => termId);
  const inChain = chainIds(all);
  const entries = all.map((term): Term => {
    const criterionList = criteria.get(term.id) ?? [];
    return {
      ...term,
      criterionList,
      criteria: criterionList.map(({ kind, text: words }) => `${kind} ${words}`),
      chainKey: term.key !== '' && inChain.get(term.key) === term.id ? term.key : null,
    };
  });
  const place = ({ chainKey }: Term) => (chainKey === null ? chainKeys.length : chainKeys.indexOf(chainKey));
  return entries.sort((left, right) => place(left) - place(right));
}

export function getTerm(doc: Y.Doc, id: string): Term | undefined {
  return getRecord(doc, terms, id) && listTerms(doc).find((term) => term.id === id);
}

/** All names of a term that are not empty: German, English and further ones, each once. */
export function namesOf({ nameDe, nameEn, aliases }: Pick<Term, 'nameDe' | 'nameEn' | 'aliases'>): string[] {
  return [...new Set([nameDe, nameEn, ...aliases].map((name) => name.trim()).filter((name) => name !== ''))];
}

/** The name in a language; the other one where that is empty. */
export function termName({ nameDe, nameEn }: Pick<Term, 'nameDe' | 'nameEn'>, language: Language): string {
  return language === 'de' ? nameDe.trim() || nameEn.trim() : nameEn.trim() || nameDe.trim();
}

/** The term that has this name already, in any language or as a further name. */
export function findTerm(doc: Y.Doc, name: string): Term | undefined {
  const searched = nameKey(name);
  return searched === ''
    ? undefined
    : listTerms(doc).find((term) => namesOf(term).some((one) => nameKey(one) === searched));
}

function nameKey(name: string): string {
  return withoutInvisible(name).normalize('NFC').trim().toLowerCase();
}

function chainIds(all: readonly RecordOf<typeof terms>[]): Map<ChainKey, string> {
  const ids = new Map<ChainKey, string>();
  for (const { id, key } of all) {
    const known = key === '' ? undefined : ids.get(key);
    if (key !== '' && (known === undefined || id < known)) ids.set(key, id);
  }
  return ids;
}

interface ChainTerm {
  readonly key: ChainKey;
  readonly nameDe: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  readonly decides: Decider;
}

/** What the chain begins with; definitions are the team's own. */
export const chainTerms: readonly ChainTerm[] = [
  { key: 'lead', nameDe: 'Lead', nameEn: 'Lead', aliases: [], decides: 'marketing' },
  { key: 'mql', nameDe: 'MQL', nameEn: 'MQL', aliases: ['Marketing Qualified Lead'], decides: 'marketing' },
  { key: 'sal', nameDe: 'SAL', nameEn: 'SAL', aliases: ['Sales Accepted Lead'], decides: 'sales' },
  { key: 'sql', nameDe: 'SQL', nameEn: 'SQL', aliases: ['Sales Qualified Lead'], decides: 'sales' },
  { key: 'opportunity', nameDe: 'Verkaufschance', nameEn: 'Sales opportunity', aliases: [], decides: 'sales' },
];

const written = { fields: ['nameDe', 'nameEn', 'aliases', 'definition', 'decides', 'agreementId'] } as const;

const commands = recordCommands('Term', terms, written);
export const { update: updateTerm, move: moveTerm } = commands;

/** Adds an own term at the end. A name that another term has is refused: that one is meant. The value is its id. */
export const addTerm = command(
  'addTerm',
  commands.add.input,
  (context, values) => {
    const names = [values.nameDe, values.nameEn].filter((name) => name !== undefined);
    if (names.some((name) => findTerm(context.workshop.doc, name))) return refuse('nameTaken');
    return addInSequence(context, terms, values, null);
  },
  () => [{ of: terms }],
);

/** Adds what is missing of the chain. The value is the ids of what was added. */
export const addChain = command(
  'addChain',
  () => z.object({}),
  (context) => {
    const { doc } = context.workshop;
    const { ids, reveal } = prepareChain(context);
    if (ids.length === 0) return { ok: true, value: [] };
    return context.write(() => {
      reveal(doc);
      return ids;
    });
  },
  () => [{ of: terms }],
);

function prepareChain({ workshop: { doc }, create }: { workshop: Workshop; create: CommandContext['create'] }) {
  const all = listInSequence(doc, terms);
  const missing = chainTerms.filter(({ key }) => !all.some((term) => term.key === key));
  const { orders, repairs } = insertOrders(all, null, missing.length);
  const ids = missing.map((term, at) => create(terms, { ...term, order: orders[at]! }));
  return {
    ids,
    reveal: (target: Y.Doc) => {
      for (const { id, order } of repairs) patchRecord(target, terms, id, { order });
      for (const id of ids) clearRemoved(target, terms, id);
    },
  };
}

/** A term of the chain cannot be removed, only emptied. */
export const removeTerm = command(
  'removeTerm',
  commands.remove.input,
  (context, input) =>
    getTerm(context.workshop.doc, input.id)?.chainKey ? refuse('termOfChain') : commands.remove.run(context, input),
  commands.remove.touches,
);

export const {
  add: addCriterion,
  update: updateCriterion,
  move: moveCriterion,
  remove: removeCriterion,
} = siblingCommands('Criterion', termCriteria, {
  parent: terms,
  parentKey: 'termId',
  fields: ['kind', 'text'],
  required: ['kind'],
});

/** For a check of command input: who speaks about which term. */
export const termSpeaker = z.object({ id: recordId, participantId: recordId });

/** Is there anything in the terms that the app did not put there by itself? */
export function hasTermContent(doc: Y.Doc): boolean {
  return (
    listRecords(doc, terms).some(({ key, definition }) => key === '' || definition.trim() !== '') ||
    listRecords(doc, termCriteria).length > 0
  );
}
