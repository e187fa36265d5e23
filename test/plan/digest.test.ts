// The digest printed in the PDF is the SHA-256 of exactly the signed part of the exported JSON, computed here as README
// tells a reader to.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import canonicalize from 'canonicalize';
import { findChromium } from '../../src/engine/printing/chromiumFinder.ts';
import { openChromiumShell } from '../../src/engine/printing/chromiumShell.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { connectHost, type HostClient } from '../../src/engine/folder/hostClient.ts';
import { makeFolder, removeFolder, startTestEngine, valueOf } from '../helpers/testEngine.ts';
import { signedPart } from './readmeDigest.ts';
import { printedDigest } from './partnershipFaults.ts';
import { readPdf } from './printedPlan.ts';

const folder = makeFolder();
let engine: Engine;
let client: HostClient;
beforeAll(async () => {
  engine = await startTestEngine(folder, { shell: openChromiumShell({ executable: findChromium() }) });
  client = await connectHost(engine);
});
afterAll(async () => {
  client.close();
  await engine.close();
  removeFolder(folder);
});

async function exported(format: 'json' | 'pdf', language: 'de' | 'en'): Promise<Uint8Array> {
  const { host } = client;
  const { id } = valueOf(await host.listWorkshops({}))[0]!;
  return valueOf(await host.exportWorkshop({ id, format, language })).bytes;
}

test.each(['de', 'en'] as const)(
  'the digest in the PDF (%s) is that of the exported JSON',
  { timeout: 180_000 },
  async (language) => {
    const json = new TextDecoder().decode(await exported('json', language));
    const plan = JSON.parse(json) as Record<string, unknown[]>;
    const { digest } = plan;
    const signed = signedPart(plan);
    const computed = createHash('sha256').update(canonicalize(signed)!, 'utf8').digest('hex');
    expect(digest).toBe(computed);
    // What README's line hashes.
    expect(JSON.stringify(signed)).toBe(canonicalize(signed));
    expect(json).toBe(canonicalize(plan));
    for (const part of ['goals', 'agreements', 'handovers', 'gaps', 'signatures'])
      expect(Array.isArray(plan[part]), part).toBe(true);
    for (const part of ['goals', 'agreements', 'handovers', 'gaps'])
      expect(plan[part]!.length, part).toBeGreaterThan(2);
    const { pages } = await readPdf(await exported('pdf', language));
    const holding = pages.filter(({ words }) => words.some(({ text }) => text === '(SHA-256):'));
    expect(holding).toHaveLength(1);
    expect(printedDigest(holding[0]!.words.map(({ text }) => text))).toBe(computed);
  },
);
