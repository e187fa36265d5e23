// The kinds of field a record can have: how a value is created, checked on write and repaired on read.
import * as Y from 'yjs';
import * as z from 'zod/mini';
import { madeOnce, type MadeOnce } from './madeOnce.ts';

export interface Field<T> {
  /** What is stored for a value; the fallback when there is none. Lone surrogates are replaced, see wellFormed. */
  create(value: T | undefined): unknown;
  /**
   * The value that a stored thing stands for; the fallback when it makes no sense. Never throws, whatever is stored:
   * anybody who may write may store anything.
   */
  read(stored: unknown): T;
  /** Check of command input. */
  readonly schema: z.ZodMiniType<T>;
  /** Stored as a Y.Text that several people write in. */
  readonly isShared?: boolean;
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
  const check = madeOnce(() => textUpTo(max));
  return {
    create: (value) => new Y.Text((value ?? '').slice(0, 4 * max).toWellFormed()),
    read: (stored) =>
      isText(stored)
        ? stored
            .toString()
            .slice(0, 4 * max)
            .toWellFormed()
        : '',
    get schema() {
      return check();
    },
    isShared: true,
  };
}

/**
 * Is it a shared text of ours? A Y.XmlText is a Y.Text as well, and throws where it should say what it holds when
 * something in it cannot be turned into text.
 */
export function isText(stored: unknown): stored is Y.Text {
  return stored instanceof Y.Text && !(stored instanceof Y.XmlText);
}

/** A short text that is replaced as a whole; what is longer than four times `max` is cut when it is read. */
export function line(max: number): Field<string> {
  return plain(
    () => textUpTo(max),
    (stored) => (typeof stored === 'string' ? stored.slice(0, 4 * max).toWellFormed() : undefined),
    '',
  );
}

/** A calendar day, ISO 8601 (YYYY-MM-DD), or empty. */
export function day(): Field<string> {
  const schema = madeOnce(() => z.union([z.literal(''), z.iso.date()]));
  return plain(
    schema,
    (stored) => (typeof stored === 'string' && schema().safeParse(stored).success ? stored : undefined),
    '',
  );
}

export function choice<const T extends string>(values: readonly T[], fallback: T): Field<T> {
  return plain(
    () => z.enum(values) as z.ZodMiniType<T>,
    (stored) => (values.includes(stored as T) ? (stored as T) : undefined),
    fallback,
  );
}

export function flag(): Field<boolean> {
  return plain(
    () => z.boolean(),
    (stored) => (typeof stored === 'boolean' ? stored : undefined),
    false,
  );
}

export interface Range {
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}

/** A field of numbers: forms say its range before anything is written. */
export interface NumberKind<T> extends Field<T> {
  readonly range: Range;
}

export function number(range: Range, fallback: number): NumberKind<number> {
  return Object.assign(
    plain(() => numberSchema(range), inRange(range), fallback),
    { range },
  );
}

/** A number that may be left empty (null). */
export function optionalNumber(range: Range): NumberKind<number | null> {
  return Object.assign(
    plain<number | null>(() => z.nullable(numberSchema(range)), inRange(range), null),
    { range },
  );
}

/** The id of another record, or null. Whether that record is there is for the reader to see. */
export function reference(): Field<string | null> {
  return plain<string | null>(
    () => z.nullable(recordId),
    (stored) => (isId(stored) ? stored : undefined),
    null,
  );
}

/**
 * A value of several parts that is only ever written as a whole. `read` gives a copy with these parts and nothing else,
 * or undefined when they make no sense.
 */
export function whole<T>(
  schema: MadeOnce<z.ZodMiniType<T>>,
  read: (stored: unknown) => T | undefined,
  fallback: T,
): Field<T> {
  return plain(schema, read, fallback);
}

/** An object or a list whose parts its readers know: what can be written as JSON, and null instead of anything else. */
export function jsonValue(): Field<unknown> {
  return whole<unknown>(
    () => z.unknown(),
    (stored) => (typeof stored === 'object' && isJson(stored) ? stored : undefined),
    null,
  );
}

/** Levels inside each other; commands write up to four. */
const deepestJson = 16;

function isJson(value: unknown, depth = 0): boolean {
  if (value == null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth > deepestJson) return false;
  if (Array.isArray(value)) return value.every((part) => isJson(part, depth + 1));
  // A shared type, bytes, a document: none of them is a value.
  return (
    Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every((part) => isJson(part, depth + 1))
  );
}

export function isId(stored: unknown): stored is string {
  return typeof stored === 'string' && stored.length > 0 && stored.length <= 64 && stored.isWellFormed();
}

/**
 * The same value with every lone surrogate replaced by U+FFFD. Yjs encodes text as UTF-8, which has none: the person
 * who wrote it would keep another text than everybody else gets.
 */
export function wellFormed<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed() as T;
  if (Array.isArray(value)) return value.map(wellFormed) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key.toWellFormed(), wellFormed(part)])) as T;
}

function plain<T>(schema: MadeOnce<z.ZodMiniType<T>>, read: (stored: unknown) => T | undefined, fallback: T): Field<T> {
  const check = madeOnce(schema);
  return {
    create: (value) => (value === undefined ? fallback : wellFormed(value)),
    read: (stored) => read(stored) ?? fallback,
    get schema() {
      return check();
    },
  };
}

function inRange({ min, max, integer }: Range) {
  return (stored: unknown): number | undefined =>
    typeof stored === 'number' && stored >= min && stored <= max && (!integer || Number.isInteger(stored))
      ? stored
      : undefined;
}

function numberSchema({ min, max, integer }: Range) {
  const schema = z.number().check(z.minimum(min), z.maximum(max));
  return integer ? schema.check(z.int()) : schema;
}
