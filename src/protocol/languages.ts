// The languages that a window or a setting may name, by their codes.
import type { Language } from '../domain/record/workshop.ts';

export const languages = ['de', 'en'] as const satisfies readonly Language[];
