// The sample workshop as tests use it: the one that comes with the app, in German or English.
import { readFileSync } from 'node:fs';
import * as Y from 'yjs';
import { seedWorkshop, workshopSeed } from '../../src/domain/document/seed.ts';
import type { Language, Workshop } from '../../src/domain/record/workshop.ts';

export function sample(language: Language = 'de'): Workshop {
  const file = new URL(`../../resources/templates/sample.${language}.json`, import.meta.url);
  return seedWorkshop(new Y.Doc(), workshopSeed.parse(JSON.parse(readFileSync(file, 'utf8'))));
}
