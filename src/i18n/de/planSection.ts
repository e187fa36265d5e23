// German texts of the area "planSection": the plan on screen, sheet by sheet, and what can be done with it.
export const planSection = {
  pages: 'Seiten des Plans',
  tools: 'Werkzeuge für den Plan',
  sheets_one: '{{count}} Seite',
  sheets_other: '{{count}} Seiten',
  wideSheets_one: 'davon {{count}} in A3',
  wideSheets_other: 'davon {{count}} in A3',
  language: 'Sprache des Plans',
  zoom: 'Zoom',
  zoomOut: 'Kleiner',
  zoomIn: 'Größer',
  zoomIs: 'Zoom {{percent}}, auf Papiergröße stellen',
  fitWidth: 'Auf Fensterbreite',
  print: 'Drucken',
  tooLarge: 'Dieser Plan ist zu groß für Seiten.',
  printHint: 'Gedruckt wird der Plan. Öffnet im Workshop „Plan“ und druckt ihn dort.',
};

export const app = { section: { plan: 'Plan' } };
