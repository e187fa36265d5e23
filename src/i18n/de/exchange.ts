// German texts of the area "exchange": what came of an import, export or other request to the host. Errors say what is
// kept first.
export const exchange = {
  fileName: {
    unsigned: ', Plan (Deutsch)',
    signedByOne: ', Plan (Deutsch, einmal unterschrieben)',
    signed: ', Plan (Deutsch, unterschrieben)',
    share: ', Anteile',
    matrix: ', Rollen und Phasen',
    calendar: ', Kalender',
    activities: ', Maßnahmen',
    weeks: ', Wochen',
    relationship: ', Beziehung',
    customer: ', Buying Center',
    terms: ', Begriffe',
    visits: ', Besuche',
    agenda: ', Ablauf',
    review: ', Review',
    cards: ', Karten',
    votes: ', Abstimmungen',
    differences: ', Unterschiede',
    topics: ', Themen',
    comments: ', Kommentare',
  },
  cardHeads: { group: 'Gruppe', card: 'Karte', side: 'Seite', wordings: 'Weitere Wortlaute' },
  voteHeads: {
    rank: 'Platz',
    candidate: 'Was',
    kind: 'Art',
    stage: 'Phase',
    dots: 'Punkte',
    marketing: 'Marketing',
    sales: 'Vertrieb',
    question: 'Frage',
  },
  differenceHeads: {
    touchpoint: 'Touchpoint',
    stage: 'Phase',
    marketing: 'Marketing sagt',
    sales: 'Vertrieb sagt',
    difference: 'Unterschied',
    decision: 'Entschieden',
    consents: 'Zugestimmt',
  },
  refusal: {
    locked:
      'Nichts wurde übernommen. Was die Datei ändern würde, ist gesperrt. {{detail}} kann es öffnen; lest sie danach noch einmal ein.',
    pensDown: 'Nichts wurde übernommen. Stifte weg: Sobald wieder geschrieben wird, lest die Datei noch einmal ein.',
    invalidInput: 'Nichts wurde geändert. Die Angaben passen nicht zusammen; prüft sie und versucht es noch einmal.',
    notFound: 'Nichts wurde geändert. Diesen Workshop gibt es hier nicht mehr; in der Übersicht steht, was da ist.',
    emptyFile: 'Nichts wurde übernommen. Die Datei ist leer; speichert die Tabelle noch einmal und öffnet sie dann.',
    emptyWorkshopFile: 'Nichts wurde übernommen. Die Datei ist leer; lasst sie euch noch einmal schicken.',
    notCsv:
      'Nichts wurde übernommen. Die Datei ist keine Tabelle (gefunden: {{detail}}); speichert sie in der Tabellenkalkulation als .xlsx oder als CSV.',
    documentFile:
      'Nichts wurde übernommen. Die Datei ist keine Tabelle (gefunden: {{detail}}); kopiert die Tabelle daraus in eine Tabellenkalkulation und speichert sie dort als .xlsx oder als CSV.',
    passwordFile:
      'Nichts wurde übernommen. Ein Kennwort schützt die Datei; speichert sie ohne Kennwort und öffnet sie dann.',
    noCreatedColumn:
      'Nichts wurde übernommen. Es braucht die Spalte, in der steht, wann ein Lead entstanden ist; wählt sie aus. Gefunden: {{detail}}',
    unknownTimeZone:
      'Nichts wurde übernommen. Die Zeitzone „{{detail}}“ ist unbekannt; nehmt zum Beispiel Europe/Berlin.',
    unknownAgreement: 'Nichts wurde übernommen. Die Vereinbarung „{{detail}}“ gibt es hier nicht; wählt eine andere.',
    unknownGoal: 'Nichts wurde übernommen. Das Ziel „{{detail}}“ gibt es hier nicht; wählt ein anderes.',
    unknownSheet: 'Nichts wurde übernommen. Dieses Blatt gibt es in der Datei nicht; möglich sind {{detail}}.',
    archiveFile:
      'Nichts wurde übernommen. Die Datei ist ein Archiv ({{detail}}); entpackt sie und öffnet, was darin ist.',
    noUsableRow:
      'Nichts wurde übernommen. Keine Zeile nennt einen Touchpoint; füllt die Spalten Phase und Touchpoint aus. Gefundene Überschriften: {{detail}}',
    unknownHeadings:
      'Nichts wurde übernommen. Es braucht die Spalten „Phase“ und „Touchpoint“; benennt sie in der Zeile mit den Überschriften. Gefunden: {{detail}}',
    noStageColumn:
      'Nichts wurde übernommen. Eine Spalte „Phase“ fehlt; ergänzt ihre Überschrift. Gefunden: {{detail}}. Stehen die Phasen nebeneinander, dreht die Tabelle (Transponieren).',
    noTouchpointColumn:
      'Nichts wurde übernommen. Eine Spalte „Touchpoint“ fehlt; ergänzt ihre Überschrift. Gefunden: {{detail}}. Stehen die Phasen nebeneinander, dreht die Tabelle (Transponieren).',
    unknownColumnName:
      'Nichts wurde übernommen. Zur Tabelle passt die Angabe der Spalten nicht: {{detail}}. Nennt Überschriften der Tabelle und was sie bedeuten.',
    unknownEncoding:
      'Nichts wurde übernommen. Die Zeichenkodierung „{{detail}}“ ist unbekannt; nehmt zum Beispiel utf-8, windows-1252 oder macintosh.',
    tooManyRows:
      'Nichts wurde übernommen. Die Tabelle hat mehr als {{detail}} Zeilen mit Inhalt; teilt sie auf oder lasst weg, was nicht hineingehört.',
    notHandschlag:
      'Nichts wurde übernommen. Das ist keine Handschlag-Datei (gefunden: {{detail}}); wählt eine mit der Endung .handschlag oder .csv.',
    newerVersion:
      'Nichts wurde übernommen, die Datei bleibt, wie sie ist. Sie stammt aus einer neueren Version; aktualisiert Handschlag.',
    damagedFile:
      'Nichts wurde übernommen. Die Datei ist beschädigt; lasst sie euch noch einmal schicken oder nehmt eine ältere Kopie.',
    fileTooLarge:
      'Nichts wurde übernommen. Die Datei ist zu groß; teilt sie auf oder lasst weg, was nicht hineingehört.',
    planTooLarge:
      'Der Plan wäre zu groß, um ihn zu drucken. Alles ist gespeichert: Teilt den Workshop auf oder exportiert ihn als CSV oder JSON.',
    noBrowser:
      'Der Workshop ist gespeichert, nur das PDF fehlt. Dafür braucht es Chrome, Edge oder Chromium; installiert eines davon.',
    printFailed:
      'Der Workshop ist gespeichert, nur das PDF ist nicht entstanden. Versucht es noch einmal oder nehmt HTML.',
    diskFull: 'Was gespeichert war, bleibt. Die Platte ist voll; schafft Platz und versucht es noch einmal.',
    notSaved: 'Was gespeichert war, bleibt. Das Neue ließ sich nicht schreiben; prüft, ob der Ordner beschreibbar ist.',
    unknownTemplate: 'Nichts wurde angelegt. Diese Vorlage gibt es nicht; wählt eine andere.',
    noDates: 'Noch ist kein Termin geplant. Verabredet einen Besuch, dann lässt er sich in einen Kalender übernehmen.',
    nothingToDraw: 'Der Workshop bleibt, wie er ist. Dafür gibt es noch nichts zu zeichnen; tragt zuerst etwas ein.',
    tooOften: 'So oft hintereinander geht das nicht. Warte kurz und versuche es dann noch einmal.',
    cancelled: 'Der Export ist abgebrochen. Keine Datei ist entstanden, der Workshop bleibt, wie er ist.',
    notAllowed: 'Nichts wurde geändert. Das kann nur, wer den Raum geöffnet hat; fragt dort nach.',
    addressUnknown:
      'Der Raum bleibt, wie er war. Diese Adresse hat der Computer gerade nicht; wählt eine andere aus der Liste.',
    addressTaken:
      'Der Raum bleibt, wie er war. An dieser Adresse ist kein Anschluss frei; beendet andere Programme oder wählt eine andere.',
    roomClosed: 'Nichts wurde geändert. Der Raum ist geschlossen; öffnet ihn zuerst.',
    notAnInvite:
      'Das ist keine Einladung. Fügt den ganzen Link ein, oder Adresse und Code, zum Beispiel 192.168.1.5:4717 K7QX3M.',
    inviteCut: 'Dem Link fehlt das Ende. Kopiert ihn noch einmal ganz, oder gebt Adresse und Code ein.',
    roomNotFound: 'Nichts wurde geändert. Diesen Raum gibt es dort nicht mehr; lasst euch den aktuellen Link geben.',
    inviteInvalid: 'Diese Einladung gilt nicht mehr. Lasst euch den aktuellen Link oder Code geben.',
    tooManyTries: 'Zu viele falsche Codes. Wartet eine Minute und gebt den Code noch einmal ein.',
    hostUnreachable:
      'Der Computer des Raums antwortet nicht. Prüft, ob ihr im selben Netz seid, und versucht es noch einmal.',
    noServer:
      'Nichts wurde geändert. Es ist kein eigener Server eingetragen; tragt in den Einstellungen seine Adresse ein.',
    nothingToTakeBack: 'Von dieser Person gibt es nichts zurückzunehmen.',
    stepGone: 'Der Schritt ist nicht mehr da. Stellt eine Version wieder her.',
    personNotFound: 'Nichts wurde geändert. Diese Person ist nicht mehr im Raum.',
    hostStillThere:
      'Nichts wurde geändert. Der Host ist noch da; übernehmen könnt ihr erst, wenn er weg ist oder seinen Raum geschlossen hat.',
    viewOnly: 'Nichts wurde geändert. Ihr schaut in diesem Raum nur zu; übernehmen kann, wer mitarbeitet.',
    severalNearby: 'Mehrere Räume sind in der Nähe. Wählt euren aus der Liste und gebt dort den Code ein.',
    nothingNearby:
      'In diesem Netz meldet sich kein Raum. Gebt vor dem Code die Adresse ein, die auf der Leinwand steht.',
    notAServer:
      'Nichts wurde geändert. Die Adresse eines Servers beginnt mit ws:// oder wss://, zum Beispiel wss://planung.firma.de.',
    notActivities: '„{{detail}}“ ist keine Tabelle mit Maßnahmen. Sie braucht Spalten für Titel und Beginn.',
  },
  /** Each ends as a sentence; `alsoRows` may follow. */
  warning: {
    missingTitle: 'Zeile {{row}}, Spalte „{{column}}“: Der Titel fehlt. Diese Zeile bleibt weg: „{{value}}“.',
    belowTable: 'Zeile {{row}} steht unter der Tabelle und bleibt weg: „{{value}}“.',
    totalRow: 'Zeile {{row}} ist eine Summe und bleibt weg: „{{value}}“.',
    explainsHead: 'Zeile {{row}} erklärt die Überschriften und bleibt weg: „{{value}}“.',
    unknownColumn: 'Die Spalte „{{column}}“ ist unbekannt und bleibt weg (Zeile {{row}}).',
    sameMeaning: 'Die Spalte „{{column}}“ meint dasselbe wie „{{value}}“ und bleibt weg (Zeile {{row}}).',
    tooManyCells:
      'Zeile {{row}} hat mehr Zellen als Überschriften. Was keine Überschrift hat, bleibt weg: „{{value}}“.',
    formulaError:
      'Zeile {{row}}, Spalte „{{column}}“: Die Formel ergibt einen Fehler ({{value}}). Die Zelle gilt als leer.',
    secondValue:
      'Zeile {{row}}, Spalte „{{column}}“: Zwei Spalten sagen hier Verschiedenes. Es gilt die erste; weg bleibt „{{value}}“.',
    textCut: 'Zeile {{row}}, Spalte „{{column}}“: Der Text ist zu lang und wurde gekürzt: „{{value}}“.',
    missingStage:
      'Zeile {{row}}, Spalte „{{column}}“: Die Phase fehlt. „{{value}}“ kommt ohne Phase und ohne Zuständigkeit herein.',
    unreadable:
      'Zeile {{row}} ließ sich nicht sicher lesen: ein Anführungszeichen ohne Ende oder ein fremdes Zeichen. Prüft sie in der Vorschau.',
    unknownOwner:
      'Zeile {{row}}, Spalte „{{column}}“: „{{value}}“ ist keine Zuständigkeit. Der Touchpoint bleibt ohne Zuständigkeit.',
    unknownMark:
      'Zeile {{row}}, Spalte „{{column}}“: „{{value}}“ ist weder ein Kreuz noch ein Anteil. Das Feld gilt als leer.',
    unknownWeight: 'Zeile {{row}}, Spalte „{{column}}“: „{{value}}“ ist kein Gewicht von 1 bis 3. Es gilt 2.',
    unknownEvidence: 'Zeile {{row}}, Spalte „{{column}}“: „{{value}}“ ist kein bekannter Beleg. Es gilt als Annahme.',
    unknownRole:
      'Zeile {{row}}, Spalte „{{column}}“: „{{value}}“ ist keine Rolle im Buying Center. Der Touchpoint spricht sie nicht an.',
    unknownShare:
      'Zeile {{row}}, Spalte „{{column}}“: „{{value}}“ ist kein Anteil von 0 bis 100 %. Es gilt der Standardwert.',
    unknownDuration: 'Zeile {{row}}, Spalte „{{column}}“: „{{value}}“ ist keine Dauer. Die Phase bleibt ohne.',
    unknownPurchase: 'Zeile {{row}}, Spalte „{{column}}“: „{{value}}“ heißt weder ja noch nein. Es gilt nein.',
    unknownEmotion:
      'Zeile {{row}}, Spalte „{{column}}“: „{{value}}“ ist kein Gefühl von −2 bis +2. Die Gefühlskurve bleibt hier leer.',
    stageDiffers:
      'Zeile {{row}}, Spalte „{{column}}“: Über die Phase stand oben schon etwas anderes. „{{value}}“ bleibt weg.',
    maybeSeveral:
      'Zeile {{row}}, Spalte „{{column}}“: Das können mehrere Touchpoints sein. Sie bleiben eine Karte: „{{value}}“.',
    severalTouchpoints:
      'Zeile {{row}}, Spalte „{{column}}“: Mehrere Touchpoints in einer Zelle. Jeder wird eine Karte: „{{value}}“.',
    severalLeads:
      'Zeile {{row}}, Spalte „{{column}}“: Mehrere Personen. Die erste ist Ansprechperson, alle nehmen teil: „{{value}}“.',
    columnByValues: 'Die Spalte „{{column}}“ gilt nach dem, was in ihr steht, als „{{value}}“ (Zeile {{row}}).',
    emotionScale: 'Ab Zeile {{row}}, Spalte „{{column}}“: Die Skala ist {{value}}. Sie ist auf −2 bis +2 umgerechnet.',
    stageWithoutTouchpoints:
      'Zeile {{row}}, Spalte „{{column}}“: „{{value}}“ steht unter dem letzten Touchpoint und wird eine Phase ohne Touchpoints.',
    stageFromAbove: 'Zeile {{row}}, Spalte „{{column}}“: Die Phase fehlt. Es gilt die darüber: „{{value}}“.',
    sectionRows: 'Ab Zeile {{row}} nennen Zeilen mit nur einer Zelle die Phase, zuerst: „{{value}}“.',
    turned: 'Die Phasen stehen nebeneinander (Zeile {{row}}). Die Tabelle ist gedreht gelesen.',
    encodingGuessed:
      'Ab Zeile {{row}}: Die Zeichenkodierung ist geraten: {{value}}. Stimmen die Umlaute nicht, wählt eine andere.',
  },
  alsoRows: 'Ebenso Zeile {{rows}}.',
  andMoreRows_one: '{{rows}} und {{count}} weitere',
  andMoreRows_other: '{{rows}} und {{count}} weitere',
  /** What a column of a table can be about. */
  field: {
    stage: 'Phase',
    title: 'Touchpoint',
    owner: 'Zuständigkeit',
    channel: 'Kanal',
    description: 'Beschreibung',
    lead: 'Ansprechperson',
    weight: 'Gewicht',
    evidence: 'Beleg',
    share: 'Anteil Marketing',
    roles: 'Rollen im Buying Center',
    duration: 'Dauer in Tagen',
    purchase: 'Kauf (ja oder nein)',
    emotion: 'Gefühlskurve',
    customerGoal: 'Ziel des Kunden',
    customerActions: 'Kunde handelt',
    questions: 'Kunde fragt',
    painPoints: 'Schmerzpunkte',
    opportunities: 'Chancen',
    ofMarketing: 'Spalte „Marketing“',
    ofBoth: 'Spalte „Gemeinsam“',
    ofSales: 'Spalte „Vertrieb“',
  },
  /** Words of an exported table that are no words of the domain. */
  table: { yes: 'ja' },
  /** Headings of the journey as a table; a column with one of them is no matter of interpretation. */
  journeyHeads: {
    stage: 'Phase',
    title: 'Touchpoint',
    owner: 'Verantwortlich',
    channel: 'Kanal',
    description: 'Beschreibung',
    lead: 'Ansprechperson',
    weight: 'Gewicht',
    evidence: 'Beleg',
    share: 'Anteil Marketing',
    roles: 'Rollen',
    duration: 'Dauer (Tage)',
    purchase: 'Kauf',
    emotion: 'Gefühlskurve',
    customerGoal: 'Ziel des Kunden',
    customerActions: 'Kunde handelt',
    questions: 'Kunde fragt',
    painPoints: 'Schmerzpunkte',
    opportunities: 'Chancen',
    ofMarketing: 'Marketing',
    ofBoth: 'Gemeinsam',
    ofSales: 'Vertrieb',
  },
  /** Headings of the table of activities, and of the table of weeks. */
  activityHeads: {
    title: 'Titel',
    side: 'Seite',
    stage: 'Phase',
    channel: 'Kanal',
    startsOn: 'Beginn',
    endsOn: 'Ende',
    expectedLeads: 'Leads',
    mqlRate: 'MQL-Quote',
    arrival: 'Ankunft',
    effortMarketing: 'Aufwand Marketing',
    effortSales: 'Aufwand Vertrieb',
    responsible: 'Verantwortlich',
    informedOn: 'Vertrieb informiert am',
  },
  arrival: { even: 'gleichmäßig', atEnd: 'am Ende' },
  customerHeads: {
    role: 'Rolle',
    who: 'Wer',
    stage: 'Phase',
    part: 'Mitwirkung',
    marketing: 'Touchpoints Marketing',
    both: 'gemeinsam',
    sales: 'Vertrieb',
    none: 'noch offen',
    whiteSpot: 'weißer Fleck',
  },
  termHeads: {
    term: 'Begriff',
    english: 'English',
    definition: 'Definition',
    decides: 'Entscheidet',
    profile: 'Profil',
    behaviour: 'Verhalten',
    marketing: 'Marketing zugestimmt',
    sales: 'Vertrieb zugestimmt',
    usedIn: 'verwendet in',
  },
  agendaHeads: {
    start: 'Beginn',
    minutes: 'Minuten',
    realStart: 'Beginn tatsächlich',
    realMinutes: 'Minuten tatsächlich',
    block: 'Block',
  },
  visitHeads: {
    day: 'Tag',
    kind: 'Art',
    marketing: 'Marketing',
    sales: 'Vertrieb',
    place: 'Ort',
    about: 'worum',
    happened: 'stattgefunden',
    learned: 'gelernt',
    links: 'verknüpft mit',
  },
  reviewHeads: {
    agreement: 'Vereinbarung',
    verdict: 'Urteil',
    atSignature: 'bei der Unterschrift',
    since: 'seither',
    last: 'zuletzt',
    target: 'Ziel',
    decision: 'Entscheidung',
  },
  weekHeads: {
    week: 'Woche',
    inflow: 'neue MQL',
    leftBefore: 'liegen geblieben',
    capacity: 'Plätze',
    load: 'Auslastung',
    waiting: 'Wartezeit',
  },
  noTime: 'keine Zeit',
};
