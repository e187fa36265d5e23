// A file that somebody wants to import, read as what it is: a table or a whole workshop.
import * as Y from 'yjs';
import { readJourney } from '../../domain/journey/journey.ts';
import { seedWorkshop } from '../../domain/document/seed.ts';
import { owners } from '../../domain/journey/touchpoints.ts';
import { readDetails } from '../../domain/record/workshop.ts';
import type { HostResult, ImportPreview, ImportWarning } from '../../protocol/hostApi.ts';
import { parseCsv } from './csv.ts';
import { thumbnailOf } from '../workshops/thumbnail.ts';
import { decodeWorkshopFile } from './workshopFile.ts';

export interface ImportedFile {
  /** A fresh document with the workshop of the file. */
  readonly doc: Y.Doc;
  readonly warnings: readonly ImportWarning[];
  preview(): ImportPreview;
}

export function readImport(bytes: Uint8Array, fileName: string): HostResult<ImportedFile> {
  const doc = new Y.Doc();
  if (/\.handschlag$/i.test(fileName)) {
    const state = decodeWorkshopFile(bytes);
    if (!state.ok) return state;
    Y.applyUpdate(doc, state.value, 'import');
    return { ok: true, value: { doc, warnings: [], preview: () => previewOf(doc, 'handschlag', []) } };
  }
  const parsed = parseCsv(bytes, fileName);
  if (!parsed.ok) return parsed;
  const { seed, warnings } = parsed.value;
  seedWorkshop(doc, seed);
  return { ok: true, value: { doc, warnings, preview: () => previewOf(doc, 'csv', warnings) } };
}

function previewOf(doc: Y.Doc, kind: ImportPreview['kind'], warnings: readonly ImportWarning[]): ImportPreview {
  const { stages, withoutStage } = readJourney(doc);
  const shown = stages.map(({ stage, cells }) => ({
    title: stage.title,
    touchpoints: owners.flatMap((owner) => cells[owner].map(({ title }) => ({ title, owner }))),
  }));
  if (withoutStage.length > 0)
    shown.push({ title: '', touchpoints: withoutStage.map(({ title }) => ({ title, owner: 'none' })) });
  return {
    kind,
    title: readDetails(doc).title,
    touchpoints: shown.reduce((sum, { touchpoints }) => sum + touchpoints.length, 0),
    warnings,
    stages: shown,
    thumbnail: thumbnailOf(doc),
  };
}
