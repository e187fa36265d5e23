// What main sees of an object of the stand-in: only what Electron has. Another name, a name of another system, and
// anything that is asked of an object that has been destroyed fail as they would there.
import { EventEmitter } from 'node:events';
import { namesOf } from './electronNames.ts';

const listening = new Set(['on', 'once', 'off', 'addListener', 'removeListener', 'prependListener']);
/** Asked by the language or by Node itself, of any object. */
const always = new Set(['constructor', 'then', 'toJSON', 'isDestroyed', 'prototype', 'name', 'length']);
const faces = new WeakMap<object, object>();
const shown = new WeakSet();

export interface Strictness {
  /** Its class or interface in electron.d.ts. */
  readonly type: string;
  /** Destroyed objects answer nothing but `isDestroyed` and listeners. */
  readonly isGone?: () => boolean;
  /** Throws when it is asked before the app is ready. */
  readonly check?: () => void;
}

/** The one face of an object. */
export function strict<T extends object>(target: T, { type, isGone, check }: Strictness): T {
  const known = faces.get(target);
  if (known) return known as T;
  const { members, events } = namesOf(type);
  const listen = (method: string) => {
    const emitter = target as unknown as EventEmitter & Record<string, (...values: unknown[]) => unknown>;
    return (event: string, ...values: unknown[]) => {
      if (!events.has(event)) throw new Error(`Electron has no event ${event} of ${type}`);
      emitter[method]!.call(emitter, event, ...values);
      return face;
    };
  };
  const face: T = new Proxy(target, {
    get(_, name) {
      if (typeof name === 'symbol') return Reflect.get(target, name, target) as unknown;
      if (target instanceof EventEmitter && listening.has(name)) return listen(name);
      const isPlain = always.has(name) || (target instanceof EventEmitter && name in EventEmitter.prototype);
      if (!isPlain) mayBeAsked(name);
      const value = Reflect.get(target, name, target) as unknown;
      if (value === undefined && !isPlain) throw new Error(`The stand-in lacks ${type}.${name}, which Electron has`);
      return typeof value === 'function' && !/^class\b/.test(Function.prototype.toString.call(value))
        ? (value as (...values: unknown[]) => unknown).bind(target)
        : value;
    },
    set(_, name, value) {
      if (typeof name === 'string') mayBeAsked(name);
      return Reflect.set(target, name, value, target);
    },
  });
  function mayBeAsked(name: string) {
    const systems = members.get(name);
    if (systems === undefined) throw new TypeError(`Electron has no ${type}.${name}`);
    if (systems !== null && !systems.includes(process.platform))
      throw new TypeError(`${type}.${name} is only for ${systems.join(' and ')}`);
    check?.();
    if (isGone?.()) throw new TypeError('Object has been destroyed');
  }
  faces.set(target, face);
  shown.add(face);
  return face;
}

/** Whether main was given it as an object of Electron's. */
export function isStrict(value: unknown): boolean {
  return typeof value === 'object' && value !== null && shown.has(value);
}
