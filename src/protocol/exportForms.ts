// What can be chosen of a workshop that is written to a file.
import * as z from 'zod/mini';
import type { ExportFormat } from '../i18n/exportFormats.ts';

/** The ending of a file. Which endings there are, and how each is made, knows the engine, which refuses all others. */
export const exportFormat = z.custom<ExportFormat>(
  (value) => typeof value === 'string' && /^[a-z0-9]{1,20}$/.test(value),
);

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
