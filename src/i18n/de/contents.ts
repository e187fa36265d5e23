// German texts of the head and of the contents of a workshop.
export const contents = {
  handoversCovered_one: '{{covered}} von {{all}} Übergabe geregelt',
  handoversCovered_other: '{{covered}} von {{all}} Übergaben geregelt',
  cardsAssigned: '{{assigned}} von {{count}} zugeordnet',
  points_one: '{{count}} Punkt',
  points_other: '{{count}} Punkte',
  nothingOpen: 'Nichts offen',
  notSigned: 'Noch nicht unterschrieben',
  signed: 'Von beiden unterschrieben',
  signedBy: { marketing: 'Von Marketing unterschrieben', sales: 'Vom Vertrieb unterschrieben' },
  and: '{{first}} und {{second}}',
  chapter: {
    status: 'Status',
    understand: 'Verstehen',
    goals: 'Ziele',
    transparency: 'Transparenz',
    live: 'Leben',
    plan: 'Plan',
  },
  question: {
    status: 'Wie steht es um uns?',
    understand: 'Wer kauft, und wie?',
    goals: 'Woran messen wir uns beide?',
    transparency: 'Reden wir vom Selben?',
    live: 'Was versprechen wir, wie leben wir es?',
    plan: 'Geben wir uns die Hand?',
  },
  skip: 'Zum Inhalt springen',
  running: 'läuft gerade',
  open: 'Inhalt',
  field: 'Wohin? Bereich, Touchpoint, Begriff, Person …',
  nothingFound: 'Nichts gefunden. Sucht nach einem Wort aus dem Titel.',
  found_one: '{{count}} Treffer',
  found_other: '{{count}} Treffer',
  section: 'Bereich',
  block: 'Block im Ablauf',
  notHere: 'Nicht in diesem Workshop',
  add: '{{section}} hinzufügen',
  choose: 'Bereiche …',
  chooseTitle: 'Bereiche',
  chooseLead:
    'Was ihr ausblendet, bleibt gespeichert. Es steht nur nicht im Kopf, nicht unter den offenen Punkten und nicht im Plan.',
  hideTitle: '{{section}} ausblenden?',
  hideText_one: '{{kept}} bleibt gespeichert, steht aber nicht im Plan.',
  hideText_other: '{{kept}} bleiben gespeichert, stehen aber nicht im Plan.',
  hide: 'Ausblenden',
  toolsOpen: 'Werkzeuge',
  keys: {
    to: 'bis',
    chapterShort: 'Kapitel',
    sectionShort: 'nächster Bereich',
    chapter: 'Kapitel; noch einmal: sein nächster Bereich',
    section: 'Nächster, voriger Bereich',
    contents: 'Inhalt mit Suche',
    pageDown: 'Bild ↓',
    pageUp: 'Bild ↑',
  },
};

declare module '../german.ts' {
  interface GermanFiles {
    contents: { contents: typeof contents };
  }
}
