// German texts of the area "plan": cover, summary and what stands on every page; its other pages have files of their own, plan….ts.
export const plan = {
  documentTitle: 'Handschlag-Plan {{title}}',
  kind: 'Gemeinsamer Plan von Marketing und Vertrieb',
  workshopOn: 'Workshop am {{day}}',
  reviewOn: 'Review am {{day}}',
  facilitator: 'Moderation',
  nobodyYet: 'Noch niemand eingetragen',
  people_one: '{{count}} Person',
  people_other: '{{count}} Personen',
  page: '{{page}} / {{pages}}',
  continued: 'weiter',
  differences: {
    title: 'Was wir verschieden sahen',
    lead: 'Jede Seite hat die Journey für sich verteilt. {{count}} Touchpoints sahen beide verschieden, {{settled}} davon sind geklärt.',
    unknown: 'kennt ihn nicht',
    open: 'noch offen',
    heads: {
      touchpoint: 'Touchpoint',
      marketing: 'Marketing',
      sales: 'Vertrieb',
      finding: 'Unterschied',
      decision: 'Entschieden',
    },
  },
  votes: {
    title: 'Worüber wir abgestimmt haben',
    lead: 'Anonym, mit Punkten. Nach Seiten getrennt erst ab drei Stimmen auf jeder Seite.',
    heads: { rank: 'Platz', candidate: 'Was', dots: 'Punkte', marketing: 'Marketing', sales: 'Vertrieb' },
  },
  section: {
    people: 'Teilnehmende',
    summary: 'Zusammenfassung',
    overview: 'Überblick',
    journey: 'Customer Journey',
    details: 'Touchpoints',
  },
  statement: {
    noStage: 'Der Plan ist noch leer.',
    noTouchpoint: 'Die Phasen stehen,\ndie Touchpoints fehlen noch.',
    noneAssigned: 'Noch ist offen,\nwer den Kunden begleitet.',
    onlyMarketing: 'Bisher begleitet nur\nMarketing den Kunden.',
    onlySales: 'Bisher begleitet nur\nder Vertrieb den Kunden.',
    together: 'Marketing und Vertrieb\nbegleiten den Kunden gemeinsam.',
    marketingToSales: 'Marketing öffnet,\nVertrieb schließt ab.',
    salesToMarketing: 'Vertrieb öffnet,\nMarketing schließt ab.',
    marketingLeads: 'Marketing führt\nbis zum Kauf.',
    salesLeads: 'Der Vertrieb führt\nbis zum Kauf.',
    marketingFrames: 'Marketing öffnet und schließt ab,\ndazwischen führt der Vertrieb.',
    salesFrames: 'Der Vertrieb öffnet und schließt ab,\ndazwischen führt Marketing.',
  },
  everyday: {
    title: 'Wie wir es leben',
    lead: 'Was unterschrieben ist, zeigt sich im Alltag. Besuche, Puls und Review gehen weiter und machen keine Unterschrift ungültig.',
    nextReviewLine: 'Nächstes Review: {{day}}',
    visitsNone: 'Besuche: noch keines von {{all}} Paaren hat sich erlebt',
    visits_one: 'Besuche: eines von {{all}} Paaren hat sich erlebt',
    visits_other: 'Besuche: {{met}} von {{all}} Paaren haben sich erlebt',
    review: 'Review vom {{day}}: was aus den Vereinbarungen wurde',
    pulse: 'Puls vom {{day}}',
    pulseLegend: 'Von nie bis immer: Kreis für Marketing, Quadrat für den Vertrieb, Strich für das, was gezählt wurde.',
    rhythm: 'Wie es weitergeht',
    lessonMissing: 'Was gelernt wurde, fehlt noch.',
    counted: 'gezählt',
    everyWeeks_one: 'alle {{count}} Woche',
    everyWeeks_other: 'alle {{count}} Wochen',
    line: { regularMeeting: 'Jour fixe', visitWeeks: 'Besuche', nextPulse: 'Puls', nextReviewOn: 'Nächstes Review' },
  },
  pageColumn: 'Seite',
  nothingYet: 'noch nichts eingetragen',
  nothingYetLong: 'Legt Phasen und Touchpoints an, dann steht hier, wer den Kunden wo begleitet.',
  quoted: '„{{text}}“',
};

declare module '../german.ts' {
  interface GermanFiles {
    plan: { plan: typeof plan };
  }
}
