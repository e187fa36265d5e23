// What a person types into a field that is written as a whole. There is a draft only once something was typed: until
// then the field shows the value of now and leaving it writes nothing. It is written after a pause, when the field is
// left or taken away and before the page goes, put together with what others have written meanwhile.
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useDrafts } from './drafts.ts';

/** What was typed is written after this time without a key, in milliseconds. */
const pause = 900;

export interface DraftOptions<Value> {
  /** As it is in the workshop now. */
  readonly value: Value;
  readonly write: (value: Value) => void;
  /** What is stored for what was typed: without blanks at its ends. */
  readonly stored?: (typed: Value) => Value;
  /** What to write when `before` was turned into `typed` by this person and into `now` by others; `typed` by default. */
  readonly compose?: (before: Value, typed: Value, now: Value) => Value;
  /** May it be written as it stands? What may not, such as half a date, waits, and goes when the field is left. */
  readonly isWhole?: (typed: Value) => boolean;
}

export interface Draft<Value> {
  /** What the field shows. */
  readonly value: Value;
  readonly isTyped: boolean;
  /** The value before something was typed; that of now until then. */
  readonly first: Value;
  readonly type: (value: Value) => void;
  /** As `isTyped`, before it is drawn: a key may come that soon. */
  readonly holds: () => boolean;
  /** Writes what was typed: the field is left or Enter was pressed. */
  readonly finish: () => void;
  /** As `finish`, but what may not be written stays in the field; false then. */
  readonly finishIfWhole: () => boolean;
  /** Takes back what was typed, also what a pause has written already: Escape. */
  readonly discard: () => void;
}

interface Typed<Value> {
  readonly value: Value;
  readonly isUnwritten: boolean;
  /** What it was typed on. */
  readonly base: Value;
  /** The value before the first key. */
  readonly first: Value;
  /** What the last pause has written. */
  readonly written?: Value;
}

export function useDraft<Value>(options: DraftOptions<Value>): Draft<Value> {
  const drafts = useDrafts();
  const [shown, setShown] = useState<Typed<Value> | null>(null);
  const latest = useRef(options);
  // Handlers that follow each other within one drawing read what the one before has left.
  const current = useRef<Typed<Value> | null>(null);
  useLayoutEffect(() => {
    latest.current = options;
  });
  const [actions] = useState(() => actionsOf(latest, current, setShown));
  const isUnwritten = shown?.isUnwritten ?? false;
  useEffect(() => (isUnwritten ? drafts.addField(actions.write) : undefined), [isUnwritten, drafts, actions]);
  const typed = shown?.value;
  useEffect(() => {
    if (!isUnwritten) return undefined;
    let timer = setTimeout(function writeAtRest() {
      // A word that is being composed is not touched.
      if (drafts.isComposing()) timer = setTimeout(writeAtRest, pause);
      else actions.write();
    }, pause);
    return () => clearTimeout(timer);
  }, [isUnwritten, typed, drafts, actions]);
  // What is all written and then changed by somebody else is shown as it is now.
  useEffect(() => actions.follow(options.value), [options.value, actions]);
  useEffect(() => actions.write, [actions]);
  const { value, first } = shown ?? { value: options.value, first: options.value };
  return { value, first, isTyped: shown !== null, ...actions };
}

function actionsOf<Value>(
  latest: { readonly current: DraftOptions<Value> },
  current: { current: Typed<Value> | null },
  show: (typed: Typed<Value> | null) => void,
) {
  const set = (next: Typed<Value> | null) => {
    current.current = next;
    show(next);
  };
  const write = () => {
    const typed = current.current;
    const { value: now, write: put, compose, isWhole, stored = (value) => value } = latest.current;
    if (!typed?.isUnwritten || isWhole?.(typed.value) === false) return;
    const composed = compose ? compose(typed.base, typed.value, now) : typed.value;
    const next = stored(composed);
    set({ ...typed, value: composed, base: next, written: next, isUnwritten: false });
    if (next !== now) put(next);
  };
  return {
    write,
    holds: () => current.current !== null,
    type(value: Value) {
      const { value: now } = latest.current;
      set({ ...(current.current ?? { base: now, first: now }), value, isUnwritten: true });
    },
    finish() {
      write();
      set(null);
    },
    finishIfWhole() {
      if (current.current && latest.current.isWhole?.(current.current.value) === false) return false;
      write();
      set(null);
      return true;
    },
    discard() {
      const typed = current.current;
      const { value: now, write: put } = latest.current;
      set(null);
      if (typed?.written !== undefined && typed.written === now && typed.first !== now) put(typed.first);
    },
    follow(now: Value) {
      const typed = current.current;
      if (typed && !typed.isUnwritten && typed.written !== now) set(null);
    },
  };
}
