// Sealed answers that come back by mail as lines of text: read from whatever a mail program makes of them. Only the
// counting computer can open them.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Stands for whoever wrote it: the same line twice is the same answer. */
export function letterId({ sealed }: { readonly sealed: string }): string {
  return `letter-${letterHash(sealed).slice(0, 16)}`;
}

/** For the name of the file: tells answers apart and says nothing of them. */
export function letterHash(sealed: string): string {
  return bytesToHex(sha256(utf8ToBytes(sealed)));
}

/** A text without the line breaks that mail programs put into long lines, and without the marks of what they quote. */
export function withoutLineBreaks(text: string): string {
  return text.replaceAll(/=?[\r\n]+[>\s]*/g, '');
}

/**
 * How many letters are taken in at once: as many as people can be expected. A forged mail may have any number of them,
 * and each taken in is an edit of the workshop.
 */
export const mostLetters = 500;

/** Are there more letters in a text, told by how each begins, than are taken in at once? */
export function hasTooManyLetters(text: string, beginning: string): boolean {
  return withoutLineBreaks(text).split(beginning, mostLetters + 2).length > mostLetters + 1;
}

/** Begins the one line with the answers to all questions of the prework. */
export const preworkBeginning = 'handschlag-prework:1:';

/** An answer to one question of the prework. */
export interface PreworkAnswer {
  readonly questionId: string;
  /** How many cards are in it; 0 for kinds without any. */
  readonly count: number;
  /** base64url. */
  readonly sealed: string;
}

/** `handschlag-prework:1:QUESTION:COUNT:SEALED`, the last three for each answer, and a full stop. */
export function preworkLine(answers: readonly PreworkAnswer[]): string {
  const all = answers.map(({ questionId, count, sealed }) => `${questionId}:${count}:${sealed}`);
  return `${preworkBeginning}${all.join(':')}.`;
}

const answer = /^([A-Za-z0-9_-]{1,64}):(\d{1,4}):([A-Za-z0-9_-]+)(?::|\.)/;

/** How many letters begin in a text and end before their full stop, as where a mail program has cut them. */
export function countCutPrework(text: string): number {
  const begun = withoutLineBreaks(text).split(preworkBeginning).slice(1);
  return begun.filter((rest) => readPrework(preworkBeginning + rest).length === 0).length;
}

/** The letters in a text, each once, with their answers. A line that is cut off before its full stop is none. */
export function readPrework(text: string): (readonly PreworkAnswer[])[] {
  const lines = withoutLineBreaks(text).split(preworkBeginning).slice(1);
  const letters = lines.flatMap((line) => {
    const answers: PreworkAnswer[] = [];
    let rest = line.includes('.') ? line.slice(0, line.indexOf('.') + 1) : '';
    for (let found = answer.exec(rest); found; found = answer.exec(rest)) {
      const [whole, questionId, count, sealed] = found as unknown as [string, string, string, string];
      answers.push({ questionId, count: Number(count), sealed });
      rest = rest.slice(whole.length);
    }
    return rest === '' && answers.length > 0 ? [answers] : [];
  });
  return [...new Map(letters.map((answers) => [preworkLine(answers), answers])).values()];
}
