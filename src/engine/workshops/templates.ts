// Templates and the sample workshop: JSON files in resources/templates, NAME.LANGUAGE.json, each a workshop's seed with
// a description.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Y from 'yjs';
import * as z from 'zod/mini';
import { seedWorkshop, workshopSeed, type WorkshopSeed } from '../../domain/document/seed.ts';
import type { Language } from '../../domain/record/workshop.ts';
import type { TemplateEntry } from '../../protocol/hostApi.ts';
import { thumbnailOf } from './thumbnail.ts';

/** What a new workshop can begin with, in the sequence in which it is offered. */
export const templateIds = ['machineBuilding', 'softwareAsAService', 'services', 'empty'] as const;
export type TemplateId = (typeof templateIds)[number];
/** The workshop that the library shows at the first start; offered nowhere else. */
export const sampleId = 'sample';

const templateFile = z.extend(workshopSeed, { description: z.string().check(z.maxLength(300)) });

/**
 * All templates of a language with what is needed to offer them. Throws when a file is missing or broken: it is our
 * own.
 */
export function listTemplates(resourcesDir: string, language: Language): TemplateEntry[] {
  return templateIds.map((id) => {
    const { description, ...seed } = readTemplateFile(resourcesDir, id, language);
    const doc = new Y.Doc();
    seedWorkshop(doc, seed);
    return { id, title: seed.title, description, thumbnail: thumbnailOf(doc) };
  });
}

export function isTemplateId(id: string): id is TemplateId | typeof sampleId {
  return id === sampleId || templateIds.some((known) => known === id);
}

/** The seed of a template or of the sample; title and customer are the template's own, for the caller to replace. */
export function readTemplate(resourcesDir: string, id: TemplateId | typeof sampleId, language: Language): WorkshopSeed {
  const { description: _, ...seed } = readTemplateFile(resourcesDir, id, language);
  return seed;
}

function readTemplateFile(resourcesDir: string, id: string, language: Language): z.infer<typeof templateFile> {
  const path = join(resourcesDir, 'templates', `${id}.${language}.json`);
  return templateFile.parse(JSON.parse(readFileSync(path, 'utf8')));
}
