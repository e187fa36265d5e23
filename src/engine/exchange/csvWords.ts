// What headings and values of an imported table may be called, in German and English, and what they mean here.
import { channels, evidences, type Channel, type Evidence, type Owner } from '../../domain/journey/touchpoints.ts';
import { english } from '../../i18n/english.ts';
import { german } from '../../i18n/german.ts';

export const columns = [
  'stage',
  'title',
  'owner',
  'channel',
  'description',
  'lead',
  'weight',
  'evidence',
  'share',
] as const;
export type Column = (typeof columns)[number];

/** Headings as they are written on export; the first seven are those of the sample files. */
export const headings: Readonly<Record<'de' | 'en', Readonly<Record<Column, string>>>> = {
  de: {
    stage: 'Phase',
    title: 'Touchpoint',
    owner: 'Verantwortlich',
    channel: 'Kanal',
    description: 'Beschreibung',
    lead: 'Ansprechperson',
    weight: 'Gewicht',
    evidence: 'Beleg',
    share: 'Anteil Marketing',
  },
  en: {
    stage: 'stage',
    title: 'touchpoint',
    owner: 'owner',
    channel: 'channel',
    description: 'description',
    lead: 'lead',
    weight: 'weight',
    evidence: 'evidence',
    share: 'share of marketing',
  },
};

const germanHeadings: Readonly<Record<Column, readonly string[]>> = {
  stage: ['phase', 'phasen', 'journeyphase', 'customerjourneyphase', 'abschnitt', 'etappe'],
  title: ['touchpoint', 'touchpoints', 'titel', 'kontaktpunkt', 'berührungspunkt', 'bezeichnung'],
  owner: [
    'verantwortlich',
    'verantwortliche',
    'verantwortlicher',
    'verantwortung',
    'verantwortlichkeit',
    'zuständigkeit',
    'zuständig',
    'spur',
  ],
  channel: ['kanal', 'medium'],
  description: ['beschreibung', 'bemerkung', 'bemerkungen', 'kommentar', 'notiz', 'notizen', 'details', 'erläuterung'],
  lead: ['ansprechperson', 'ansprechpartner', 'ansprechpartnerin', 'kontaktperson', 'person'],
  weight: ['gewicht', 'gewichtung', 'bedeutung'],
  evidence: ['beleg', 'belege', 'evidenz', 'grundlage'],
  share: ['anteil', 'anteilmarketing', 'anteildesmarketings', 'marketinganteil'],
};

const englishHeadings: Readonly<Record<Column, readonly string[]>> = {
  stage: ['stage', 'stages', 'journeystage', 'step'],
  title: ['title', 'touchpointtitle', 'contactpoint'],
  owner: ['owner', 'ownership', 'responsible', 'responsibility', 'team', 'lane'],
  channel: ['channel'],
  description: ['description', 'comment', 'comments', 'note', 'notes'],
  lead: ['lead', 'leadperson', 'contact', 'contactperson'],
  weight: ['weight', 'importance'],
  evidence: ['evidence', 'basis'],
  share: ['share', 'shareofmarketing', 'marketingshare'],
};

/** Letters and digits only, without what stands in brackets: "Gewicht (1–3)" and "GEWICHT:" are the same heading. */
export function wordKey(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/ae|oe|ue/g, umlaut);
}

interface HeadingMeaning {
  readonly column: Column;
  readonly isGerman: boolean;
}

const headingMeanings: ReadonlyMap<string, HeadingMeaning> = new Map<string, HeadingMeaning>([
  ...columns.flatMap((column) =>
    englishHeadings[column].map((word) => [wordKey(word), { column, isGerman: false }] as const),
  ),
  ...columns.flatMap((column) =>
    germanHeadings[column].map((word) => [wordKey(word), { column, isGerman: true }] as const),
  ),
]);

export function columnOf(heading: string): HeadingMeaning | undefined {
  return headingMeanings.get(wordKey(heading));
}

const ownerMeanings = meanings<Owner>({
  none: [
    '',
    'none',
    'noch offen',
    'offen',
    'open',
    'leer',
    'empty',
    'unassigned',
    'niemand',
    'keiner',
    'keine',
    'nobody',
    'n/a',
    'tbd',
    'k. a.',
  ],
  marketing: ['marketing', 'mkt', 'm'],
  sales: ['sales', 'vertrieb', 'verkauf', 's', 'v'],
  both: ['both', 'shared', 'gemeinsam', 'beide', 'beides', 'joint', 'together', 'zusammen', 'm+v', 'v+m', 'm+s', 's+m'],
});

/** Undefined when the word means no owner that is known here. "Marketing und Vertrieb" is both. */
export function ownerOf(value: string): Owner | undefined {
  const known = ownerMeanings.get(wordKey(value));
  if (known) return known;
  const parts = value
    .split(/[,;/&+|]|\s+(?:und|and|u\.|mit|with)\s+/iu)
    .map((part) => ownerMeanings.get(wordKey(part)));
  return parts.length === 2 && parts.includes('marketing') && parts.includes('sales') ? 'both' : undefined;
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

const channelMeanings: ReadonlyMap<string, Channel> = new Map(
  channels.flatMap((channel) =>
    [channel, german.words.channel[channel], english.words.channel[channel], ...(moreChannels[channel] ?? [])].map(
      (word) => [wordKey(word), channel] as const,
    ),
  ),
);

/** The key of a channel that has a name here; any other text is kept as it is. */
export function channelOf(value: string): string {
  return channelMeanings.get(wordKey(value)) ?? value;
}

const evidenceMeanings: ReadonlyMap<string, Evidence> = new Map<string, Evidence>([
  ['', 'assumption'],
  ...evidences.flatMap((evidence) =>
    [evidence, german.words.evidence[evidence], english.words.evidence[evidence]].map(
      (word) => [wordKey(word), evidence] as const,
    ),
  ),
]);

export function evidenceOf(value: string): Evidence | undefined {
  return evidenceMeanings.get(wordKey(value));
}

const weightMeanings = meanings<'1' | '2' | '3'>({
  1: ['niedrig', 'gering', 'klein', 'low', 'small'],
  2: ['', 'mittel', 'normal', 'medium'],
  3: ['hoch', 'groß', 'high', 'large'],
});

/** 1..3; an empty cell is 2. */
export function weightOf(value: string): number | undefined {
  const word = weightMeanings.get(wordKey(value));
  if (word) return Number(word);
  const found = /^([123])(?:[.,]0+)?$/.exec(value.trim());
  return found ? Number(found[1]) : undefined;
}

/** A fraction 0..1; null for an empty cell. "75 %" and "75" are 0.75; without the sign, up to 1 is a fraction. */
export function shareOf(value: string): number | null | undefined {
  const trimmed = value.trim();
  if (trimmed === '') return null;
  const found = /^(\d{1,3}(?:[.,]\d+)?)\s*(%?)$/.exec(trimmed);
  if (!found) return undefined;
  const amount = Number(found[1]!.replace(',', '.'));
  const share = found[2] === '' && amount <= 1 ? amount : Number((amount / 100).toFixed(12));
  return share <= 1 ? share : undefined;
}

/** Stands for an empty title in an exported table; read back as one. */
export function isUntitled(title: string): boolean {
  const key = wordKey(title);
  return key === wordKey(german.words.untitled) || key === wordKey(english.words.untitled);
}

function meanings<K extends string>(words: Readonly<Record<K, readonly string[]>>): ReadonlyMap<string, K> {
  const found = new Map<string, K>();
  for (const name in words) for (const word of words[name]) found.set(wordKey(word), name);
  return found;
}

function umlaut(pair: string): string {
  return pair === 'ae' ? 'ä' : pair === 'oe' ? 'ö' : 'ü';
}
