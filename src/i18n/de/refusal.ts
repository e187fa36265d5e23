// Why something was refused and what to do: one text per code of a refusal. Errors say what is kept first.
export const refusal = {
  invalidInput: 'Das passt hier nicht. Nichts wurde geändert.',
  readOnly: 'Dieser Workshop lässt sich hier nur ansehen. Nichts wurde geändert.',
  notFound: 'Das gibt es nicht mehr. Jemand hat es inzwischen entfernt.',
  stageNotFound: 'Diese Phase gibt es nicht mehr. Der Touchpoint bleibt, wo er war.',
  textTooLong: 'Der Text ist zu lang für dieses Feld. Kürzt ihn, dann passt er.',
  nothingSelected: 'Nichts ist ausgewählt. Wählt zuerst einen Touchpoint.',
  tooMany: 'Das sind zu viele auf einmal. Teilt es auf.',
  nameMissing: 'Der Name fehlt. Gebt einen an.',
  notYourself:
    'Jede Seite stimmt selbst zu. Nur wer moderiert, darf den Bildschirm übergeben; das steht unter „Teilnehmende“.',
  teamMissing: 'Dazu gehört ein Team. Tragt unter „Teilnehmende“ Marketing oder Vertrieb ein.',
  promiseMissing: 'Die Zusage fehlt noch. Schreibt auf, was ihr versprecht.',
  returnMissing: 'Die Gegenleistung fehlt noch. Schreibt auf, was die andere Seite dafür gibt.',
  sameTouchpoint: 'Eine Übergabe braucht zwei Touchpoints. Wählt einen anderen.',
  rateAboveOne: 'Nichts wurde geändert. Der Teil ist größer als die Gesamtzahl; prüft beide Zahlen.',
  signatureMissing: 'Die Unterschrift ist noch leer. Zeichnet sie oder tippt den Namen.',
  gapsChanged: 'Die offenen Punkte haben sich eben geändert. Seht sie noch einmal durch, dann unterschreibt.',
  questionOpen: 'Es ist schon eine Frage offen. Schließt sie zuerst.',
  questionClosed: 'Diese Frage ist schon geschlossen. Deine Antwort wurde nicht mehr gezählt.',
  tooFewAnswers: 'Mit weniger als drei Antworten wäre niemand anonym. Es bleibt verschlossen.',
  counterAway:
    'Der Computer, der zählt, ist gerade nicht da. Die Antworten bleiben verschlossen und gehen nicht verloren.',
  notModerating: 'Aufdecken kann, wer moderiert oder die Frage gestellt hat.',
  sectionUnknown: 'Diesen Bereich kennt diese Version nicht. Nichts wurde geändert.',
};
