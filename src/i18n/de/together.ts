// German texts of the area "together": who is here, following, showing, raised hands.
export const together = {
  open_one: 'Gerade hier: {{count}} Person. Liste öffnen',
  open_other: 'Gerade hier: {{count}} Personen. Liste öffnen',
  count_one: '{{count}} Person hier',
  count_other: '{{count}} Personen hier',
  facilitates: 'moderiert',
  sees: 'ist bei „{{section}}“',
  handUp: 'Hand gehoben, Platz {{position}} in der Reihe',
  raiseHand: 'Hand heben',
  lowerHand: 'Hand senken',
  raised: '{{name}} meldet sich.',
  laserOn: 'Laserpointer',
  laserOff: 'Laserpointer aus',
  follow: 'Folgen',
  followPerson: '{{name}} folgen',
  unfollow: 'Nicht mehr folgen',
  unfollowPerson: '{{name}} nicht mehr folgen',
  followsYou: 'folgt dir',
  youFollow: 'Du folgst {{name}}.',
  shows: '{{name}} zeigt euch etwas.',
  followEnds: 'Esc oder eigenes Scrollen bringt deine Ansicht zurück.',
  gone: '{{name}} ist nicht mehr da. Du siehst wieder deine eigene Ansicht.',
  asks: '{{name}} möchte euch etwas zeigen.',
  come: 'Hingehen',
  stay: 'Hier bleiben',
  callAll: 'Alle zu mir bitten',
  bringAll: 'Alle sofort holen',
  youShow: 'Du zeigst den anderen deine Ansicht.',
  withYou: '{{here}} von {{all}} sind bei dir.',
  endCall: 'Zeigen beenden',
  nobodyFacilitates: 'Niemand hier moderiert.',
  facilitate: 'Ich moderiere',
  keys: {
    title: 'Miteinander',
    hand: 'Hand heben oder senken',
    escape: 'Nicht mehr folgen; Laserpointer oder Rampenlicht ausschalten',
  },
};

declare module '../german.ts' {
  interface GermanFiles {
    together: { together: typeof together };
  }
}
