// English texts of the area "plan".
import type { plan as german } from '../de/plan.ts';
import type { Catalogue } from '../translator.ts';

export const plan: Catalogue<typeof german> = {};
