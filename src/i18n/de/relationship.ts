// German texts of the relationship section: rounds, figures, headline and lead by rule.
export const relationship = {
  ask: 'Frage stellen',
  askRound: 'Runde',
  askWho: 'Wer wird erwartet?',
  askTime: 'Zeit',
  askMinutes: 'Minuten',
  takeOver: 'Runden übernehmen',
  takeOverLead: 'Aufgedeckte Ergebnisse aus einem anderen Workshop, ohne Namen. Sie stehen vor den eigenen Runden.',
  takeOverNone: 'Es gibt hier keinen Workshop mit demselben Titel oder Kunden.',
  takeOverFrom: 'Aus welchem Workshop?',
  tookOver_one: '{{count}} Runde übernommen.',
  tookOver_other: '{{count}} Runden übernommen.',
  tookNone: 'Dort ist keine Runde, die hier noch fehlt.',
  whyComplicated: 'Was macht es kompliziert?',
  empty: 'Noch nicht gefragt.',
  emptyText:
    'Wie steht es um Marketing und Vertrieb? Fragt am Anfang und am Ende, dann seht ihr, was der Tag bewegt hat.',
  rounds: 'Runden',
  earlier: 'Frühere Runden',
  tableLabel: 'Antworten nach Runde, Team und Stand',
  round: { start: 'Beginn', end: 'Ende', pulse: 'Puls', review: 'Review' },
  cell: '{{round}}, {{state}}: Marketing {{marketing}}, Vertrieb {{sales}}',
  cellOf: '{{round}}, {{state}}: {{team}} {{count}}',
  cellTogether: '{{round}}, {{state}}: {{count}}',
  answersOf: '{{team}}, {{count}}',
  answers_one: '{{count}} Antwort',
  answers_other: '{{count}} Antworten',
  agreement: 'Einigkeit im Raum',
  gap: 'Wahrnehmungslücke',
  notComputable: 'nicht berechenbar',
  today: 'heute, {{day}}',
  wordNow: 'Ein Wort heute',
  times: '× {{count}}',
  unread_one: 'Eine Antwort ließ sich nicht lesen und zählt nicht.',
  unread_other: '{{count}} Antworten ließen sich nicht lesen und zählen nicht.',
  late_one: 'Eine Antwort kam nach dem Aufdecken und zählt nicht.',
  late_other: '{{count}} Antworten kamen nach dem Aufdecken und zählen nicht.',
  previous: 'Frühere Runde',
  next: 'Spätere Runde',
  keys: { choose: 'Stand wählen, beim Antworten', rounds: 'Frühere, spätere Runde' },
  kept_one: '{{count}} Runde',
  kept_other: '{{count}} Runden',
  stateLine: { some: '{{count}} von {{total}}: {{state}}', none: 'Noch nicht gefragt', open: 'Frage ist offen' },
  when: { end: 'am Ende', pulse: 'im Puls', review: 'im Review' },
  before: { start: 'Zu Beginn', end: 'Am Ende', pulse: 'Im Puls dazwischen', review: 'Im Review davor' },
  inSentence: {
    steady: 'feste Partnerschaft',
    gettingToKnow: 'Kennenlernphase',
    firstDate: 'erstes Date',
    complicated: 'es ist kompliziert',
  },
  headline: {
    all: 'Alle {{total}} sagen: {{state}}.',
    allWhen: 'Alle {{total}} sagen {{when}}: {{state}}.',
    teams: 'Marketing sagt: {{marketing}}. Der Vertrieb: {{sales}}.',
    most: '{{count}} von {{total}} sagen: {{state}}.',
    mostWhen: '{{count}} von {{total}} sagen {{when}}: {{state}}.',
    opinions: '{{total}} Antworten, {{opinions}} Meinungen.',
  },
  lead: {
    before: '{{before}} waren es {{count}} von {{total}}.',
    none: 'keine',
    alike: 'Marketing und Vertrieb sehen es fast gleich: Die Wahrnehmungslücke sank von {{from}} auf {{to}}.',
    differently: 'Marketing und Vertrieb sehen es verschieden.',
    rose: 'Die Einigkeit stieg von {{from}} auf {{to}}.',
    fell: 'Die Einigkeit sank von {{from}} auf {{to}}.',
  },
  plan: {
    lead: 'So haben Marketing und Vertrieb ihre Beziehung selbst eingeschätzt, ohne Namen.',
    answers: 'Antworten',
    ofMarketing: 'eine Antwort aus dem Marketing',
    ofSales: 'eine Antwort aus dem Vertrieb',
    ofAll: 'eine Antwort',
    filled: 'gefüllt: zuletzt',
    words: 'In einem Wort',
    explained: 'Was die Zahlen sagen',
    agreementText: '100 %, wenn alle dasselbe antworten; 0 %, wenn sich die Antworten gleich auf alle vier verteilen.',
    gapText:
      'So viel Prozent der Antworten eines Teams müssten andere sein, damit beide Teams dasselbe Bild zeigten. Gezeigt wird sie erst, wenn jedes Team mindestens drei Antworten hat.',
  },
  table: { round: 'Runde', day: 'Tag', team: 'Team', state: 'Stand', count: 'Anzahl', all: 'alle' },
};

export const app = { section: { relationship: 'Beziehung' } };

export const gaps = {
  group: { relationship: 'Beziehung' },
  sentence: {
    pollMissing: 'Noch niemand hat gesagt, wie es um die Beziehung steht.',
    pollNotRepeated: 'Die Frage vom Beginn wurde am Ende nicht noch einmal gestellt.',
    questionNotRevealed: 'Die Frage „{{title}}“ ist noch nicht aufgedeckt.',
  },
  kind: {
    pollMissing: 'Beziehungsstatus',
    pollNotRepeated: 'Beziehungsstatus',
    questionNotRevealed: 'Frage nicht aufgedeckt',
  },
  counted: {
    pollMissing: 'Beziehungsstatus nicht gefragt',
    pollNotRepeated: 'Beziehungsstatus am Ende nicht gefragt',
    questionNotRevealed_one: '{{count}} Frage nicht aufgedeckt',
    questionNotRevealed_other: '{{count}} Fragen nicht aufgedeckt',
  },
};

export const plan = { section: { relationship: 'Beziehung' } };

declare module '../german.ts' {
  interface GermanFiles {
    relationship: { relationship: typeof relationship; app: typeof app; gaps: typeof gaps; plan: typeof plan };
  }
}
