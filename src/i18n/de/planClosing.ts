// German texts of the area "plan": open points and signatures on paper.
export const plan = {
  openPointsTitle_one: 'Ein Punkt ist noch offen.',
  openPointsTitle_other: '{{count}} Punkte sind noch offen.',
  openPointsLead:
    'Beide Seiten kennen sie; unterschreiben lässt sich der Plan trotzdem. Jeder Satz verweist auf die Stelle im Plan.',
  furtherInRecap_one: 'und ein weiterer Eintrag',
  furtherInRecap_other: 'und {{count}} weitere Einträge',
  furtherGaps_one: '{{count}} weiterer offener Punkt',
  furtherGaps_other: '{{count}} weitere offene Punkte',
  signaturesTitle: 'Darauf geben wir uns die Hand.',
  gapsConfirmed_one: 'Ein Punkt ist noch offen. Mit der Unterschrift bestätigen beide Seiten, dass sie davon wissen.',
  gapsConfirmed_other:
    '{{count}} Punkte sind noch offen. Mit der Unterschrift bestätigen beide Seiten, dass sie davon wissen.',
  digest: 'Prüfsumme des Plans (SHA-256): {{digest}}',
  digestNote:
    'Die Prüfsumme steht für alles, was hier unterschrieben wird, und ändert sich mit jedem Wort davon. Istwerte, Messwerte und Reviews laufen nach der Unterschrift weiter und gehören nicht dazu.',
  signaturesLead: 'Das nehmen sich Marketing und Vertrieb gemeinsam vor.',
  signaturePart: {
    stages_one: 'Phase',
    stages_other: 'Phasen',
    touchpoints_one: 'Touchpoint',
    touchpoints_other: 'Touchpoints',
    goals_one: 'Ziel',
    goals_other: 'Ziele',
    agreements_one: 'Vereinbarung',
    agreements_other: 'Vereinbarungen',
    handovers_one: 'Übergabe',
    handovers_other: 'Übergaben',
  },
  signatureName: 'Name',
  signatureDate: 'Datum',
  signaturesFurther: 'Frühere und weitere Unterschriften',
  signatureColumn: { signature: 'Unterschrift', who: 'Wer und wann', state: 'Status' },
  signatureValid: 'Gültig.',
  signatureVoid: 'Ungültig: Der Plan wurde danach geändert.',
  signedDigest: 'Unterschrieben: {{digest}}',
  currentDigest: 'Der Plan heute: {{digest}}',
  signatureSpoken: 'Unterschrift von {{name}}',
};

declare module '../german.ts' {
  interface GermanFiles {
    planClosing: { plan: typeof plan };
  }
}
