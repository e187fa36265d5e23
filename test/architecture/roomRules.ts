// The rooms of the larger areas and which rooms each may import. The tables are in order: a room names only rooms before
// it, so there is no circle between rooms. Files outside the rooms compose them; no room imports such a file.
import { importsOf, isScript, type SourceFiles } from './sourceFiles.ts';

/** For each room of a folder the rooms it may import. */
export type Rooms = Readonly<Record<string, readonly string[]>>;

export const roomsOf: Readonly<Record<string, Rooms>> = {
  'src/domain': {
    record: [],
    people: ['record'],
    signatures: ['record', 'people'],
    journey: ['record', 'people'],
    questions: ['record', 'people'],
    partnership: ['record', 'people', 'journey'],
    everyday: ['record', 'people', 'journey', 'questions', 'partnership'],
    review: ['record', 'people', 'signatures', 'partnership', 'everyday'],
    customer: ['record', 'journey'],
    facilitation: ['record', 'people'],
    relationship: ['record', 'people', 'questions', 'facilitation'],
    discussion: ['record', 'people'],
    closing: ['record', 'people'],
    activities: ['record', 'people', 'journey', 'partnership'],
    figures: ['record', 'people', 'journey', 'partnership', 'activities'],
    terms: ['record', 'people', 'journey', 'questions', 'partnership', 'activities'],
    cards: ['record', 'people', 'journey', 'questions', 'customer', 'discussion', 'activities', 'terms'],
    voting: ['record', 'people', 'journey', 'questions', 'partnership', 'activities', 'terms', 'cards'],
    blindMap: ['record', 'people', 'journey', 'questions'],
    plan: [
      'record',
      'people',
      'signatures',
      'journey',
      'relationship',
      'partnership',
      'everyday',
      'review',
      'customer',
      'terms',
      'facilitation',
      'discussion',
      'closing',
      'activities',
      'cards',
      'voting',
      'blindMap',
    ],
    document: [
      'record',
      'people',
      'signatures',
      'journey',
      'questions',
      'relationship',
      'partnership',
      'everyday',
      'review',
      'customer',
      'terms',
      'facilitation',
      'discussion',
      'closing',
      'activities',
      'cards',
      'voting',
      'blindMap',
      'plan',
    ],
  },
  'src/plan': {
    text: [],
    style: [],
    sheets: ['text'],
    drawing: ['text', 'sheets'],
    journey: ['text', 'sheets', 'drawing'],
    pictures: ['text', 'style', 'drawing'],
    parts: ['text', 'sheets', 'drawing', 'journey'],
    front: ['text', 'sheets', 'drawing', 'parts'],
    slides: ['text', 'style', 'pictures', 'parts', 'front'],
  },
  'src/engine': {
    disk: [],
    threads: [],
    folder: ['disk'],
    access: ['disk'],
    workshops: ['disk'],
    counting: ['disk'],
    exchange: ['threads', 'workshops'],
    printing: ['threads'],
    relay: ['workshops', 'access'],
    room: ['relay', 'access', 'disk', 'folder', 'workshops'],
    http: ['access'],
    host: ['disk', 'workshops', 'counting', 'exchange', 'printing', 'relay', 'room'],
  },
  'src/renderer/journey': {
    view: [],
    search: ['view'],
    signs: [],
    cards: ['view', 'search', 'signs'],
    together: ['view', 'cards'],
    shares: ['view'],
    hands: ['view', 'cards', 'together'],
    drag: ['view', 'cards'],
    audience: ['signs', 'shares'],
    rows: ['view', 'signs', 'cards', 'hands', 'audience'],
    panel: ['view', 'signs', 'cards', 'together', 'shares', 'rows'],
  },
};

/** Imports between rooms that the table does not allow, and rooms that import a file outside the rooms. */
export function roomViolations(files: SourceFiles, halls: Readonly<Record<string, Rooms>> = roomsOf): string[] {
  return Object.entries(halls).flatMap(([hall, rooms]) =>
    [...files]
      .filter(([path]) => path.startsWith(`${hall}/`) && isScript(path))
      .flatMap(([path, text]) => {
        const from = roomIn(hall, path);
        if (from === '') return [];
        const mayImport = rooms[from];
        if (mayImport === undefined) return [`${path} lies in no room of ${hall}`];
        return importsOf(path, text).flatMap(({ file }) => {
          if (file === null || !file.startsWith(`${hall}/`)) return [];
          const to = roomIn(hall, file);
          if (to === from || mayImport.includes(to)) return [];
          return to === ''
            ? [`${path} must not import ${file}, which composes the rooms of ${hall}`]
            : [`${path} must not import ${file}: ${from} knows nothing of ${to}`];
        });
      }),
  );
}

/** Rooms that name a later one, or one that does not exist; rooms without a file. */
export function roomTableViolations(files: SourceFiles, halls: Readonly<Record<string, Rooms>> = roomsOf): string[] {
  return Object.entries(halls).flatMap(([hall, rooms]) => {
    const names = Object.keys(rooms);
    return names.flatMap((room, at) => [
      ...(rooms[room] ?? [])
        .filter((other) => !names.slice(0, at).includes(other))
        .map((other) => `${hall}: ${room} names ${other}, which is not before it`),
      ...([...files.keys()].some((path) => path.startsWith(`${hall}/${room}/`)) ? [] : [`${hall}/${room} has no file`]),
    ]);
  });
}

/** The rooms of a folder as rows of a Markdown table, as README shows them. */
export function roomTable(hall: string, rooms: Rooms): string[] {
  return Object.entries(rooms).map(([room, others]) => `| ${hall}/${room} | ${others.join(', ') || '–'} |`);
}

function roomIn(hall: string, path: string): string {
  const [room, ...rest] = path.slice(hall.length + 1).split('/');
  return rest.length > 0 ? (room ?? '') : '';
}
