// A form over something that others can change while it is open. What nobody typed shows what is there now and is not
// written; what was typed is written together with what others have made of it meanwhile. Kept as `useKeptState` keeps.
import { useKeptState, useOpenForm } from './openForm.ts';

interface Typed<Values> {
  readonly values: Partial<Values>;
  /** What was there when each of them was first typed. */
  readonly bases: Partial<Values>;
}

/** What to write when `before` was turned into `typed` by this person and into `now` by others; `typed` by default. */
export type Composers<Values> = {
  readonly [K in keyof Values]?: (before: Values[K], typed: Values[K], now: Values[K]) => Values[K];
};

export interface FormOver<Values> {
  /** What the fields show. */
  readonly values: Values;
  readonly change: (values: Partial<Values>) => void;
  /** What there is to write: nothing of what is as it should be already. */
  readonly toWrite: Partial<Values>;
  /** It was sent or given up: nothing of it is kept. */
  readonly forget: () => void;
}

export function useFormOver<Values extends object>(
  key: string,
  now: Values,
  composers: Composers<Values> = {},
): FormOver<Values> {
  const [typed, setTyped, forgetTyped] = useKeptState<Typed<Values>>(key, { values: {}, bases: {} });
  const toWrite = written(typed, now, composers);
  useOpenForm(Object.keys(toWrite).length > 0);
  return {
    values: { ...now, ...typed.values },
    change: (values) =>
      setTyped({
        values: { ...typed.values, ...values },
        bases: { ...pick(now, Object.keys(values) as (keyof Values)[]), ...typed.bases },
      }),
    toWrite,
    forget() {
      setTyped({ values: {}, bases: {} });
      forgetTyped();
    },
  };
}

function written<Values extends object>(
  { values, bases }: Typed<Values>,
  now: Values,
  composers: Composers<Values>,
): Partial<Values> {
  const composed: Partial<Values> = {};
  for (const key of Object.keys(values) as (keyof Values)[]) {
    const typed = values[key] as Values[typeof key];
    const before = bases[key] as Values[typeof key];
    const compose = composers[key];
    const next = compose && !isSame(before, now[key]) ? compose(before, typed, now[key]) : typed;
    if (!isSame(next, now[key]) && !isSame(typed, before)) composed[key] = next;
  }
  return composed;
}

function pick<Values extends object>(from: Values, keys: readonly (keyof Values)[]): Partial<Values> {
  const picked: Partial<Values> = {};
  for (const key of keys) picked[key] = from[key];
  return picked;
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
