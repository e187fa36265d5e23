// German texts of the area "exchange": what came of an import, export or other request to the host. Errors say what is
// kept first.
export const exchange = {
  refusal: {
    invalidInput: 'Nichts wurde geändert. Die Angaben passen nicht zusammen; prüft sie und versucht es noch einmal.',
    notFound: 'Nichts wurde geändert. Diesen Workshop gibt es hier nicht mehr; in der Übersicht steht, was da ist.',
    emptyFile: 'Nichts wurde übernommen. Die Datei ist leer; speichert die Tabelle noch einmal und öffnet sie dann.',
    notCsv:
      'Nichts wurde übernommen. Die Datei ist keine CSV-Tabelle mit den Spalten Phase und Touchpoint; ergänzt beide in der Tabellenkalkulation und speichert als CSV.',
    noUsableRow:
      'Nichts wurde übernommen. Keine Zeile nennt einen Touchpoint; füllt die Spalten Phase und Touchpoint aus.',
    noStageColumn: 'Nichts wurde übernommen. Eine Spalte „Phase“ fehlt; ergänzt ihre Überschrift in der ersten Zeile.',
    noTouchpointColumn:
      'Nichts wurde übernommen. Eine Spalte „Touchpoint“ fehlt; ergänzt ihre Überschrift in der ersten Zeile.',
    notHandschlag:
      'Nichts wurde übernommen. Das ist keine Handschlag-Datei; wählt eine mit der Endung .handschlag oder .csv.',
    newerVersion:
      'Nichts wurde übernommen, die Datei bleibt, wie sie ist. Sie stammt aus einer neueren Version; aktualisiert Handschlag.',
    damagedFile:
      'Nichts wurde übernommen. Die Datei ist beschädigt; lasst sie euch noch einmal schicken oder nehmt eine ältere Kopie.',
    fileTooLarge:
      'Nichts wurde übernommen. Die Datei ist zu groß; teilt sie auf oder lasst weg, was nicht zur Journey gehört.',
    noBrowser:
      'Der Workshop ist gespeichert, nur das PDF fehlt. Dafür braucht es Chrome, Edge oder Chromium; installiert eines davon.',
    printFailed:
      'Der Workshop ist gespeichert, nur das PDF ist nicht entstanden. Versucht es noch einmal oder nehmt HTML.',
    diskFull: 'Was gespeichert war, bleibt. Die Platte ist voll; schafft Platz und versucht es noch einmal.',
    notSaved: 'Was gespeichert war, bleibt. Das Neue ließ sich nicht schreiben; prüft, ob der Ordner beschreibbar ist.',
    unknownTemplate: 'Nichts wurde angelegt. Diese Vorlage gibt es nicht; wählt eine andere.',
    unknownFormat:
      'Der Workshop bleibt, wie er ist. Dieses Dateiformat gibt es nicht; möglich sind PDF, HTML, CSV, JSON und .handschlag.',
    cancelled: 'Der Export ist abgebrochen. Keine Datei ist entstanden, der Workshop bleibt, wie er ist.',
    notAllowed: 'Nichts wurde geändert. Das kann nur, wer den Raum geöffnet hat; fragt dort nach.',
    addressUnknown:
      'Der Raum bleibt, wie er war. Diese Adresse hat der Computer gerade nicht; wählt eine andere aus der Liste.',
    addressTaken:
      'Der Raum bleibt, wie er war. An dieser Adresse ist kein Anschluss frei; beendet andere Programme oder wählt eine andere.',
    roomClosed: 'Nichts wurde geändert. Der Raum ist geschlossen; öffnet ihn zuerst.',
    notAnInvite:
      'Das ist keine Einladung. Fügt den ganzen Link ein, oder Adresse und Code, zum Beispiel 192.168.1.5:4717 K7QX3M.',
    roomNotFound: 'Nichts wurde geändert. Diesen Raum gibt es dort nicht mehr; lasst euch den aktuellen Link geben.',
    inviteInvalid: 'Diese Einladung gilt nicht mehr. Lasst euch den aktuellen Link oder Code geben.',
    tooManyTries: 'Zu viele falsche Codes. Wartet eine Minute und gebt den Code noch einmal ein.',
    hostUnreachable:
      'Der Computer des Raums antwortet nicht. Prüft, ob ihr im selben Netz seid, und versucht es noch einmal.',
    noServer:
      'Nichts wurde geändert. Es ist kein eigener Server eingetragen; tragt in den Einstellungen seine Adresse ein.',
    personNotFound: 'Nichts wurde geändert. Diese Person ist nicht mehr im Raum.',
    hostStillThere:
      'Nichts wurde geändert. Der Host ist noch da; übernehmen könnt ihr erst, wenn er weg ist oder seinen Raum geschlossen hat.',
    viewOnly: 'Nichts wurde geändert. Ihr schaut in diesem Raum nur zu; übernehmen kann, wer mitarbeitet.',
    severalNearby: 'Mehrere Räume sind in der Nähe. Wählt euren aus der Liste und gebt dort den Code ein.',
    nothingNearby:
      'In diesem Netz meldet sich kein Raum. Gebt vor dem Code die Adresse ein, die auf der Leinwand steht.',
    notAServer:
      'Nichts wurde geändert. Die Adresse eines Servers beginnt mit ws:// oder wss://, zum Beispiel wss://planung.firma.de.',
  },
  warning: {
    unknownColumn: 'Die Spalte „{{column}}“ ist unbekannt und bleibt weg (Zeile {{row}}).',
    unknownOwner:
      'Zeile {{row}}, Spalte „{{column}}“: „{{value}}“ ist keine Zuständigkeit. Der Touchpoint bleibt ohne Zuständigkeit.',
    unknownWeight: 'Zeile {{row}}, Spalte „{{column}}“: „{{value}}“ ist kein Gewicht von 1 bis 3. Es gilt 2.',
    unknownEvidence: 'Zeile {{row}}, Spalte „{{column}}“: „{{value}}“ ist kein bekannter Beleg. Es gilt als Annahme.',
    unknownShare:
      'Zeile {{row}}, Spalte „{{column}}“: „{{value}}“ ist kein Anteil von 0 bis 100 %. Es gilt der Standardwert.',
    missingTitle: 'Zeile {{row}}, Spalte „{{column}}“: Der Titel fehlt. Diese Zeile bleibt weg: „{{value}}“.',
    missingStage:
      'Zeile {{row}}, Spalte „{{column}}“: Die Phase fehlt. „{{value}}“ kommt ohne Phase und ohne Zuständigkeit herein.',
    stageFromAbove: 'Zeile {{row}}, Spalte „{{column}}“: Die Phase fehlt. Es gilt die darüber: „{{value}}“.',
    textCut: 'Zeile {{row}}, Spalte „{{column}}“: Der Text ist zu lang und wurde gekürzt: „{{value}}“.',
    unreadable:
      'Zeile {{row}} ließ sich nicht sicher lesen: ein Anführungszeichen ohne Ende oder ein fremdes Zeichen. Prüft sie in der Vorschau.',
    tooManyCells:
      'Zeile {{row}} hat mehr Zellen als Überschriften. Was keine Überschrift hat, bleibt weg: „{{value}}“.',
  },
};
