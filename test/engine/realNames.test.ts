// Names of real companies, which the counter-check compares, stay in the workshop: no form of export has them but the
// workshop's own file.
import { inflateRawSync } from 'node:zlib';
import * as Y from 'yjs';
import { afterEach, expect, test } from 'vitest';
import { addProofCustomer, listTargetCustomers, proofCustomersOf } from '../../src/domain/customer/targetCustomers.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';
import { decodeWorkshopFile } from '../../src/engine/exchange/workshopFile.ts';
import type { Shell } from '../../src/engine/printing/shell.ts';
import type { HostInput } from '../../src/protocol/hostApi.ts';
import { exportTables, figures, posters } from '../../src/protocol/exportForms.ts';
import { done } from '../domain/peers.ts';
import { makeFolder, openClient, removeFolder, startTestEngine, valueOf, withHost } from '../helpers/testEngine.ts';

/** Nothing else of the sample has them. */
const names = ['Quaggawerke', 'Okapi Molkerei'];

const folder = makeFolder();
afterEach(() => removeFolder(folder));

/** What is handed to the browser is kept; it prints nothing. */
function recordingShell(): { readonly shell: Shell; readonly pages: string[] } {
  const pages: string[] = [];
  const refuse = (html: string) => {
    pages.push(html);
    return Promise.reject(new Error('printed'));
  };
  const shell: Shell = {
    measure: async (html) => new Map([...html.matchAll(/data-measure="([^"]+)"/g)].map(([, key]) => [key!, 40])),
    printToPdf: refuse,
    picture: refuse,
    close: async () => undefined,
  };
  return { shell, pages };
}

/** A file as it is, and every file in it where it is an archive. */
function readable(bytes: Uint8Array): string {
  const all = Buffer.from(bytes);
  const parts = [all.toString('utf8')];
  for (let at = all.indexOf('PK\x03\x04'); at >= 0; at = all.indexOf('PK\x03\x04', at + 4)) {
    const start = at + 30 + all.readUInt16LE(at + 26) + all.readUInt16LE(at + 28);
    // 8 is deflated; what is stored stands there as it is.
    if (all.readUInt16LE(at + 8) === 8) parts.push(inflateRawSync(all.subarray(start)).toString('utf8'));
  }
  return parts.join('\n');
}

test('no export holds the names of the counter-check, except the workshop file', async () => {
  const { shell, pages } = recordingShell();
  const engine = await startTestEngine(folder, { shell });
  await withHost(engine, async ({ host }) => {
    const { id } = valueOf(await host.createWorkshop({ templateId: 'sample', language: 'en', title: 'Machines' }));
    const client = openClient(engine, id);
    await client.synced();
    const customerId = listTargetCustomers(client.doc)[0]!.id;
    for (const name of names) done(openWorkshop(client.doc), addProofCustomer, { customerId, name });
    await client.acknowledged();
    client.close();
    const found: string[] = [];
    const look = async (form: Omit<HostInput<'exportWorkshop'>, 'id' | 'language'>) => {
      const exported = await host.exportWorkshop({ id, language: 'en', ...form });
      const text = exported.ok ? readable(exported.value.bytes) : (pages.pop() ?? '');
      // An empty file would hold no name either.
      expect([form, text.length > 10]).toEqual([form, true]);
      if (names.some((name) => text.includes(name))) found.push(JSON.stringify(form));
      return text;
    };
    for (const table of exportTables) await look({ format: 'csv', table });
    for (const format of ['html', 'pdf', 'json', 'xlsx', 'pptx'] as const)
      expect([format, (await look({ format })).includes('food producers')]).toEqual([format, format !== 'pptx']);
    for (const figure of figures) for (const format of ['svg', 'png'] as const) await look({ format, figure });
    for (const poster of posters) await look({ format: 'pdf', poster });
    await look({ format: 'ics' });
    expect(found).toEqual([]);

    const kept = valueOf(await host.exportWorkshop({ id, language: 'en', format: 'handschlag' }));
    const copy = new Y.Doc();
    Y.applyUpdate(copy, valueOf(decodeWorkshopFile(kept.bytes)));
    const [first] = listTargetCustomers(copy);
    expect(proofCustomersOf(copy, first!.id).map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });
  await engine.close();
});
