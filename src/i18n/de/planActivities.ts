// German texts of the area "plan": activities, promise and time on paper.
export const plan = {
  activitiesTitle_one: 'Eine Maßnahme',
  activitiesTitle_other: '{{number}} Maßnahmen',
  activitiesFigure: 'Die Maßnahmen des Quartals, darunter Woche für Woche Leads und Plätze im Vertrieb',
  activityColumn: {
    activity: 'Maßnahme',
    days: 'Beginn, Ende',
    stage: 'Phase',
    responsible: 'Verantwortlich',
    leads: 'Leads',
    effort: 'Tage M / V',
    informed: 'Informiert am',
  },
  loadAverage: 'Auslastung im Schnitt {{load}}',
  loadHighest: 'höchste Woche KW {{week}} mit {{load}}',
  loadHighestNone: 'in KW {{week}} kein Platz',
  promiseTitle: 'Versprechen und Zeit',
  promiseLead: 'Was Marketing verspricht und was der Vertrieb schafft, Schritt für Schritt.',
  promiseTarget: 'soll mindestens {{target}} sein',
  promiseColumn: {
    figure: 'Größe',
    derivation: 'Rechnung',
    result: 'Ergebnis',
    week: 'Woche',
    agreed: 'Was vereinbart ist',
    load: 'Auslastung',
  },
  hoursPerWeek: 'Stunden für Leads je Woche',
  minutesPerLead: 'Minuten je Lead',
  slotsPerWeek: 'Plätze je Woche',
  slotsPerMonth: 'Plätze im Monat',
  overloadTitle: 'Wochen, in denen dem Vertrieb Plätze fehlen',
  loadAccepted: 'In Kauf genommen: {{reason}} ({{marketing}}, {{sales}})',
  loadOpen: 'Noch offen',
};

declare module '../german.ts' {
  interface GermanFiles {
    planActivities: { plan: typeof plan };
  }
}
