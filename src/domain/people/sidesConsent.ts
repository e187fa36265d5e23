// Both sides agreeing to a record: which consents hold, what has changed since, and the commands that give and withdraw
// them. Agreements and terms are agreed to this way.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { getRecord, patchRecord, type Collection, type Fields, type Values } from '../record/collection.ts';
import { command, refuse, type Command, type RefusalCode, type Workshop } from '../record/command.ts';
import type { Consent, ConsentChange, ConsentRule, ConsentTerms } from '../record/consent.ts';
import { recordId, type Field } from '../record/field.ts';
import { participants, sideOf, sides, type Side } from './participants.ts';

/** What each side has agreed to, as a whole; it holds while the record still says the same. */
export interface ConsentOfSides<K extends string> {
  readonly marketingConsent: Consent<K> | null;
  readonly salesConsent: Consent<K> | null;
}

export interface OutdatedConsent<K extends string> {
  readonly side: Side;
  readonly consent: Consent<K>;
  readonly changes: readonly ConsentChange<K>[];
}

export function consentOf<K extends string>(record: ConsentOfSides<K>, side: Side): Consent<K> | null {
  return side === 'marketing' ? record.marketingConsent : record.salesConsent;
}

/** The consent of a side that still holds, because the record says what it said then; else null. */
export function validConsentOn<K extends string>(
  rule: ConsentRule<K>,
  record: ConsentTerms<K> & ConsentOfSides<K>,
  side: Side,
): Consent<K> | null {
  const consent = consentOf(record, side);
  return consent && rule.changesSince(consent, record).length === 0 ? consent : null;
}

/** For each side whose consent no longer holds: what was changed since. A side that never agreed is not among them. */
export function outdatedConsentsOn<K extends string>(
  rule: ConsentRule<K>,
  record: ConsentTerms<K> & ConsentOfSides<K>,
): OutdatedConsent<K>[] {
  return sides.flatMap((side) => {
    const consent = consentOf(record, side);
    const changes = consent ? rule.changesSince(consent, record) : [];
    return consent && changes.length > 0 ? [{ side, consent, changes }] : [];
  });
}

/**
 * The side for which `actor` may speak as `participantId`: everybody as themselves; the facilitator may hand the
 * shared screen over to a participant, who then speaks for the own side. Otherwise the reason why not.
 */
export function speakerOf(
  { doc }: Workshop,
  actor: string,
  participantId: string,
): { readonly side: Side; readonly name: string } | RefusalCode {
  const speaker = getRecord(doc, participants, participantId);
  if (!speaker) return 'notFound';
  const mayHandOver = getRecord(doc, participants, actor)?.isFacilitator === true;
  if (participantId !== actor && !mayHandOver) return 'notYourself';
  const side = sideOf(doc, participantId);
  return side ? { side, name: speaker.name } : 'teamMissing';
}

type ConsentCommand = Command<{ id: string; participantId: string }, void>;

/** A kind of record that both sides agree to. */
export interface AgreedRecords<F extends Fields, K extends string, R> {
  readonly of: Collection<F>;
  readonly rule: ConsentRule<K>;
  /** The record with everything that is agreed to; undefined when there is none. */
  readonly get: (doc: Y.Doc, id: string) => R | undefined;
  /** Why nobody can agree to it as it stands, or null. */
  readonly refuses: (record: R) => RefusalCode | null;
  /** What else a consent of this side writes. */
  readonly alongside?: (side: Side) => Partial<Values<F>>;
}

/** The commands `[agree, withdraw]`: a participant speaks for the own side about the record as it stands now. */
export function consentCommands<
  F extends Fields & { readonly marketingConsent: Field<Consent<K> | null> },
  K extends string,
  R extends ConsentTerms<K>,
>(
  names: readonly [agree: string, withdraw: string],
  { of, rule, get, refuses, alongside }: AgreedRecords<F, K, R>,
): readonly [agree: ConsentCommand, withdraw: ConsentCommand] {
  const input = z.object({ id: recordId, participantId: recordId });
  return [
    command(
      names[0],
      input,
      ({ workshop, actor, write }, { id, participantId }) => {
        const record = get(workshop.doc, id);
        if (!record) return refuse('notFound');
        const speaker = speakerOf(workshop, actor, participantId);
        if (typeof speaker === 'string') return refuse(speaker);
        const code = refuses(record);
        if (code) return refuse(code);
        const { side, name } = speaker;
        const consent: Consent<K> = { participantId, name, at: workshop.now(), terms: rule.termsOf(record) };
        const values = { ...alongside?.(side), ...consentValue(side, consent) } as Partial<Values<F>>;
        return write(() => patchRecord(workshop.doc, of, id, values));
      },
      'open',
    ),
    command(
      names[1],
      input,
      ({ workshop, actor, write }, { id, participantId }) => {
        if (!get(workshop.doc, id)) return refuse('notFound');
        const speaker = speakerOf(workshop, actor, participantId);
        if (typeof speaker === 'string') return refuse(speaker);
        const values = consentValue(speaker.side, null) as Partial<Values<F>>;
        return write(() => patchRecord(workshop.doc, of, id, values));
      },
      'open',
    ),
  ];
}

/** The field that holds the consent of a side. */
export function consentValue<K extends string>(side: Side, consent: Consent<K> | null): Partial<ConsentOfSides<K>> {
  return side === 'marketing' ? { marketingConsent: consent } : { salesConsent: consent };
}
