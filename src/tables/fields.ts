// The columns of a table: what each is about and what it may be called; what it is called on export says the catalogue.
import type { Language } from '../domain/record/languages.ts';
import { inAllLanguages } from '../i18n/inAllLanguages.ts';

export const tableFields = [
  'stage',
  'title',
  'owner',
  'channel',
  'description',
  'lead',
  'weight',
  'evidence',
  'share',
  /** The buying-center roles that the touchpoint addresses. */
  'roles',
  'duration',
  'purchase',
  'emotion',
  'customerGoal',
  'customerActions',
  'questions',
  'painPoints',
  'opportunities',
  /** A column per team: marks, per cent, or the team's touchpoints. */
  'ofMarketing',
  'ofBoth',
  'ofSales',
] as const;
export type TableField = (typeof tableFields)[number];

/** Columns that every exported table has, in this sequence. */
export const mainFields = [
  'stage',
  'title',
  'owner',
  'channel',
  'description',
  'lead',
  'weight',
  'evidence',
  'share',
] as const satisfies readonly TableField[];

/** Columns of a touchpoint that are exported where one says something in them. */
export const roleFields = ['roles'] as const satisfies readonly TableField[];

/** Columns of what a stage is like; exported where a stage says something in them. */
export const stageFields = [
  'duration',
  'purchase',
  'emotion',
  'customerGoal',
  'customerActions',
  'questions',
  'painPoints',
  'opportunities',
] as const satisfies readonly TableField[];

export const teamFields = ['ofMarketing', 'ofBoth', 'ofSales'] as const satisfies readonly TableField[];

type Synonyms = Readonly<Record<TableField, readonly string[]>>;

const german: Synonyms = {
  stage: [
    'phasen',
    'journey phase',
    'customer journey phase',
    'phase der journey',
    'phase der customer journey',
    'kaufphase',
    'phasenname',
    'name der phase',
    'abschnitt',
    'etappe',
  ],
  title: [
    'touchpoints',
    'titel',
    'kontaktpunkt',
    'kontaktpunkte',
    'berührungspunkt',
    'berührungspunkte',
    'bezeichnung',
    'name des touchpoints',
    'touchpoint titel',
    'touchpoint bezeichnung',
  ],
  owner: [
    'verantwortliche',
    'verantwortlicher',
    'verantwortung',
    'verantwortlichkeit',
    'verantwortliches team',
    'zuständigkeit',
    'zuständig',
    'zuständiges team',
    'spur',
  ],
  channel: ['kanäle', 'medium'],
  description: ['bemerkung', 'bemerkungen', 'kommentar', 'kommentare', 'notiz', 'notizen', 'details', 'erläuterung'],
  lead: [
    'ansprechpartner',
    'ansprechpartnerin',
    'ansprechpersonen',
    'kontaktperson',
    'kontaktpersonen',
    'person',
    'personen',
    'verantwortliche person',
  ],
  weight: ['gewichtung', 'bedeutung', 'wichtigkeit'],
  evidence: ['belege', 'evidenz', 'grundlage'],
  share: ['anteil', 'anteil des marketings', 'marketing anteil', 'marketinganteil'],
  roles: ['buying center', 'rollen im buying center', 'buying center rollen', 'spricht an'],
  duration: ['dauer', 'dauer in tagen', 'tage', 'zeitraum'],
  purchase: ['kaufabschluss', 'kaufphase ja nein', 'kaufentscheidung'],
  emotion: ['gefühl', 'gefühle', 'emotionen', 'emotionskurve', 'stimmung', 'empfinden'],
  customerGoal: ['kundenziel', 'ziel', 'ziele des kunden', 'kundenziele', 'bedürfnis', 'bedürfnisse'],
  customerActions: ['kundenaktion', 'kundenaktionen', 'kundenhandlung', 'handlung', 'was der kunde tut'],
  questions: ['gedanken', 'fragen', 'gedanken und fragen', 'gedanken fragen', 'fragen des kunden', 'kundenfragen'],
  painPoints: ['schmerzpunkt', 'pain point', 'pain points', 'pains', 'probleme', 'problem', 'hürden', 'hürde'],
  opportunities: ['chance', 'potenzial', 'potenziale', 'potential', 'potentiale', 'verbesserung', 'verbesserungen'],
  ofMarketing: ['marketing team', 'marketingabteilung'],
  ofBoth: ['beide', 'marketing und vertrieb', 'gemeinsame touchpoints'],
  ofSales: ['vertriebsteam', 'verkauf', 'außendienst'],
};

const english: Synonyms = {
  stage: [
    'stages',
    'journey stage',
    'customer journey stage',
    'buying stage',
    'stage name',
    'name of stage',
    'journey phase',
    'step',
  ],
  title: ['title', 'touchpoint title', 'touchpoint name', 'name of touchpoint', 'contact point', 'touch point'],
  owner: ['ownership', 'responsible', 'responsibility', 'responsible team', 'owning team', 'team', 'lane'],
  channel: ['channels'],
  description: ['descriptions', 'comment', 'comments', 'note', 'notes'],
  lead: ['lead person', 'contact', 'contact person', 'responsible person', 'point of contact'],
  weight: ['importance', 'weighting'],
  evidence: ['basis'],
  share: ['share', 'marketing share'],
  roles: ['buying roles', 'buying center roles', 'roles in the buying center', 'addresses'],
  duration: ['duration', 'duration in days', 'days', 'time frame', 'timeframe'],
  purchase: ['is purchase', 'purchase stage', 'buys here'],
  emotion: ['emotions', 'emotion curve', 'feeling', 'feelings', 'mood', 'sentiment'],
  customerGoal: ['customer goals', 'user goal', 'user goals', 'goal', 'goals', 'need', 'needs', 'jobs to be done'],
  customerActions: [
    'customer action',
    'customer actions',
    'user action',
    'user actions',
    'action',
    'actions',
    'doing',
    'customer activity',
  ],
  questions: [
    'thought',
    'thoughts',
    'question',
    'questions',
    'thoughts and questions',
    'thought quote',
    'thoughts quotes',
    'quote',
    'quotes',
    'thinking',
    'customer thoughts',
    'customer questions',
  ],
  painPoints: ['pain point', 'pains', 'pain', 'problem', 'problems', 'frustration', 'frustrations', 'barriers'],
  opportunities: ['opportunity', 'improvement', 'improvements', 'ideas for improvement'],
  ofMarketing: ['marketing team'],
  ofBoth: ['both', 'joint', 'marketing and sales'],
  ofSales: ['sales team'],
};

/** What else headings are called, by language; a language that is not here is read by the headings it is written with. */
export const synonyms: Readonly<Partial<Record<Language, Synonyms>>> = { de: german, en: english };

/** What the column is called on export in each language (`exchange.journeyHeads` of the catalogues). */
export function headingsOf(field: TableField): string[] {
  return inAllLanguages(({ exchange }) => exchange.journeyHeads[field]);
}
