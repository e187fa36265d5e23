// Sealing of answers: the pinned vector, and that an envelope opens with one key and for one question only.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64urlLength, fromBase64url, toBase64url } from '../../../src/domain/questions/base64url.ts';
import { paddedSize } from '../../../src/domain/questions/kinds.ts';
import { newKeyPair, open, seal } from '../../../src/domain/questions/sealing.ts';

const secretKey = toBase64url(new Uint8Array(32).fill(1));
const publicKey = toBase64url(hex('a4e09292b651c278b9772c569f5fa9bb13d906b46ab68c9df9dc2b4409f8a209'));
const answer = { side: 'marketing', state: 'gettingToKnow', word: 'Tempo' };

test('the vector of the specification', () => {
  const sealed = seal({ questionId: 'q1', publicKey, size: 256 }, answer, new Uint8Array(32).fill(2))!;
  const bytes = fromBase64url(sealed)!;
  expect(bytes).toHaveLength(304);
  expect(bytesToHex(sha256(bytes))).toBe('058914b22ecd015dd9b530b5fda0fa4757c2d95049fd53c77ba1a5fe4c6c008a');
  expect(open({ secretKey, publicKey }, 'q1', sealed)).toEqual(answer);
});

test('an envelope moved to another question, to another key or damaged does not open', () => {
  const keys = newKeyPair();
  const sealed = seal({ questionId: 'q1', publicKey: keys.publicKey, size: 256 }, answer)!;
  expect(open(keys, 'q1', sealed)).toEqual(answer);
  expect(open(keys, 'q2', sealed)).toBeUndefined();
  expect(open(newKeyPair(), 'q1', sealed)).toBeUndefined();
  expect(open(keys, 'q1', `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`)).toBeUndefined();
  for (const nonsense of ['', 'A', '!!!!', 'AAAA', 'A'.repeat(406)]) expect(open(keys, 'q1', nonsense)).toBeUndefined();
});

test('the same answer is sealed differently each time, always at the same length', () => {
  const { publicKey: to } = newKeyPair();
  const sealed = ['', 'Tempo', 'vier Stunden', 'x'.repeat(24)].map((word) =>
    seal({ questionId: 'q1', publicKey: to, size: 256 }, { ...answer, word })!,
  );
  expect(new Set(sealed).size).toBe(4);
  expect(new Set(sealed.map(({ length }) => length))).toEqual(new Set([base64urlLength(304)]));
  expect(seal({ questionId: 'q1', publicKey: to, size: 256 }, answer)).not.toBe(
    seal({ questionId: 'q1', publicKey: to, size: 256 }, answer),
  );
});

test('what does not fit is not sealed, nor is anything to a key that is none', () => {
  const long = { side: 'sales', text: 'ä'.repeat(2000) };
  expect(paddedSize('duel', long)).toBeNull();
  expect(seal({ questionId: 'q1', publicKey, size: 2048 }, long)).toBeNull();
  expect(seal({ questionId: 'q1', publicKey: 'AAAA', size: 256 }, answer)).toBeNull();
  expect(seal({ questionId: 'q1', publicKey: toBase64url(new Uint8Array(32)), size: 256 }, answer)).toBeNull();
});

test('base64url is that of RFC 4648, both ways, for any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const text = toBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(text).toHaveLength(base64urlLength(bytes.length));
      expect(fromBase64url(text)).toEqual(bytes);
    }),
  );
  for (const wrong of ['A', 'AB=', 'A B', 'AAAA+', '/AAA']) expect(fromBase64url(wrong)).toBeNull();
});

function hex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g)!, (byte) => Number.parseInt(byte, 16));
}
