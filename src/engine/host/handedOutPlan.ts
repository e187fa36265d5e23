// The plan that was handed out is printed once and kept beside the workshop, so that everybody takes home the same file:
// workshops/ID/plan-DIGEST-TIME-LANGUAGE.pdf, TIME being when it was handed out. Handing out again replaces it.
import type * as Y from 'yjs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lastHandOut, type HandOut } from '../../domain/closing/handOuts.ts';
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
  /** Does it lie beside the workshop? */
  has(id: string, given: HandOut, language: Language): boolean;
  /** Keeps what the host of the room has printed. What cannot be written is left. */
  keep(id: string, given: HandOut, language: Language, bytes: Uint8Array): void;
  /** `listener` hears of each workshop whose plan has just been kept, until the function that is returned is called. */
  onKept(listener: (id: string) => void): () => void;
}

export function openHandedOutPlans(files: StorageFiles, folderOf: (id: string) => string): HandedOutPlans {
  const printing = new Map<string, ReturnType<Print>>();
  const listeners = new Set<(id: string) => void>();
  const keepAs = (id: string, name: string, bytes: Uint8Array) => {
    if (keep(files, folderOf(id), name, bytes)) for (const listener of listeners) listener(id);
  };
  return {
    has: (id, given, language) => files.exists(join(folderOf(id), nameOf(given, language))),
    keep: (id, given, language, bytes) => keepAs(id, nameOf(given, language), bytes),
    onKept(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async take(id, { doc, plan, language }, print) {
      const given = lastHandOut(doc);
      if (!given || given.id !== digestSignedByBoth(plan.signatures)) return print();
      const name = nameOf(given, language);
      const path = join(folderOf(id), name);
      if (files.exists(path)) return { ok: true, value: new Uint8Array(files.read(path)) };
      // Twelve people press at once: one print for all.
      const begun = printing.get(path);
      if (begun) {
        const first = await begun.catch(() => null);
        // The first requester has cancelled it: the others go on waiting.
        return first?.ok ? first : print();
      }
      const printed = print();
      printing.set(path, printed);
      try {
        const result = await printed;
        if (result.ok) keepAs(id, name, result.value);
        return result;
      } finally {
        printing.delete(path);
      }
    },
  };
}

function nameOf({ id, at }: HandOut, language: Language): string {
  return `plan-${id.slice(0, 16)}-${at}-${language}.pdf`;
}

/** Of each language the last one that was handed out is kept. What cannot be written is printed again; false then. */
function keep(files: StorageFiles, folder: string, name: string, bytes: Uint8Array): boolean {
  try {
    replaceFile(files, join(folder, name), bytes);
  } catch {
    return false;
  }
  const ending = name.slice(name.lastIndexOf('-'));
  for (const other of readdirSync(folder))
    if (other !== name && other.startsWith('plan-') && other.endsWith(ending))
      removeQuietly(files, join(folder, other));
  return true;
}
