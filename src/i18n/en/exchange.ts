// English texts of the area "exchange".
import type { exchange as german } from '../de/exchange.ts';
import type { Catalogue } from '../translator.ts';

export const exchange: Catalogue<typeof german> = {};
