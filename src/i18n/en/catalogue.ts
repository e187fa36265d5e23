// The English catalogue: all that the files beside this one say.
import { composed } from '../composed.ts';

export const catalogue = composed(import.meta.glob(['./*.ts', '!./catalogue.ts'], { eager: true }));
