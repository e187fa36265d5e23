// German texts of the prework: four questions that are asked before the day, and the page that goes by mail.
export const prework = {
  title: 'Vorbereitung',
  lead: 'Vier Fragen vor dem Tag, als eine Seite zum Mailen. Die Antworten bleiben verschlossen, bis ihr Block sie aufdeckt.',
  customers: 'Wer sind unsere fünf besten Kunden?',
  time: 'Was kostet dich mit der anderen Seite am meisten Zeit?',
  ask: 'Fragen stellen und Seite speichern',
  write: 'Seite speichern',
  state: {
    waiting_one: '1 Antwort, verschlossen',
    waiting_other: '{{count}} Antworten, verschlossen',
    open_one: 'Gerade offen, 1 Antwort',
    open_other: 'Gerade offen, {{count}} Antworten',
    revealed: 'Aufgedeckt',
    abandoned: 'Verworfen',
  },
  call: 'Jetzt stellen',
  bring: 'Antworten einlesen',
  bringLead:
    'Fügt hier die Zeilen ein, die per Mail zurückkamen, oder wählt die Dateien. Sie lassen sich auch auf den Workshop ziehen.',
  taken_one: 'Die Antworten einer Person sind dazugekommen.',
  taken_other: 'Die Antworten von {{count}} Personen sind dazugekommen.',
  again_one: 'Eine war schon da und zählt nur einmal.',
  again_other: '{{count}} waren schon da und zählen nur einmal.',
  late: 'Was schon aufgedeckt ist, zählt nicht mehr dazu.',
  other: 'Diese Antworten gehören nicht zur Vorbereitung dieses Workshops. Nichts wurde geändert.',
  noLine:
    'Darin steht keine ganze Antwort auf die Vorbereitung. Fügt die ganze Zeile ein; sie beginnt mit „handschlag-prework“ und endet mit einem Punkt.',
  pageName: 'vorbereitung.html',
  answerName: 'vorbereitung-antwort-XXXXXXXX.txt',
  pageTitle: 'Vorbereitung: {{title}}',
  pageLead:
    'Zum Workshop „{{title}}“. Zehn Minuten; lass weg, was du nicht beantworten willst. Diese Seite schickt nichts ab: Am Ende speicherst du eine Datei und mailst sie zurück.',
  customerNumber: 'Kunde {{number}}',
  timeNumber: 'Was Zeit kostet, {{number}}',
  definition: 'Deine Antwort',
  missing: 'Wähle zuerst dein Team und beantworte mindestens eine Frage.',
  tooLong: 'Das ist zu lang. Kürze es, dann passt es.',
};
