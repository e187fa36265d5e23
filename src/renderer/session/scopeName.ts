// What a lock holds, in words: a section, a stage, all titles, or the title of a record.
import type * as Y from 'yjs';
import { storedRecord } from '../../domain/record/collection.ts';
import { sectionOfId } from '../../domain/record/sections.ts';
import type { Translate } from '../../i18n/translator.ts';

export function scopeName(t: Translate, doc: Y.Doc, scope: string): string {
  if (scope === 'titles') return t('agenda.lock.titles');
  const [kind = '', id = ''] = scope.split(/:(.*)/s);
  if (kind === 'section') {
    const section = sectionOfId(id);
    return section ? t(`app.section.${section}`) : id;
  }
  const name = kind === 'stage' ? 'stages' : kind;
  const stored = storedRecord(doc, { name }, id);
  const title: unknown = stored?.get('title') ?? stored?.get('text') ?? stored?.get('name');
  return String(title ?? '') || t('words.untitled');
}
