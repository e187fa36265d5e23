// Whom a guest's page believes that the room is there, and that it goes nowhere when the room is where it is itself.
import { expect, test } from 'vitest';
import { newSecretKey, proveHost, publicKeyOf } from '../../../src/engine/access/keyPair.ts';
import { judge } from '../../../src/renderer/session/newHost.ts';

const [host, candidate, stranger] = [newSecretKey(), newSecretKey(), newSecretKey()];
const known = {
  host: { key: publicKeyOf(host), addresses: [] },
  candidates: [{ key: publicKeyOf(candidate), address: '10.0.0.9:4717', name: 'Lena Groß' }],
  term: 2,
};
const here = '10.0.0.5:4717';
const proofOf = (key: Parameters<typeof proveHost>[0], term: number, address: string) =>
  proveHost(key, { term, address }, { workshopId: 'w', nonce: 'x'.repeat(22) });

test.each([
  ['the same host at another address', host, 2, '10.0.0.6:4717', { isSameHost: true }],
  ['another host, named and of a later term', candidate, 3, '10.0.0.9:4717', { isSameHost: false, name: 'Lena Groß' }],
])('%s is found', (_, key, term, address, expected) =>
  expect(judge(known, proofOf(key, term, address), here)).toMatchObject({ address, ...expected }),
);

test.each([
  ['the host where this page has it from, which the engine’s own address says as well', host, 2, here],
  ['the same host with an older word', host, 1, '10.0.0.6:4717'],
  ['another host of the same term', candidate, 2, '10.0.0.9:4717'],
  ['a stranger', stranger, 9, '10.0.0.6:4717'],
])('%s is not', (_, key, term, address) => expect(judge(known, proofOf(key, term, address), here)).toBeNull());
