// In which forms a workshop can be written to a file.
export const exportFormats = ['pdf', 'html', 'svg', 'png', 'pptx', 'csv', 'xlsx', 'json', 'ics', 'handschlag'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What of a workshop can be written as a table. */
export const exportTables = [
  'journey',
  'activities',
  'weeks',
  'relationship',
  'customer',
  'terms',
  'visits',
  'review',
  'agenda',
  'cards',
  'votes',
  'differences',
  'topics',
  'comments',
] as const;
export type ExportTable = (typeof exportTables)[number];

/** Sizes of the journey as a page for the wall (ISO 216). */
export const posters = ['a1', 'a0'] as const;

/** Figures of the plan that can be had as pictures of their own. */
export const figures = ['share', 'matrix', 'calendar'] as const;
