// Addresses inside the app: `/` is the library, `/w/ID` a workshop's journey, `/w/ID/SECTION` another of its sections,
// and `/w/ID/SECTION/RECORD/FIELD` a field in it (RECORD is `-` for a field of the section itself); `/w/ID/audience` is
// what the room sees. The token in the fragment and the query stay on every step.
import { sectionOfId, type Section } from '../../domain/record/sections.ts';
import { tokenText } from '../../protocol/roomToken.ts';
import { idText } from '../../protocol/idText.ts';
import { createStore, type WritableStore } from './store.ts';

/** What an open workshop can show: its sections, and the facilitator's own page beside them. */
export type WorkshopPage = Section | 'agenda';

/** A record, and which of its fields the focus goes to; without a field, to the record. */
export interface Target {
  /** Empty for something of the section itself. */
  readonly record: string;
  readonly field?: string | undefined;
}

export interface WorkshopPlace {
  readonly page: 'workshop';
  readonly id: string;
  /** The journey when none is given. */
  readonly section?: WorkshopPage | undefined;
  readonly target?: Target | undefined;
}

export type Place =
  | { readonly page: 'library' }
  | WorkshopPlace
  | { readonly page: 'audience'; readonly id: string }
  | { readonly page: 'unknown' };

export interface Navigation {
  readonly place: WritableStore<Place>;
  /**
   * The token in the fragment, with the key of this browser's seat, which boot.js has made; empty when there is no
   * token.
   */
  readonly token: string;
  /** Value of a parameter before the fragment. */
  parameter(name: string): string | null;
  /** Takes parameters out of the address, because the person has chosen otherwise. */
  forget(...names: string[]): void;
  /** Address of a place, for links that can also be opened in a tab of their own. */
  href(to: Place): string;
  go(to: Place): void;
  /** The same instead of the current step, so that going back does not lead to it. */
  replace(to: Place): void;
  /**
   * Takes the target out of the address once the focus is there, so that going back or reloading does not jump again.
   */
  settle(): void;
  /**
   * Asks before every step to another place, back and forward included; false keeps the page. Returns the function that
   * ends it.
   */
  guard(mayLeave: (to: Place) => boolean): () => void;
  close(): void;
}

export function openNavigation(): Navigation {
  const place = createStore<Place>(readPlace(location.pathname));
  let mayLeave: (to: Place) => boolean = () => true;
  const onPopState = () => {
    const to = readPlace(location.pathname);
    if (pathOf(to) === pathOf(place.get())) return;
    if (mayLeave(to)) place.set(to);
    else history.pushState(null, '', href(place.get()));
  };
  const href = (to: Place) => pathOf(to) + location.search + location.hash;
  window.addEventListener('popstate', onPopState);
  return {
    place,
    get token() {
      const written = new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
      // A full stop or bracket of the sentence around a link is not part of it; boot.js reads it the same way.
      const token = written.replace(tokenInSentence, '$1');
      const key = readSeatKey();
      return token === '' || key === null ? token : `${token}.${key}`;
    },
    parameter: (name) => new URLSearchParams(location.search).get(name),
    forget(...names) {
      const search = new URLSearchParams(location.search);
      for (const name of names) search.delete(name);
      const query = search.toString();
      history.replaceState(history.state, '', location.pathname + (query ? `?${query}` : '') + location.hash);
    },
    href,
    guard(next) {
      mayLeave = next;
      return () => {
        if (mayLeave === next) mayLeave = () => true;
      };
    },
    go(to) {
      if (!mayLeave(to)) return;
      history.pushState(null, '', href(to));
      window.scrollTo(0, 0);
      place.set(to);
    },
    replace(to) {
      if (!mayLeave(to)) return;
      history.replaceState(null, '', href(to));
      place.set(to);
    },
    settle() {
      const now = place.get();
      if (now.page !== 'workshop' || !now.target) return;
      const settled = { ...now, target: undefined };
      history.replaceState(null, '', href(settled));
      place.set(settled);
    },
    close: () => window.removeEventListener('popstate', onPopState),
  };
}

const workshopPath = new RegExp(`^/w/(${idText})(?:/([a-z-]+)(?:/([^/]+)(?:/([A-Za-z]+))?)?)?/?$`);
const tokenInSentence = new RegExp(`^(${tokenText})[^A-Za-z0-9_-]+$`);

export function readPlace(path: string): Place {
  if (path === '/' || path === '/index.html') return { page: 'library' };
  const workshop = workshopPath.exec(path);
  if (!workshop) return { page: 'unknown' };
  const [, id, name, record, field] = workshop;
  if (name === 'audience' && record === undefined) return { page: 'audience', id: id! };
  const section = pageOfId(name ?? 'journey');
  const target = record === undefined ? undefined : readTarget(record, field);
  return section
    ? { page: 'workshop', id: id!, ...(name ? { section } : {}), ...(target ? { target } : {}) }
    : { page: 'unknown' };
}

/** The page with this id; undefined for what this version does not know. */
export function pageOfId(id: string): WorkshopPage | undefined {
  return id === 'agenda' ? id : sectionOfId(id);
}

function readTarget(record: string, field: string | undefined): Target | undefined {
  try {
    return { record: record === noRecord ? '' : decodeURIComponent(record), ...(field ? { field } : {}) };
  } catch {
    return undefined;
  }
}

/** In an address, in place of a record's id. */
const noRecord = '-';

function readSeatKey(): string | null {
  try {
    return localStorage.getItem('handschlag.seat');
  } catch {
    return null;
  }
}

export function pathOf(to: Place): string {
  if (to.page === 'audience') return `/w/${to.id}/audience`;
  if (to.page !== 'workshop') return '/';
  const { id, section = 'journey', target } = to;
  if (section === 'journey' && !target) return `/w/${id}`;
  const steps = target ? [encodeURIComponent(target.record) || noRecord, ...(target.field ? [target.field] : [])] : [];
  return ['/w', id, section, ...steps].join('/');
}
