// English texts of the area "journey".
import type { journey as german } from '../de/journey.ts';
import type { Catalogue } from '../catalogue.ts';

export const journey: Catalogue<typeof german> = {};
