// The host's methods for the list of workshops: made, imported, named, removed.
import * as Y from 'yjs';
import { copyWorkshop } from '../../domain/document/copy.ts';
import { seedWorkshop } from '../../domain/document/seed.ts';
import { execute } from '../../domain/record/command.ts';
import { chosenSections } from '../../domain/record/sections.ts';
import { openWorkshop, updateWorkshop } from '../../domain/record/workshop.ts';
import type { HostResult, WorkshopEntry } from '../../protocol/hostApi.ts';
import { hostRefusal } from '../exchange/commandRefusal.ts';
import { importInto } from '../exchange/importedInto.ts';
import { choicesOf } from '../exchange/tableChoices.ts';
import { accept, onDocument, onOwnDocument, refuse, type HostState, type Methods } from './hostState.ts';
import { isTemplateId, listTemplates, readTemplate } from '../workshops/templates.ts';

/** Milliseconds that the list waits for workshops which were not in it yet. */
const mostListingTime = 3000;

export function libraryMethods(
  state: HostState,
): Methods<
  | 'listWorkshops'
  | 'listTemplates'
  | 'createWorkshop'
  | 'renameWorkshop'
  | 'duplicateWorkshop'
  | 'removeWorkshop'
  | 'restoreWorkshop'
> {
  const { library, workshops, resourcesDir } = state;
  async function changeEntry(id: string, change: Partial<WorkshopEntry>): Promise<HostResult<WorkshopEntry>> {
    const entry = await library.change(id, (before) => before && { ...before, ...change });
    return entry ? accept(entry) : refuse('notFound', id);
  }

  return {
    async listWorkshops({ isWhole, language }) {
      if (language) await state.seedFor(language);
      await workshops.describeDue();
      // After a crash with many workshops the list fills while it is looked at.
      await Promise.race([workshops.adoption.ended(), ...(isWhole ? [] : [pause(mostListingTime)])]);
      return accept([...library.list()].sort((left, right) => right.updatedAt - left.updatedAt));
    },
    listTemplates: async ({ language }) => accept(listTemplates(resourcesDir, language)),
    async createWorkshop({ templateId, language, title, customer, date, sections }) {
      if (!isTemplateId(templateId)) return refuse('unknownTemplate', templateId);
      const doc = new Y.Doc();
      const seed = { ...readTemplate(resourcesDir, templateId, language), title, customer, date, language };
      seedWorkshop(doc, seed, sections && chosenSections(sections));
      return accept(await workshops.create(Y.encodeStateAsUpdate(doc)));
    },
    renameWorkshop: ({ id, title }) =>
      onOwnDocument(state, id, async (doc) => {
        const renamed = execute(openWorkshop(doc), 'host', updateWorkshop, { title });
        return renamed.ok ? accept(await workshops.describe(id, doc)) : hostRefusal(renamed, id);
      }),
    duplicateWorkshop: ({ id, title }) =>
      onDocument(state, id, async (doc) => {
        const copy = new Y.Doc();
        const renamed = execute(copyWorkshop(doc, copy), 'host', updateWorkshop, { title });
        return renamed.ok ? accept(await workshops.create(Y.encodeStateAsUpdate(copy))) : refuse('newerVersion', id);
      }),
    removeWorkshop: ({ id }) => changeEntry(id, { removedAt: Date.now() }),
    restoreWorkshop: ({ id }) => changeEntry(id, { removedAt: null }),
  };
}

/** The host's methods for files of others, as new workshops or into one that is there. */
export function importMethods(state: HostState): Methods<'previewImport' | 'importFile' | 'importInto'> {
  const { workshops, files } = state;
  return {
    previewImport: async ({ table, ...file }) => {
      const choices = choicesOf(table);
      return choices ? files.previewImport({ ...file, table: choices }) : refuse('invalidInput', 'columns');
    },
    async importFile({ table, ...file }) {
      const choices = choicesOf(table);
      const read = choices ? await files.readImport({ ...file, table: choices }) : refuse('invalidInput', 'columns');
      if (!read.ok) return read;
      const { state, warnings, reading } = read.value;
      const { id, touchpoints, stages, title } = await workshops.create(state);
      return accept({ id, title, touchpoints, stages, warnings, reading });
    },
    importInto: ({ id, ...file }) => onOwnDocument(state, id, async (doc) => importInto(files, id, doc, file)),
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds).unref());
}
