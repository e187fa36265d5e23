// Whole workshops and plans on their way to those who asked for them over http. As long as they are not read, their
// bytes stay in memory: so answers that are not read on are ended once there is too much, and if that is not enough, new
// requests are told to come again. What several are given at once counts as once, since it is in memory once.
import type { ServerResponse } from 'node:http';

/** Milliseconds in which nothing of an answer was taken, after which others need not wait for its reader. */
const stalled = 2000;
/** Bytes that are handed to the system at once, so that it is seen whether somebody takes them. */
const partSize = 256 * 1024;

export interface UnderWay {
  /** False when with the bytes too much would be on its way to the address, or in all, and is being read. */
  mayTake(bytes: Uint8Array, address: string): boolean;
  send(response: ServerResponse, bytes: Uint8Array, address: string): void;
}

interface Answer {
  readonly response: ServerResponse;
  readonly bytes: Uint8Array;
  readonly address: string;
  /** When something of it was taken last. */
  takenAt: number;
}

export function openUnderWay(
  { perAddress, inAll }: { readonly perAddress: number; readonly inAll: number },
  now: () => number = () => performance.now(),
): UnderWay {
  const answers = new Set<Answer>();
  const fits = (bytes: Uint8Array, address: string) =>
    bytesOf(answers, bytes) <= inAll &&
    bytesOf(
      [...answers].filter((one) => one.address === address),
      bytes,
    ) <= perAddress;

  return {
    mayTake(bytes, address) {
      if (!fits(bytes, address)) endStalled(answers, now() - stalled);
      return fits(bytes, address);
    },
    send(response, bytes, address) {
      const answer: Answer = { response, bytes, address, takenAt: now() };
      answers.add(answer);
      response.once('close', () => answers.delete(answer));
      sendParts(answer, now);
    },
  };
}

/** Of all that is under way, with `more`. Even what alone is larger than any limit goes, when nothing else does. */
function bytesOf(answers: Iterable<Answer>, more: Uint8Array): number {
  const kept = new Set([...answers].map(({ bytes }) => bytes));
  if (kept.size === 0) return 0;
  return [...kept.add(more)].reduce((sum, { length }) => sum + length, 0);
}

function endStalled(answers: Set<Answer>, before: number) {
  for (const answer of answers) {
    if (answer.takenAt > before) continue;
    answers.delete(answer);
    answer.response.destroy();
  }
}

function sendParts(answer: Answer, now: () => number) {
  const { response, bytes } = answer;
  let at = 0;
  const goOn = () => {
    answer.takenAt = now();
    while (at < bytes.length) {
      const part = bytes.subarray(at, (at += partSize));
      if (!response.write(part)) break;
    }
    if (at >= bytes.length) response.end();
    else response.once('drain', goOn);
  };
  goOn();
}
