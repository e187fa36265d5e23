// What headings and values of an imported table may be called, in German and English, and what they mean here.
import { channels, evidences, type Channel, type Evidence, type Owner } from '../domain/touchpoints.ts';
import { english } from '../i18n/english.ts';
import { german } from '../i18n/german.ts';

export const columns = ['stage', 'title', 'owner', 'channel', 'description', 'lead', 'weight', 'evidence', 'share'] as const;
export type Column = (typeof columns)[number];

/** Headings as they are written on export; the first seven are those of the sample files. */
export const headings: Readonly<Record<'de' | 'en', Readonly<Record<Column, string>>>> = {
  de: {
    stage: 'Phase', title: 'Touchpoint', owner: 'Verantwortlich', channel: 'Kanal', description: 'Beschreibung',
    lead: 'Ansprechperson', weight: 'Gewicht', evidence: 'Beleg', share: 'Anteil Marketing',
  },
  en: {
    stage: 'stage', title: 'touchpoint', owner: 'owner', channel: 'channel', description: 'description',
    lead: 'lead', weight: 'weight', evidence: 'evidence', share: 'share of marketing',
  },
};

const germanHeadings: Readonly<Record<Column, readonly string[]>> = {
  stage: ['phase', 'phasen', 'journeyphase', 'customerjourneyphase', 'abschnitt', 'etappe'],
  title: ['touchpoint', 'touchpoints', 'titel', 'kontaktpunkt', 'berührungspunkt', 'bezeichnung'],
  owner: ['verantwortlich', 'verantwortliche', 'verantwortlicher', 'verantwortung', 'verantwortlichkeit', 'zuständigkeit', 'zuständig', 'spur'],
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
  return word.normalize('NFKC').replace(/\([^)]*\)/g, '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '').replace(/ae|oe|ue/g, umlaut);
}

export function columnOf(heading: string): { readonly column: Column; readonly isGerman: boolean } | undefined {
  const key = wordKey(heading);
  if (key === '') return undefined;
  for (const column of columns) {
    if (germanHeadings[column].some((word) => wordKey(word) === key)) return { column, isGerman: true };
    if (englishHeadings[column].some((word) => wordKey(word) === key)) return { column, isGerman: false };
  }
  return undefined;
}

const ownerWords: Readonly<Record<Owner, readonly string[]>> = {
  none: ['', 'none', 'noch offen', 'offen', 'open', 'leer', 'empty', 'unassigned', 'niemand', 'keiner', 'keine', 'nobody', 'n/a', 'tbd', 'k. a.'],
  marketing: ['marketing', 'mkt', 'm'],
  sales: ['sales', 'vertrieb', 'verkauf', 's', 'v'],
  both: ['both', 'shared', 'gemeinsam', 'beide', 'beides', 'joint', 'together', 'zusammen', 'm+v', 'v+m', 'm+s', 's+m'],
};

/** Undefined when the word means no owner that is known here. "Marketing und Vertrieb" is both. */
export function ownerOf(value: string): Owner | undefined {
  const key = wordKey(value);
  const known = keyIn(ownerWords, key);
  if (known) return known;
  const parts = value.split(/[,;/&+|]|\s+(?:und|and|u\.|mit|with)\s+/iu).map((part) => keyIn(ownerWords, wordKey(part)));
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

/** The key of a channel that has a name here; any other text is kept as it is. */
export function channelOf(value: string): string {
  const key = wordKey(value);
  if (key === '') return '';
  const found = channels.find((channel) =>
    [channel, german.words.channel[channel], english.words.channel[channel], ...(moreChannels[channel] ?? [])].some(
      (word) => wordKey(word) === key,
    ),
  );
  return found ?? value;
}

export function evidenceOf(value: string): Evidence | undefined {
  const key = wordKey(value);
  if (key === '') return 'assumption';
  return evidences.find((evidence) =>
    [evidence, german.words.evidence[evidence], english.words.evidence[evidence]].some((word) => wordKey(word) === key),
  );
}

const weightWords: Readonly<Record<string, readonly string[]>> = {
  1: ['niedrig', 'gering', 'klein', 'low', 'small'],
  2: ['', 'mittel', 'normal', 'medium'],
  3: ['hoch', 'groß', 'high', 'large'],
};

/** 1..3; an empty cell is 2. */
export function weightOf(value: string): number | undefined {
  const word = keyIn(weightWords, wordKey(value));
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
  const share = found[2] === '' && amount <= 1 ? amount : amount / 100;
  return share <= 1 ? share : undefined;
}

/** Stands for an empty title in an exported table; read back as one. */
export function isUntitled(title: string): boolean {
  const key = wordKey(title);
  return key === wordKey(german.words.untitled) || key === wordKey(english.words.untitled);
}

function keyIn<K extends string>(words: Readonly<Record<K, readonly string[]>>, key: string): K | undefined {
  for (const name in words) if (words[name].some((word) => wordKey(word) === key)) return name;
  return undefined;
}

function umlaut(pair: string): string {
  return pair === 'ae' ? 'ä' : pair === 'oe' ? 'ö' : 'ü';
}
