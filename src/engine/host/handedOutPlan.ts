// The plan that was handed out is printed once and kept beside the workshop, so that everybody takes home the same file:
// workshops/ID/plan-DIGEST-TIME-LANGUAGE.pdf, TIME being when it was handed out. Handing out again replaces it.
import type * as Y from 'yjs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lastHandOut } from '../../domain/closing/handOuts.ts';
import { digestSignedByBoth } from '../../domain/plan/handOut.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Language } from '../../domain/record/workshop.ts';
import type { HostResult } from '../../protocol/hostApi.ts';
import { removeQuietly, replaceFile } from '../disk/durableFile.ts';
import type { StorageFiles } from '../disk/storageFiles.ts';

type Print = () => Promise<HostResult<Uint8Array>>;

export interface HandedOutPlans {
  /** Of a plan that was handed out as it stands what is kept, else what `print` makes. */
  take(
    id: string,
    about: { readonly doc: Y.Doc; readonly plan: Plan; readonly language: Language },
    print: Print,
  ): ReturnType<Print>;
}

export function openHandedOutPlans(files: StorageFiles, folderOf: (id: string) => string): HandedOutPlans {
  const printing = new Map<string, ReturnType<Print>>();
  return {
    async take(id, { doc, plan, language }, print) {
      const given = lastHandOut(doc);
      if (!given || given.id !== digestSignedByBoth(plan.signatures)) return print();
      const name = `plan-${given.id.slice(0, 16)}-${given.at}-${language}.pdf`;
      const path = join(folderOf(id), name);
      if (files.exists(path)) return { ok: true, value: new Uint8Array(files.read(path)) };
      // Twelve people press at once: one print for all.
      const begun = printing.get(path);
      if (begun) {
        const first = await begun.catch(() => null);
        // The first requester has cancelled it: that concerns nobody else.
        return first?.ok ? first : print();
      }
      const printed = print();
      printing.set(path, printed);
      try {
        const result = await printed;
        if (result.ok) keep(files, folderOf(id), name, result.value);
        return result;
      } finally {
        printing.delete(path);
      }
    },
  };
}

/** Of each language the last one that was handed out is kept. What cannot be written is printed again. */
function keep(files: StorageFiles, folder: string, name: string, bytes: Uint8Array) {
  try {
    replaceFile(files, join(folder, name), bytes);
  } catch {
    return;
  }
  const ending = name.slice(name.lastIndexOf('-'));
  for (const other of readdirSync(folder))
    if (other !== name && other.startsWith('plan-') && other.endsWith(ending))
      removeQuietly(files, join(folder, other));
}
