// A refusal in words: for a lock, what is locked and who can open it.
import type * as Y from 'yjs';
import type { Refusal } from '../../../domain/record/command.ts';
import type { Translate } from '../../../i18n/translator.ts';
import { scopeName } from '../../session/scopeName.ts';

export function refusalText(t: Translate, doc: Y.Doc, { code, about }: Refusal): string {
  if (code !== 'locked' || !about) return t(`refusal.${code}`);
  return t('refusal.locked', { what: scopeName(t, doc, about.scope), name: about.name });
}
