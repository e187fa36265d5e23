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
};
