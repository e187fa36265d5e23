// Words of tables compared: by their letters and digits, and those that stand for "nothing".
import { isBlank, withoutInvisible } from '../domain/record/visibleText.ts';
import { listed } from './listed.ts';

/** Letters and digits only, without what stands in brackets: "Gewicht (1–3)" and "GEWICHT:" are the same word. */
export function wordKey(word: string): string {
  const isPlain = /^[ -~äöüÄÖÜß]*$/.test(word);
  return withoutBrackets(isPlain ? word : withoutInvisible(word).normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/ae|oe|ue/g, umlaut);
}

/** A bracket that is never closed is no bracket. One walk, however many there are. */
function withoutBrackets(text: string): string {
  if (!/[([{]/.test(text)) return text;
  const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
  const last = new Map(Object.values(pairs).map((close) => [close, text.lastIndexOf(close)]));
  let kept = '';
  for (let at = 0; at < text.length; at += 1) {
    const close = pairs[text[at]!];
    if (close === undefined || last.get(close)! < at) kept += text[at];
    else at = text.indexOf(close, at);
  }
  return kept;
}

function umlaut(pair: string): string {
  return pair === 'ae' ? 'ä' : pair === 'oe' ? 'ö' : 'ü';
}

/** Words that stand for an empty cell in every column, as they are typed and as spreadsheets write errors. */
const nothing = listed(
  'n/a, n.a., na, n. a., n/v, n.v., k.a., k/a, k. A., keine Angabe, keine Angaben',
  'tbd, t.b.d., tba, tbc, tbd., to be defined, to be determined, to be decided, to be confirmed',
  'null, nil, nan, undefined, (null), (blank), (leer), (empty), (none), <null>, \\N',
  'noch offen, noch unklar, noch zu klären, zu klären, wird noch geklärt, still open, not yet decided',
  'not applicable, not available, nicht verfügbar, nicht vorhanden, entfällt, nicht zutreffend',
  '#N/A, #NV, #REF!, #BEZUG!, #NAME?, #DIV/0!, #VALUE!, #WERT!, #NUM!, #ZAHL!, #NULL!',
  '#SPILL!, #ÜBERLAUF!, #CALC!, #KALK!, #FIELD!, #FELD!, #BLOCKED!, #GETTING_DATA, #ERROR!',
);

/** The same in columns of values; a stage or touchpoint may well be called "Open". */
const nobody = listed(
  'none, offen, open, leer, empty, unassigned, not assigned, nicht zugeordnet, nicht zugewiesen',
  'niemand, keiner, keine, keins, kein, nobody, no one, noone, nothing, nichts',
  'unbekannt, unknown, unklar, unclear, ohne, fehlt, missing, blank, ausstehend, pending, ungeklärt, unbesetzt',
  'nn, n.n., n. n., todo, to do, folgt, folgt noch, siehe unten, siehe oben, see below, see above',
  'kein wert, keine person, keine zuordnung, kein verantwortlicher, no value, no owner, no lead, no one yet',
  'no person, no channel, unspecified, undecided, vacant, zu klären, zu benennen, wird ergänzt',
);

/** Most cells are of plain characters, and each is asked several times. */
const exact = (word: string) =>
  /^[ -~äöüÄÖÜß]*$/.test(word) && !word.includes('  ')
    ? word.trim().toLowerCase()
    : withoutInvisible(word).normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
const nothingWords: ReadonlySet<string> = new Set(nothing.map(exact));
const nobodyWords: ReadonlySet<string> = new Set(nobody.map(exact));
const letterKeys: ReadonlySet<string> = new Set(
  [...nothing, ...nobody].map((word) => exact(word).replaceAll(/[^\p{L}\p{N}]+/gu, '')).filter((key) => key.length > 1),
);
/** Dashes, dots, question marks, slashes: one kind alone is how people fill a cell that stays empty. */
const placeholder = /^(?:[-‐‑‒–—―−_]{1,5}|[.…]{1,5}|\?{1,5}|\/{1,3}|~|∅)$/;

/** Brackets around the whole cell: "[tbd]", "<n/a>". */
const inBrackets = /^[([{<] ?([^()[\]{}<>]{1,38}) ?[)\]}>]$/;
const undecided = [
  /^(?:(?:ist|wird|muss) )?noch (?:zu |nicht )?PART(?: werden)?$/,
  /^(?:(?:ist|wird|muss) )?(?:zu|nicht) PART(?: werden)?$/,
  /^(?:is |still )?(?:to be|not yet|yet to be|not) PART$/,
].map(
  ({ source }) =>
    new RegExp(
      source.replace(
        'PART',
        `(?:${[
          'klären|benennen|bestimmen|definieren|festzulegen|festlegen|ergänzen|entscheiden|vergeben|besetzen',
          'geklärt|benannt|bestimmt|definiert|festgelegt|ergänzt|entschieden|besetzt|zugewiesen|bekannt|gesetzt',
          'defined|decided|determined|named|known|set|agreed|confirmed|assigned|done|clarified|specified|discussed',
        ].join('|')})`,
      ),
    ),
);

/** True for a cell that says nothing: empty, or one of the words for it. */
export function saysNothing(cell: string): boolean {
  if (cell.length > 40) return isBlank(cell);
  const word = exact(cell);
  if (word === '' || placeholder.test(word) || nothingWords.has(word)) return true;
  const inner = inBrackets.exec(word)?.[1];
  return inner !== undefined && (placeholder.test(inner) || nothingWords.has(inner));
}

/**
 * The same for a value that names an owner, person, channel, figure or the like. Signs around and within the word do
 * not count ("k.A", "--None--", "tbd?"); two letters alone may be somebody's initials.
 */
export function namesNothing(cell: string): boolean {
  if (saysNothing(cell)) return true;
  if (cell.length > 40) return false;
  const word = exact(cell);
  if (nobodyWords.has(word)) return true;
  const words = word.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
  if (words === '') return false;
  const letters = words.replaceAll(' ', '');
  if (letters !== word && (letterKeys.has(letters) || nobodyWords.has(words))) return true;
  return undecided.some((pattern) => pattern.test(words));
}

/** The same for the name of a person, a team or a channel, which nobody spells "xxx". */
export function isPlaceholderName(cell: string): boolean {
  return namesNothing(cell) || /^\s{0,9}x{2,9}\s{0,9}$/i.test(cell);
}
