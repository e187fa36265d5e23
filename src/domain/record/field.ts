// The kinds of field a record can have: how a value is created, checked on write and repaired on read.
import * as Y from 'yjs';
import * as z from 'zod/mini';

export interface Field<T> {
  /** What is stored for a value; the fallback when there is none. */
  create(value: T | undefined): unknown;
  /** The value that a stored thing stands for; the fallback when it makes no sense. */
  read(stored: unknown): T;
  /** Check of command input. */
  readonly schema: z.ZodMiniType<T>;
}

/** Check of a text of at most `max` UTF-16 units. */
export function textUpTo(max: number) {
  return z.string().check(z.maxLength(max));
}

/** Check of what names a record. */
export const recordId = z.string().check(z.minLength(1), z.maxLength(64));

/**
 * Text that several people edit at once, character by character (Y.Text, plain). One command writes at most `max`
 * UTF-16 units; two people who type at once may exceed that together, so what is already there is taken over up to four
 * times as long.
 */
export function text(max: number): Field<string> {
  return {
    create: (value) => new Y.Text((value ?? '').slice(0, 4 * max).toWellFormed()),
    read: (stored) => (stored instanceof Y.Text ? stored.toString() : typeof stored === 'string' ? stored : ''),
    schema: textUpTo(max),
  };
}

/** A short text that is replaced as a whole. */
export function line(max: number): Field<string> {
  return plain(textUpTo(max), (stored): stored is string => typeof stored === 'string', '');
}

/** A calendar day, ISO 8601 (YYYY-MM-DD), or empty. */
export function day(): Field<string> {
  const schema = z.union([z.literal(''), z.iso.date()]);
  return plain(
    schema,
    (stored): stored is string => typeof stored === 'string' && schema.safeParse(stored).success,
    '',
  );
}

export function choice<const T extends string>(values: readonly T[], fallback: T): Field<T> {
  return plain(z.enum(values) as z.ZodMiniType<T>, (stored): stored is T => values.includes(stored as T), fallback);
}

export function flag(): Field<boolean> {
  return plain(z.boolean(), (stored): stored is boolean => typeof stored === 'boolean', false);
}

export interface Range {
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}

export function number(range: Range, fallback: number): Field<number> {
  return plain(numberSchema(range), inRange(range), fallback);
}

/** A number that may be left empty (null). */
export function optionalNumber(range: Range): Field<number | null> {
  const matches = inRange(range);
  return plain(z.nullable(numberSchema(range)), (stored): stored is number | null => matches(stored), null);
}

/** The id of another record, or null. Whether that record is there is for the reader to see. */
export function reference(): Field<string | null> {
  return plain(z.nullable(recordId), (stored): stored is string => isId(stored), null);
}

/** A value of several parts that is only ever written as a whole. */
export function whole<T>(schema: z.ZodMiniType<T>, matches: (stored: unknown) => stored is T, fallback: T): Field<T> {
  return plain(schema, matches, fallback);
}

export function isId(stored: unknown): stored is string {
  return typeof stored === 'string' && stored.length > 0 && stored.length <= 64;
}

function plain<T>(schema: z.ZodMiniType<T>, matches: (stored: unknown) => stored is T, fallback: T): Field<T> {
  return {
    create: (value) => (value === undefined ? fallback : value),
    read: (stored) => (matches(stored) ? stored : fallback),
    schema,
  };
}

function inRange({ min, max, integer }: Range) {
  return (stored: unknown): stored is number =>
    typeof stored === 'number' && stored >= min && stored <= max && (!integer || Number.isInteger(stored));
}

function numberSchema({ min, max, integer }: Range) {
  const schema = z.number().check(z.minimum(min), z.maximum(max));
  return integer ? schema.check(z.int()) : schema;
}
