// German texts of the head and of the contents of a workshop.
export const contents = {
  handoversCovered_one: '{{covered}} von {{count}} Übergabe geregelt',
  handoversCovered_other: '{{covered}} von {{count}} Übergaben geregelt',
  cardsAssigned: '{{assigned}} von {{count}} zugeordnet',
  points_one: '{{count}} Punkt',
  points_other: '{{count}} Punkte',
  nothingOpen: 'Nichts offen',
  notSigned: 'Noch nicht unterschrieben',
  signed: 'Von beiden unterschrieben',
  signedBy: { marketing: 'Von Marketing unterschrieben', sales: 'Vom Vertrieb unterschrieben' },
  and: '{{first}} und {{second}}',
};
