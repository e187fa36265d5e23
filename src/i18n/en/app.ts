// English texts of the area "app".
import type { app as german } from '../de/app.ts';
import type { Catalogue } from '../translator.ts';

export const app: Catalogue<typeof german> = {};
