// What the engine does for the app: every input is parsed first, every refusal is a value.
import * as z from 'zod/mini';
import { hostInputs, type HostApi, type HostMethod, type HostResult } from '../protocol/hostApi.ts';
import { createQuestionMethods } from './counting/questionMethods.ts';
import { errorCode } from './disk/storageFiles.ts';
import { anewMethods } from './host/anewMethods.ts';
import { exportMethods } from './host/exportMethods.ts';
import {
  accept,
  onDocument,
  onOwnDocument,
  refuse,
  type HostServiceOptions,
  type HostState,
  type Methods,
} from './host/hostState.ts';
import { leadMethods } from './host/leadMethods.ts';
import { importMethods, libraryMethods } from './host/libraryMethods.ts';
import { openExportJobs } from './printing/exportJobs.ts';
import { versionMethods } from './host/versionMethods.ts';

// zod/mini comes without words, and a refusal says what is wrong with the input.
z.config(z.locales.en());

export function createHostService(options: HostServiceOptions): HostApi {
  const { settings, roomMethods, counting } = options;
  const state: HostState = { ...options, exportJobs: openExportJobs() };
  const methods: Methods = {
    ...libraryMethods(state),
    ...importMethods(state),
    ...exportMethods(state),
    ...leadMethods(state),
    ...versionMethods(state),
    ...anewMethods(state),
    readSettings: async () => accept(settings.read()),
    writeSettings: async (change) => accept(await settings.write(change)),
  };
  const questionMethods = createQuestionMethods({
    counting,
    onDocument: (id, use) => onDocument(state, id, use),
    onOwnDocument: (id, use) => onOwnDocument(state, id, use),
  });
  const entries = Object.entries({ ...methods, ...roomMethods, ...questionMethods }) as [
    HostMethod,
    (input: never) => Promise<HostResult<unknown>>,
  ][];
  return Object.fromEntries(entries.map(([method, run]) => [method, checked(method, run)])) as HostApi;
}

/** Parses the input; failures of the disk become refusals, everything else is a bug and goes on. */
function checked(method: HostMethod, run: (input: never) => Promise<HostResult<unknown>>) {
  return async (input: never): Promise<HostResult<unknown>> => {
    const parsed = hostInputs[method].safeParse(input);
    if (!parsed.success)
      return refuse(
        'invalidInput',
        parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      );
    try {
      return await run(parsed.data as never);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'ENOSPC' || code === 'EDQUOT') return refuse('diskFull', code);
      if (code === 'EUNKNOWN') throw error;
      return refuse('notSaved', code);
    }
  };
}
