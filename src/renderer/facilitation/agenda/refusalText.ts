// A refusal in words: for a lock, what is locked and who can open it.
import type * as Y from 'yjs';
import { storedRecord } from '../../../domain/record/collection.ts';
import type { Refusal } from '../../../domain/record/command.ts';
import { sectionOfId } from '../../../domain/record/sections.ts';
import type { Translate } from '../../../i18n/translator.ts';

export function refusalText(t: Translate, doc: Y.Doc, { code, about }: Refusal): string {
  if (code !== 'locked' || !about) return t(`refusal.${code}`);
  return t('refusal.locked', { what: scopeName(t, doc, about.scope), name: about.name });
}

/** What a scope is called: a section, a stage, all titles, or the title of a record. */
export function scopeName(t: Translate, doc: Y.Doc, scope: string): string {
  if (scope === 'titles') return t('agenda.lock.titles');
  const [kind = '', id = ''] = scope.split(/:(.*)/s);
  if (kind === 'section') {
    const section = sectionOfId(id);
    return section ? t(`app.section.${section}`) : id;
  }
  const name = kind === 'stage' ? 'stages' : kind;
  const stored = storedRecord(doc, { name }, id);
  const title: unknown = stored?.get('title') ?? stored?.get('text');
  return String(title ?? '') || t('words.untitled');
}
