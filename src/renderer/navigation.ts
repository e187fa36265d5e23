// Addresses inside the app: `/` is the library, `/w/ID` a workshop, `/w/ID/audience` what the room sees of it. The token in the fragment and the query stay on every step.
import { createStore, type WritableStore } from './session/store.ts';

export type Place = { readonly page: 'library' } | { readonly page: 'workshop' | 'audience'; readonly id: string } | { readonly page: 'unknown' };

export interface Navigation {
  readonly place: WritableStore<Place>;
  /** The access token in the fragment; empty when there is none. */
  readonly token: string;
  /** Value of a parameter before the fragment. */
  parameter(name: string): string | null;
  /** Takes parameters out of the address, because the person has chosen otherwise. */
  forget(...names: string[]): void;
  /** Address of a place, for links that can also be opened in a tab of their own. */
  href(to: Place): string;
  go(to: Place): void;
  /** Asks before every step to another place, back and forward included; false keeps the page. Returns the function that ends it. */
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
      return new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
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
    close: () => window.removeEventListener('popstate', onPopState),
  };
}

export function readPlace(path: string): Place {
  if (path === '/' || path === '/index.html') return { page: 'library' };
  const audience = /^\/w\/([A-Za-z0-9_-]{4,64})\/audience\/?$/.exec(path);
  if (audience) return { page: 'audience', id: audience[1]! };
  const workshop = /^\/w\/([A-Za-z0-9_-]{4,64})\/?$/.exec(path);
  return workshop ? { page: 'workshop', id: workshop[1]! } : { page: 'unknown' };
}

function pathOf(to: Place): string {
  if (to.page === 'audience') return `/w/${to.id}/audience`;
  return to.page === 'workshop' ? `/w/${to.id}` : '/';
}
