// What was not taken as it stands in a table, or had to be guessed: notes for people, the losses first, equal ones once.

/** In this sequence notes are shown: what is lost, what became something else, what was guessed. */
export const noteCodes = [
  'missingTitle',
  'belowTable',
  'totalRow',
  'explainsHead',
  'unknownColumn',
  'sameMeaning',
  'tooManyCells',
  'formulaError',
  'secondValue',
  'textCut',
  'missingStage',
  'unreadable',
  'unknownOwner',
  'unknownMark',
  'unknownWeight',
  'unknownEvidence',
  'unknownRole',
  'unknownShare',
  'unknownDuration',
  'unknownPurchase',
  'unknownEmotion',
  'stageDiffers',
  'maybeSeveral',
  'severalTouchpoints',
  'severalLeads',
  'columnByValues',
  'emotionScale',
  'stageWithoutTouchpoints',
  'stageFromAbove',
  'sectionRows',
  'turned',
  'encodingGuessed',
] as const;
export type NoteCode = (typeof noteCodes)[number];

export interface TableNote {
  readonly code: NoteCode;
  /** As a spreadsheet counts rows, 1 is the first. */
  readonly row: number;
  /** The heading of the column; in a table with its stages across, the letter of the column. */
  readonly column: string;
  /** The words of the cell, shortened. */
  readonly value: string;
  /** Further rows to which the same applies. */
  readonly alsoRows: readonly number[];
}

export interface NoteList {
  add(code: NoteCode, place: { readonly row: number; readonly column: string }, value: string): void;
  /** Losses first, then by row; notes that differ in their row alone are one. */
  sorted(): TableNote[];
}

export function createNoteList(): NoteList {
  const found = new Map<string, { note: Omit<TableNote, 'alsoRows'>; rows: Set<number> }>();
  return {
    add(code, { row, column }, value) {
      const note = { code, row, column, value };
      const key = JSON.stringify([code, column, value]);
      const known = found.get(key);
      if (known) known.rows.add(row);
      else found.set(key, { note, rows: new Set([row]) });
    },
    sorted: () =>
      [...found.values()]
        .map(({ note, rows }) => {
          const [row = note.row, ...alsoRows] = [...rows].sort((left, right) => left - right);
          return { ...note, row, alsoRows };
        })
        .sort((left, right) => noteCodes.indexOf(left.code) - noteCodes.indexOf(right.code) || left.row - right.row),
  };
}
