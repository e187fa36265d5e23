// Which part of the project may import what. Each rule takes files and returns what breaks it, a sentence each.
import { importsOf, isScript, type Import, type SourceFiles } from './sourceFiles.ts';

interface Area {
  /** Areas it may import. */
  readonly areas?: readonly string[];
  /** Areas of which it may import types, and files that import nothing themselves: lists, limits, patterns. */
  readonly typesOf?: readonly string[];
  /** Packages; a name ending in / or : stands for everything below it. */
  readonly packages: readonly string[];
}

/** The import table of the architecture. A package is added here on purpose or not at all. */
export const areas: Readonly<Record<string, Area>> = {
  baseline: { packages: [] },
  domain: {
    packages: [
      'yjs',
      'zod/mini',
      'nanoid',
      'jittered-fractional-indexing',
      'canonicalize',
      '@noble/hashes/',
      '@noble/curves/',
      '@noble/ciphers/',
    ],
  },
  i18n: { typesOf: ['domain'], packages: ['i18next'] },
  calendar: { areas: ['domain', 'i18n'], packages: [] },
  tables: { areas: ['domain', 'i18n'], packages: ['papaparse'] },
  protocol: { typesOf: ['domain', 'i18n', 'tables'], packages: ['zod/mini', 'birpc', 'lib0/'] },
  plan: {
    areas: ['domain', 'i18n'],
    packages: [
      'react',
      'react-dom/server',
      'd3-shape',
      'hyphen/',
      '@fontsource/',
      '@tabler/icons-react',
      '@tabler/icons-react/',
    ],
  },
  engine: {
    areas: ['domain', 'calendar', 'tables', 'protocol', 'plan', 'i18n', 'baseline'],
    packages: [
      'node:',
      'yjs',
      'y-protocols/',
      'lib0/',
      '@hocuspocus/server',
      '@hocuspocus/provider',
      'bonjour-service',
      'ws',
      'birpc',
      'sirv',
      'lowdb',
      'lowdb/',
      'zod/mini',
      'nanoid',
      '@cantoo/pdf-lib',
      'canonicalize',
      'env-paths',
      'hucre',
      'hucre/',
      'pptxgenjs',
    ],
  },
  main: { areas: ['engine', 'protocol', 'i18n', 'baseline'], typesOf: ['domain'], packages: ['electron', 'node:'] },
  preload: { areas: ['protocol'], packages: ['electron'] },
  cli: { areas: ['engine', 'baseline'], typesOf: ['domain'], packages: ['node:', 'commander', 'env-paths'] },
  setup: { packages: ['node:'] },
  renderer: {
    areas: ['domain', 'tables', 'protocol', 'plan', 'i18n', 'baseline'],
    packages: [
      'react',
      'react/',
      'react-dom',
      'react-dom/',
      'i18next',
      'react-aria-components',
      'react-aria-components/',
      '@tabler/icons-react',
      '@tabler/icons-react/',
      '@dnd-kit/',
      'd3-shape',
      'yjs',
      'y-protocols/',
      'lib0/',
      '@hocuspocus/provider',
      'y-indexeddb',
      'y-webrtc',
      'birpc',
      'zod/mini',
      'nanoid',
      '@noble/hashes/',
      '@noble/curves/',
      '@internationalized/date',
      'uqr',
      '@fontsource-variable/',
      '@fontsource/',
    ],
  },
};

/** Rooms of the renderer that every section may use, each only those before it; and the one that composes the sections. */
export const sharedRooms = ['base', 'ui', 'host', 'session', 'settings', 'fields', 'questions', 'discussion', 'record'];
const composer = 'workshop';
/** At the renderer's root, these compose everything and nobody imports them; the rest there is for all. */
const compositionRoots = ['src/renderer/App.tsx', 'src/renderer/main.tsx'];

/** The other areas of the project that an area may import, as README names them. */
export function mayImportOf({ areas: whole = [], typesOf = [] }: Area): string[] {
  return [...whole, ...typesOf.map((area) => `${area} (types)`)].sort();
}

export function importTableViolations(files: SourceFiles): string[] {
  return eachImport(files).flatMap(({ path, from, to, target }) => {
    const area = areas[from];
    if (area === undefined) return [`${path} lies in no folder of the architecture`];
    if (target.file === null)
      return permits(area.packages, target.specifier) ? [] : [`${path} must not import ${target.specifier}`];
    if (to === from) return [];
    if (to === null) return [`${path} imports ${target.file}, which lies outside src/`];
    if (area.areas?.includes(to)) return [];
    if (area.typesOf?.includes(to))
      return target.isTypeOnly || importsNothing(files, target.file)
        ? []
        : [`${path} may import only types of ${target.file}, which imports others`];
    return [`${path} must not import ${target.file}: ${from} knows nothing of ${to}`];
  });
}

function importsNothing(files: SourceFiles, path: string): boolean {
  const text = files.get(path);
  return text !== undefined && importsOf(path, text).length === 0;
}

export function sectionViolations(files: SourceFiles): string[] {
  return eachImport(files).flatMap(({ path, target }) => {
    const from = roomOf(path);
    const to = target.file === null ? null : roomOf(target.file);
    if (from === null || to === null || target.file === null) return [];
    if (compositionRoots.includes(target.file) && path !== 'src/renderer/main.tsx')
      return [`${path} must not import ${target.file}, which composes the app`];
    if (from === to || from === '') return [];
    const place = sharedRooms.indexOf(from);
    if (place >= 0) {
      const isBefore = sharedRooms.indexOf(to) >= 0 && sharedRooms.indexOf(to) < place;
      return isBefore
        ? []
        : [`${path} is used by all sections and may import only rooms before ${from}: ${target.file}`];
    }
    if (to === '' || sharedRooms.includes(to)) return [];
    return from === composer ? [] : [`${path} must not import another section: ${target.file}`];
  });
}

/** Circles of imports, types included, each as a path back to its beginning. */
export function cycles(files: SourceFiles): string[] {
  const targets = new Map<string, string[]>();
  for (const { path, target } of eachImport(files)) {
    if (target.file !== null && files.has(target.file)) targets.set(path, [...(targets.get(path) ?? []), target.file]);
  }
  const found: string[] = [];
  const finished = new Set<string>();
  const walk = (path: string, way: readonly string[]) => {
    const start = way.indexOf(path);
    if (start >= 0) found.push([...way.slice(start), path].join(' -> '));
    if (start >= 0 || finished.has(path)) return;
    for (const next of targets.get(path) ?? []) walk(next, [...way, path]);
    finished.add(path);
  };
  for (const path of targets.keys()) walk(path, []);
  return found;
}

interface Reference {
  readonly path: string;
  readonly from: string;
  /** The area that a file lies in; null for packages and for files outside src. */
  readonly to: string | null;
  readonly target: Import;
}

function eachImport(files: SourceFiles): Reference[] {
  return [...files]
    .filter(([path]) => path.startsWith('src/') && isScript(path))
    .flatMap(([path, text]) =>
      importsOf(path, text).map((target) => ({
        path,
        from: areaOf(path) ?? '',
        to: target.file === null ? null : areaOf(target.file),
        target,
      })),
    );
}

function areaOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** The folder below src/renderer, '' for its root, null for files elsewhere. */
function roomOf(path: string): string | null {
  const match = /^src\/renderer\/(?:([^/]+)\/)?[^/]+$/.exec(path) ?? /^src\/renderer\/([^/]+)\//.exec(path);
  return match ? (match[1] ?? '') : null;
}

function permits(packages: readonly string[], specifier: string): boolean {
  return packages.some((name) => (/[/:]$/.test(name) ? specifier.startsWith(name) : specifier === name));
}
