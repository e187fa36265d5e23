// German texts of hidden questions: strip, sheet, sealing, passing the screen on, and the relationship states.
export const questions = {
  label: 'Offene Frage',
  given: '{{given}} von {{expected}} haben geantwortet',
  moreThanExpected: '{{given}} Antworten sind da, erwartet waren {{expected}}',
  all: 'Alle {{expected}} haben geantwortet.',
  ahead_one: 'Eine Antwort ist da, auch die aus der Vorbereitung zählen',
  ahead_other: '{{count}} Antworten sind da, auch die aus der Vorbereitung',
  answer: 'Antworten',
  change: 'Antwort ändern',
  later: 'Später',
  reveal: 'Aufdecken',
  missing: 'Wer fehlt noch?',
  missingNow: 'Es fehlen noch: {{names}}.',
  missingOrByLetter_one: 'Hier fehlen noch: {{names}}. Eine Antwort kam als Brief, ohne Namen.',
  missingOrByLetter_other: 'Hier fehlen noch: {{names}}. {{count}} Antworten kamen als Brief, ohne Namen.',
  nobodyMissing: 'Niemand fehlt mehr.',
  answerMyself: 'Selbst antworten',
  othersSee: 'Andere sehen diesen Bildschirm? Antworte auf dem Telefon.',
  discard: 'Verwerfen',
  discardAsk_one: '{{count}} Antwort verwerfen?',
  discardAsk_other: '{{count}} Antworten verwerfen?',
  discardText: 'Die Frage wird ohne Ergebnis geschlossen. Verschlossene Antworten werden nie geöffnet.',
  keepOpen: 'Offen lassen',
  ends: 'noch {{time}}',
  timeUp: 'Zeit ist um',
  moreTime: '30 Sekunden mehr',
  expectMore: 'Wer wird erwartet?',
  expectLead: 'Wer später kam, kommt dazu; wer gegangen ist, wird nicht mehr erwartet.',
  expectSave: 'Übernehmen',
  counter: 'Gezählt wird auf dem Computer von {{counter}}.',
  renewLead:
    'Kommt er nicht wieder, zählt dieser hier. Dann verschließt jede und jeder die eigene Antwort noch einmal.',
  keyLost: 'Die Frage „{{text}}“ lässt sich hier nicht mehr aufdecken: Ihr Schlüssel ist nicht da. Fragt noch einmal.',
  poll: {
    text: 'Wie ist unser Beziehungsstatus?',
    lead: 'Beantworte es für dich: Wie arbeiten Marketing und Vertrieb heute zusammen?',
    word: 'Ein Wort dazu',
    wordHint: 'Warum? Höchstens 24 Zeichen, gern auch keins.',
    choose: 'Wähle zuerst eine der vier Antworten.',
  },
  trust:
    'Deine Antwort wird verschlossen, bevor sie dieses Gerät verlässt. Gezählt wird ohne Namen; bis zum Aufdecken sieht sie niemand.',
  apart: 'Nach Teams getrennt erst ab drei Antworten auf jeder Seite.',
  alike: 'Antworten alle in einem Team gleich, kennt man die Antwort jedes Einzelnen.',
  seal: 'Antwort verschließen',
  nameIn: 'Da steht ein Name. Soll er stehen bleiben?',
  nameStays: 'Stehen lassen',
  nameChange: 'Ändern',
  sealed: 'Deine Antwort ist verschlossen.',
  sealedText:
    'Du kannst sie ändern, bis aufgedeckt wird. Hier steht sie nicht mehr, damit niemand sie im Vorbeigehen liest.',
  follows: {
    marketing: 'Du gehörst jetzt zum Marketing. Deine verschlossene Antwort zählt dort.',
    sales: 'Du gehörst jetzt zum Vertrieb. Deine verschlossene Antwort zählt dort.',
    none: 'Du gehörst jetzt zu keinem Team. Deine verschlossene Antwort zählt nur in der Summe.',
  },
  when: 'Aufgedeckt wird, wenn alle so weit sind oder die Moderation es sagt.',
  close: 'Schließen',
  pass: {
    open: 'Bildschirm herumgeben',
    who: 'Wer ist dran?',
    otherMarketing: 'Jemand anderes aus dem Marketing',
    otherSales: 'Jemand anderes aus dem Vertrieb',
    back: 'Doch jemand anderes',
    sealed: 'Verschlossen. Gib den Bildschirm weiter.',
    next: 'Weiter',
    end: 'Herumgeben beenden',
  },
  state: {
    firstDate: 'Erstes Date',
    gettingToKnow: 'Kennenlernphase',
    steady: 'Feste Partnerschaft',
    complicated: 'Es ist kompliziert',
  },
  stateText: {
    firstDate: 'Wir wissen voneinander, mehr noch nicht.',
    gettingToKnow: 'Wir reden miteinander, manchmal aneinander vorbei.',
    steady: 'Wir verlassen uns aufeinander.',
    complicated: 'Es hakt immer wieder an derselben Stelle.',
  },
  /** Pages that go by mail, and the lines that come back. */
  letter: {
    cut_one:
      'Eine Zeile ist unvollständig: Die Mail hat sie abgeschnitten. Lasst sie euch noch einmal schicken, am besten als gespeicherte Datei.',
    cut_other:
      '{{count}} Zeilen sind unvollständig: Die Mail hat sie abgeschnitten. Lasst sie euch noch einmal schicken, am besten als gespeicherte Dateien.',
    tooMany: 'Mehr als {{limit}} Antworten auf einmal. Lies die Mails in kleineren Teilen ein.',
    lines: 'Zeilen aus den Mails',
    choose: 'Dateien wählen',
    take: 'Einlesen',
    noScript: 'Diese Seite braucht JavaScript, um deine Antwort zu verschließen. Öffne sie in einem anderen Browser.',
    team: 'Aus welchem Team bist du?',
    neither: 'Keins von beiden',
    sendBack:
      'Speichere sie als Datei oder kopiere die Zeile, und schick sie per Mail an die Person zurück, von der du diese Seite hast. Lesen kann sie niemand: Geöffnet wird erst beim Aufdecken, ohne Namen.',
    save: 'Als Datei speichern',
    copy: 'Zeile kopieren',
    copied: 'Kopiert.',
    line: 'Deine verschlossene Antwort',
  },
};

declare module '../german.ts' {
  interface GermanFiles {
    questions: { questions: typeof questions };
  }
}
