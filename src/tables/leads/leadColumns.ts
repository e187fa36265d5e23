// The columns of an export of leads or deals from a CRM: what each can be about, and what CRMs call it.
import { listed } from '../listed.ts';
import { wordKey } from '../words.ts';
import { leadFields, type LeadField } from './leadFields.ts';

/** A heading; with `is`, the words of that column that mean yes, as in a column of the status. */
export type LeadColumn = string | { readonly column: string; readonly is: readonly string[] };

/** How a file of leads is to be read and where its figures go; as people write it down in a file. */
export interface LeadMap {
  /** By field; null leaves it out, what is not named is found by its heading. */
  readonly columns?: Readonly<Partial<Record<LeadField, LeadColumn | null>>> | undefined;
  readonly sheet?: string | undefined;
  readonly encoding?: string | undefined;
  readonly separator?: string | undefined;
  /** IANA name of the zone of times without an offset; the computer's when not given. */
  readonly timeZone?: string | undefined;
  /** 03/04/2026 is in April; found out where the file shows it. */
  readonly isDayFirst?: boolean | undefined;
  readonly skipsWeekends?: boolean | undefined;
  /** Only leads whose kind is one of these; all when not given. */
  readonly kinds?: readonly string[] | undefined;
  /** Only leads of these owners; all when not given. */
  readonly owners?: readonly string[] | undefined;
  /** The agreement whose limit counts and that gets the figures, by id or title. */
  readonly agreement?: string | null | undefined;
  /** Goals that get a check-in per month, by id or title. */
  readonly goals?:
    { readonly leads?: string | null | undefined; readonly acceptance?: string | null | undefined } | undefined;
  /** The rates and minutes of the months that are over go into the calculation of promise and time. */
  readonly rates?: boolean | undefined;
}

const names: Readonly<Record<LeadField, readonly string[]>> = {
  created: listed(
    'created, create date, created date, created at, created on, creation date, date created, lead created, deal created, lead created time, add time, created time, creation time, submitted at, timestamp, zeitstempel',
    'erstellt, erstellt am, erstelldatum, erstellungsdatum, angelegt, angelegt am, anlagedatum, eingang, eingegangen am, datum',
  ),
  firstContact: listed(
    'first contact, first contacted, first contact date, first contacted at, first response, first response date',
    'first activity, first activity date, first contacted on, first reply, date of first contact, date of first engagement, first touch, first outreach, contacted at',
    'erstkontakt, erster kontakt, erstkontakt am, erste antwort, erste aktivität, kontaktiert am, erstmals kontaktiert',
  ),
  qualified: listed(
    'mql, mql date, became a marketing qualified lead date, qualified, qualified at, qualifiziert, qualifiziert am',
  ),
  accepted: listed(
    'accepted, accepted at, accepted on, accepted date, sal, sal date, sales accepted, sql date',
    'became a sales qualified lead date, angenommen, angenommen am, akzeptiert',
  ),
  rejected: listed(
    'rejected, rejected at, rejected on, rejected date, disqualified, disqualified at, unqualified, abgelehnt, abgelehnt am, zurückgewiesen',
  ),
  reason: listed(
    'reason, rejection reason, reason for rejection, disqualification reason, unqualified reason, lost reason, closed lost reason',
    'grund, ablehnungsgrund, grund der ablehnung, verlustgrund, absagegrund',
  ),
  opportunity: listed(
    'opportunity, opportunity created, became an opportunity date, converted, converted date, deal created, verkaufschance, umgewandelt',
  ),
  won: listed('won, won at, won time, won date, closed won, closed won date, is won, gewonnen, gewonnen am, abschluss'),
  reached: listed('reached, connected, contact made, spoke, erreicht, gesprochen, kontakt erreicht'),
  minutes: listed(
    'minutes, minutes spent, time spent, duration minutes, minuten, aufwand minuten, bearbeitungszeit minuten, zeitaufwand',
  ),
  kind: listed(
    'kind, type, lead type, lead source, source, lifecycle stage, art, leadart, quelle, lead quelle, herkunft',
  ),
  owner: listed(
    'owner, lead owner, deal owner, owning user, salesperson, contact owner, record owner, owner name, assigned to',
    'verantwortlich, zuständig, besitzer, inhaber, leadinhaber, bearbeiter, zugewiesen an',
  ),
};

const meanings: ReadonlyMap<string, LeadField> = new Map(
  leadFields.flatMap((field) => names[field].map((name) => [wordKey(name), field] as const)),
);

/** Some programs put what the row is before each heading: "Lead - Owner", "Deal - Won time". */
export function leadFieldOf(heading: string): LeadField | undefined {
  return meanings.get(wordKey(heading)) ?? meanings.get(wordKey(heading.replace(/^(?:lead|deal)s? - /i, '')));
}
