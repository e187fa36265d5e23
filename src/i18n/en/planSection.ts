// English texts of the area "planSection": the plan on screen, sheet by sheet, and what can be done with it.
import type * as german from '../de/planSection.ts';
import type { Catalogue } from '../catalogue.ts';

export const planSection: Catalogue<typeof german.planSection> = {
  pages: 'Pages of the plan',
  tools: 'Tools for the plan',
  sheets_one: '{{count}} page',
  sheets_other: '{{count}} pages',
  wideSheets_one: '{{count}} in A3',
  wideSheets_other: '{{count}} in A3',
  language: 'Language of the plan',
  zoom: 'Zoom',
  zoomOut: 'Smaller',
  zoomIn: 'Larger',
  zoomIs: 'Zoom {{percent}}, set to the size of the paper',
  fitWidth: 'Fit to width',
  print: 'Print',
  tooLarge: 'This plan is too large for pages.',
  printHint: 'What is printed is the plan. Open “Plan” in the workshop and print it there.',
};

export const app: Catalogue<typeof german.app> = { section: { plan: 'Plan' } };
