// English texts of the area "library".
import type { library as german } from '../de/library.ts';
import type { Catalogue } from '../translator.ts';

export const library: Catalogue<typeof german> = {};
