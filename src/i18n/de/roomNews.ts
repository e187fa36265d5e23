// German texts of the area "roomNews": what happens to everybody in a room, and what is asked before.
export const roomNews = {
  somebody: 'Ein anderer Computer',
  takenOver: '{{name}} führt den Raum jetzt unter {{address}} weiter. Eure Änderungen kommen mit.',
  lost: 'Niemand erreicht mehr den Raum: Dieser Computer hat die Adresse {{address}} verloren.',
  lostNoNetwork: 'Verbindet ihn wieder mit einem Netz.',
  lostTitle: 'Der Raum ist nicht zu erreichen.',
  lostOffer: 'Unter {{address}} öffnen',
  reopened: 'Der Raum ist jetzt unter {{address}} offen. Wer schon da war, findet ihn oder kommt mit dem neuen Link.',
  rewritten:
    'Ein anderes Programm hat die Datei dieses Workshops gelöscht, verschoben oder ersetzt. Alles ist neu gespeichert; nehmt den Datenordner aus der Synchronisation.',
  restored: 'Die Version vom {{time}} wurde für alle wiederhergestellt.',
  closed: 'Der Raum wurde geschlossen. Was du hast, bleibt hier.',
  renewed: 'Links und Codes sind neu. Wer im Raum ist, bleibt.',
  closeTitle: 'Raum schließen?',
  closeText_one: 'Noch {{count}} Person ist da. Sie kann dann nicht mehr mitarbeiten und wird es lesen.',
  closeText_other: 'Noch {{count}} Personen sind da. Sie können dann nicht mehr mitarbeiten und werden es lesen.',
  renewTitle: 'Neue Links und Codes?',
  linkOld: 'Vielleicht gibt es inzwischen neue Links. Lass dir den aktuellen geben, oder gib den Code ein.',
  linkCutTitle: 'Der Link ist nicht vollständig.',
  linkCut: 'Ihm fehlt das Ende, oder ein Zeichen ist anders. Kopiere ihn noch einmal ganz, oder gib den Code ein.',
  linkMissing: 'Der Teil nach dem # fehlt. Kopiere ihn noch einmal ganz, oder gib den Code ein.',
  renewText: 'Die alten gelten dann nicht mehr. Wer im Raum ist, bleibt und wird es lesen.',
};
