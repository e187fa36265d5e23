// Names of participants in what somebody is about to seal: a name in an anonymous answer is asked about once.
import type * as Y from 'yjs';
import { listParticipants, nameKey } from '../people/participants.ts';

/** Shortest part of a name that is looked for by itself, in letters. */
const shortestPart = 3;

/** True when the text contains the name of a participant, or a part of it, as whole words in any case. */
export function containsName(doc: Y.Doc, text: string): boolean {
  return namesSomebody(
    listParticipants(doc).map(({ name }) => name),
    text,
  );
}

/** The same with the names given. */
export function namesSomebody(names: readonly string[], text: string): boolean {
  const words = ` ${wordsOf(text).join(' ')} `;
  return names.some((name) => {
    const parts = wordsOf(name);
    return [parts.join(' '), ...parts.filter((part) => part.length >= shortestPart)].some(
      (part) => part !== '' && words.includes(` ${part} `),
    );
  });
}

function wordsOf(text: string): string[] {
  return nameKey(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
