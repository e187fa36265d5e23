// Which column of a table is which: by its heading, and where headings are in doubt by what stands below them.
import { columnLetters } from './lines.ts';
import { teamFields, type TableField } from './fields.ts';
import { headingMeaning, vagueMeanings, type HeadingMeaning } from './headingMeaning.ts';
import { markOf, ownerOf, shareOf } from './values.ts';
import { namesNothing } from './words.ts';

export interface Column {
  /** The heading, or the column's letter when it has none. */
  readonly name: string;
  readonly heading: string;
  readonly field: TableField | null;
  /** The heading leaves no doubt, or somebody has chosen it; else it is a proposal to be looked at. */
  readonly isCertain: boolean;
  /** Name of the column that is taken in its place: two columns mean the same and cannot be joined. */
  readonly takenInstead: string | null;
  /** The heading says something else, or nothing; the values decided. */
  readonly isByValues: boolean;
  /** Somebody has said what it is, or that it is left out. */
  readonly isChosen: boolean;
}

/** The values of each column, as far as they are needed to judge it. */
export type Values = readonly (readonly string[])[];

interface Draft {
  readonly index: number;
  readonly meaning: HeadingMeaning | undefined;
  field: TableField | null;
  isCertain: boolean;
  isByValues: boolean;
  takenInstead: string | null;
}

/** `chosen` by column: a field, null to leave the column out, undefined to judge it here. */
export function assignColumns(
  names: readonly string[],
  values: Values,
  chosen: readonly (TableField | null | undefined)[],
): Column[] {
  const width = Math.min(200, Math.max(names.length, values.length, chosen.length));
  const drafts = Array.from({ length: width }, (_, index): Draft => {
    const meaning = headingMeaning(names[index] ?? '');
    const choice = chosen[index];
    const field = choice === undefined ? (meaning?.field ?? null) : choice;
    const isCertain = choice !== undefined || meaning !== undefined;
    return {
      index,
      meaning: choice === undefined ? meaning : undefined,
      field,
      isCertain,
      isByValues: false,
      takenInstead: null,
    };
  });
  const free = drafts.filter(({ index }) => chosen[index] === undefined);
  const nameOf = ({ index }: Draft) => brief(names[index] ?? '') || columnLetters(index);
  const judged = {
    drafts,
    free,
    names,
    values: values.map((column) => column.filter((value) => !namesNothing(value)).slice(0, 500)),
    nameOf,
  };
  judgeTeams(judged);
  judgeOwners(judged);
  for (const field of ['stage', 'title'] as const) chooseOne(judged, field);
  propose(judged);
  return drafts.map((draft) => ({
    name: nameOf(draft),
    heading: names[draft.index] ?? '',
    field: draft.field,
    isCertain: draft.isCertain,
    takenInstead: draft.takenInstead,
    isByValues: draft.isByValues,
    isChosen: chosen[draft.index] !== undefined,
  }));
}

interface Judged {
  readonly drafts: readonly Draft[];
  /** Those that nobody has chosen. */
  readonly free: readonly Draft[];
  /** Without those that say nothing. */
  readonly values: Values;
  readonly names: readonly string[];
  readonly nameOf: (draft: Draft) => string;
}

/** A column with a team's name above it holds marks or shares; or, where there is no column of touchpoints, those. */
function judgeTeams({ drafts, free, values }: Judged) {
  if (!drafts.some(({ field }) => field === 'title')) return;
  for (const draft of free) {
    if (!teamFields.some((team) => team === draft.field)) continue;
    if (filled(values[draft.index]).length > 0 && part(values[draft.index], isTeamMark) < 0.5) draft.field = null;
  }
}

/** A column of teams is the owner's, one of people the contact person's, whatever their headings say. */
function judgeOwners({ drafts, free, values, nameOf }: Judged) {
  const ofTeams = ({ index }: Draft) => part(values[index], (value) => ownerOf(value) !== undefined);
  const ofPeople = ({ index }: Draft) => part(values[index], isPersonName);
  const owners = free.filter(({ field }) => field === 'owner');
  for (const draft of owners) {
    if (ofTeams(draft) > 0 || ofPeople(draft) < 0.6) continue;
    draft.field = 'lead';
    draft.isByValues = true;
  }
  const left = drafts.filter(({ field }) => field === 'owner');
  const chosen = left.find((draft) => !free.includes(draft));
  const rank = (draft: Draft) => ofTeams(draft) * 2 + (draft.meaning?.isOwnName ? 1 : 0) - draft.index / 1000;
  const [best, ...others] = chosen
    ? [chosen, ...left.filter((one) => one !== chosen)]
    : [...left].sort((one, two) => rank(two) - rank(one));
  for (const other of others.filter((draft) => free.includes(draft))) {
    other.field = ofPeople(other) >= 0.6 ? 'lead' : null;
    other.isByValues = other.field === 'lead';
    if (other.field === null) other.takenInstead = nameOf(best!);
  }
  if (best) return;
  const disguised = free.find(
    (draft) => draft.field === 'lead' && filled(values[draft.index]).length > 0 && ofTeams(draft) >= 0.8,
  );
  if (!disguised) return;
  disguised.field = 'owner';
  disguised.isByValues = true;
}

/** Of several columns of stages or touchpoints: the one with its own name wins, but numbers never win over words. */
function chooseOne({ drafts, free, values, names, nameOf }: Judged, field: 'stage' | 'title') {
  const candidates = drafts.filter((draft) => draft.field === field);
  const chosen = candidates.filter((draft) => !free.includes(draft));
  const rank = (draft: Draft) =>
    (part(values[draft.index], isWord) >= 0.5 ? 8 : 0) +
    (draft.meaning?.isOwnName ? 4 : 0) +
    Math.min(1, filled(values[draft.index]).length / Math.max(1, ...values.map((column) => filled(column).length)));
  const [best, ...others] = [...(chosen.length > 0 ? chosen : candidates)].sort((one, two) => rank(two) - rank(one));
  const losers = chosen.length > 0 ? candidates.filter((draft) => !chosen.includes(draft)) : others;
  for (const other of losers) {
    // The same heading twice: two columns of touchpoints.
    if (field === 'title' && unnumbered(names[other.index]) === unnumbered(names[best!.index])) continue;
    other.field = null;
    other.takenInstead = nameOf(best!);
  }
}

/** Proposes columns of stages, touchpoints and owners where no heading names any. */
function propose({ drafts, free, values, names }: Judged) {
  const has = (field: TableField) => drafts.some((draft) => draft.field === field);
  const open = () =>
    free.filter(
      (draft) => draft.field === null && draft.takenInstead === null && filled(values[draft.index]).length > 0,
    );
  const take = (draft: Draft | undefined, field: TableField) => {
    if (!draft) return;
    draft.field = field;
    draft.isCertain = false;
    draft.isByValues = true;
  };
  const vaguely = (field: TableField) =>
    open().find((draft) => vagueMeanings(names[draft.index] ?? '').includes(field));
  const teams = ({ index }: Draft) => part(values[index], (value) => ownerOf(value) !== undefined);
  if (!has('owner'))
    take(
      open().find((draft) => teams(draft) >= 0.6),
      'owner',
    );
  const isTexts = ({ index }: Draft) => part(values[index], isWord) >= 0.5;
  const repeats = ({ index }: Draft) => {
    const seen = filled(values[index]);
    return seen.length > new Set(seen).size;
  };
  const teamDrafts = drafts.filter(({ field }) => teamFields.some((team) => team === field));
  const hasMarks =
    part(
      teamDrafts.flatMap(({ index }) => values[index] ?? []),
      isTeamMark,
    ) >= 0.8;
  const hasCards = has('title') || (teamDrafts.length > 0 && !hasMarks);
  if (!has('stage'))
    take(
      vaguely('stage') ?? open().find((draft) => isTexts(draft) && (repeats(draft) || hasCards || open().length > 1)),
      'stage',
    );
  if (!hasCards) take(vaguely('title') ?? open().find(isTexts), 'title');
  // Marks of teams are nothing without the touchpoints that they belong to.
  if (hasMarks && !has('title')) for (const draft of teamDrafts) if (free.includes(draft)) draft.field = null;
}

/** "Touchpoint 1" and "Touchpoint 2" are two columns of the same. */
function unnumbered(name = ''): string {
  return name.trim().replace(/[\s#.]{0,9}\d{1,3}$/, '');
}

function isTeamMark(value: string): boolean {
  return markOf(value) !== undefined || typeof shareOf(value) === 'number';
}

/** The part of the filled cells of which something is true; 0 of an empty column. */
function part(values: readonly string[] | undefined, isTrue: (value: string) => boolean): number {
  const seen = filled(values);
  return seen.length === 0 ? 0 : seen.filter(isTrue).length / seen.length;
}

function filled(values: readonly string[] | undefined): readonly string[] {
  return values ?? [];
}

function isWord(value: string): boolean {
  return value.length > 400 || /\p{L}/u.test(value);
}

/** First and last name, each with a capital letter. */
function isPersonName(value: string): boolean {
  const words = value
    .slice(0, 100)
    .split(/[\s,;/&]+/)
    .filter((word) => word !== '');
  const isName = (word: string) => /^\p{Lu}/u.test(word) || /^(?:von|van|de|der|den|und|and|zu|la|le)$/i.test(word);
  return words.length > 1 && words.length <= 8 && words.every(isName) && !/\d/.test(value.slice(0, 100));
}

function brief(name: string): string {
  return name.trim().slice(0, 100);
}
