// The id of a workshop as input of a method.
import * as z from 'zod/mini';
import { idPattern } from './idText.ts';

export const workshopId = z.string().check(z.regex(idPattern));
