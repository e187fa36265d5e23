// What the cells of a table may say about a touchpoint, in German and English, and what it means here. Undefined is
// always: not understood.
import { evidences, type Evidence, type Owner } from '../domain/journey/touchpoints.ts';
import { catalogues } from '../i18n/catalogues.ts';
import { inAllLanguages } from '../i18n/inAllLanguages.ts';
import type { Channel } from '../i18n/channels.ts';
import { namesNothing, wordKey } from './words.ts';
import { listed } from './listed.ts';

const ownerMeanings = meanings<Exclude<Owner, 'none'>>({
  marketing: listed(
    'marketing, mkt, mktg, mkg, mark, m, kommunikation und marketing, marketingleitung, marketingleiter',
    'produktmarketing, online marketing, content marketing, digital marketing, performance marketing, product marketing',
    'marketing manager, marketing management, head of marketing',
  ),
  sales: listed(
    'sales, sale, vertrieb, verkauf, s, v, außendienst, innendienst, vertriebsinnendienst',
    'vertriebsaußendienst, field sales, inside sales, account management, sdr, bdr, vertriebler, vtr, vert, vertr, sls',
    'key account, key account management, business development, presales, pre sales, vertriebsleitung, verkaufsleitung',
    'vertriebsleiter, verkaufsleiter, sales manager, sales management, head of sales',
  ),
  both: listed(
    'both, shared, gemeinsam, beide, beides, joint, jointly, together, zusammen, geteilt',
    'm+v, v+m, m+s, s+m',
  ),
});

/** Undefined when the word means no owner that is known here. "Marketing und Vertrieb" is both. */
export function ownerOf(value: string): Owner | undefined {
  if (namesNothing(value)) return 'none';
  if (value.length > 200) return undefined;
  const known = teamNamed(value);
  if (known) return known;
  const parts = value.split(/[,;/&+|\n]|\s(?:und|and|u\.|mit|with)\s/iu).map(teamNamed);
  return parts.length === 2 && parts.includes('marketing') && parts.includes('sales') ? 'both' : undefined;
}

/** "Vertriebsteam", "Sales Team", "Abteilung Marketing", "beide Seiten". */
function teamNamed(value: string): Exclude<Owner, 'none'> | undefined {
  const key = wordKey(value);
  const bare = key
    .replace(/^(?:team|abteilung|bereich|department)/, '')
    .replace(/(?:team|teams|abteilung|abteilungen|department|dept|bereich|bereiche|seite|seiten|side|sides)$/, '');
  return ownerMeanings.get(key) ?? ownerMeanings.get(bare) ?? ownerMeanings.get(bare.replace(/s$/, ''));
}

const moreChannels: Readonly<Partial<Record<Channel, readonly string[]>>> = {
  phone: ['call', 'anruf', 'telephone', 'tel'],
  press: ['presse', 'magazine', 'fachzeitschrift', 'print'],
  socialMedia: ['social', 'linkedin', 'soziale medien'],
  tradeFair: ['fair', 'trade show', 'tradeshow', 'exhibition', 'messestand'],
  searchEngine: ['search', 'suche', 'google'],
  website: ['web', 'webseite', 'homepage'],
  email: ['mail', 'e-mails', 'newsletter'],
  inPerson: ['in person', 'meeting', 'face to face', 'persönlich', 'gespräch'],
  document: ['doc', 'dokumente', 'documents'],
  videoConference: ['video', 'video call', 'videocall', 'online-meeting'],
  post: ['mailing', 'letter', 'brief', 'postal mail', 'postversand'],
  onSite: ['on site', 'onsite', 'vor ort'],
  event: ['events', 'veranstaltungen'],
};

const channels = Object.keys(catalogues.de.words.channel) as readonly Channel[];

const channelMeanings: ReadonlyMap<string, Channel> = new Map(
  channels.flatMap((channel) =>
    [channel, ...inAllLanguages(({ words }) => words.channel[channel]), ...(moreChannels[channel] ?? [])].map(
      (word) => [wordKey(word), channel] as const,
    ),
  ),
);

/** The key of a channel that has a name here; any other text is kept as it is. */
export function channelOf(value: string): string {
  return channelMeanings.get(wordKey(value)) ?? value;
}

const evidenceMeanings: ReadonlyMap<string, Evidence> = new Map<string, Evidence>(
  evidences.flatMap((evidence) =>
    [evidence, ...inAllLanguages(({ words }) => words.evidence[evidence])].map(
      (word) => [wordKey(word), evidence] as const,
    ),
  ),
);

export function evidenceOf(value: string): Evidence | undefined {
  return namesNothing(value) ? 'assumption' : evidenceMeanings.get(wordKey(value));
}

const weightMeanings = meanings<'1' | '2' | '3'>({
  1: ['niedrig', 'gering', 'klein', 'low', 'small'],
  2: ['mittel', 'normal', 'medium'],
  3: ['hoch', 'groß', 'high', 'large'],
});

/** 1..3; an empty cell is 2. */
export function weightOf(value: string): number | undefined {
  if (namesNothing(value)) return 2;
  const word = weightMeanings.get(wordKey(value));
  if (word) return Number(word);
  const found = /^([123])(?:[.,]0+)?$/.exec(value.trim());
  return found ? Number(found[1]) : undefined;
}

/**
 * A fraction 0..1; null for an empty cell. "75 %" and "75" are 0.75; without the sign, up to 1 is a fraction. "60:40"
 * and "60/40" are 0.6 when they make a hundred.
 */
export function shareOf(value: string): number | null | undefined {
  if (namesNothing(value)) return null;
  const cell = value.trim().slice(0, 40);
  const [, part, rest] = /^(\d{1,3})\s?%?\s?[:/]\s?(\d{1,3})\s?%?$/.exec(cell) ?? [];
  if (part !== undefined) return Number(part) + Number(rest) === 100 ? Number(part) / 100 : undefined;
  const found = /^(\d{1,3}(?:[.,]\d{1,12})?)\s?(%|prozent|percent|v\.\s?h\.|)$/i.exec(cell);
  if (!found) return undefined;
  const amount = Number(found[1]!.replace(',', '.'));
  const share = found[2] === '' && amount <= 1 ? amount : Number((amount / 100).toFixed(12));
  return share <= 1 ? share : undefined;
}

/** Stands for an empty title in an exported table; read back as one. */
export function isUntitled(title: string): boolean {
  const key = wordKey(title);
  return inAllLanguages(({ words }) => words.untitled).some((word) => wordKey(word) === key);
}

const checkMarks = ['x', '✓', '✔', '☑', '✗', '✘', '☒', '•', '●', '■', '◼', '⬤', '★', '*', '1', '✅', '❌'];
const yes = new Set([...listed('ja, j, yes, y, true, wahr, r, a, ra'), ...checkMarks]);
const no = new Set(['nein', 'n', 'no', 'false', 'falsch', '0', '○', '☐', '□', '◯', '◻', 'c', 'i', '✖']);

/** Yes or no: a mark, a word, or one of the letters of a RACI table (R and A act, C and I are told). */
export function markOf(value: string): boolean | undefined {
  if (namesNothing(value)) return false;
  const mark = value
    .normalize('NFKC')
    .replaceAll(/[\s\uFE0E\uFE0F.!]/g, '')
    .toLowerCase();
  return yes.has(mark) || /^x{1,3}$/.test(mark) || mark === 'r/a' || mark === 'a/r'
    ? true
    : no.has(mark)
      ? false
      : undefined;
}

function meanings<K extends string>(words: Readonly<Record<K, readonly string[]>>): ReadonlyMap<string, K> {
  const found = new Map<string, K>();
  for (const name in words) for (const word of words[name]) found.set(wordKey(word), name);
  return found;
}
