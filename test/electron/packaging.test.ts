// The installers as far as they can be made without Electron's binary: electron-builder packs the built app around a
// file that only has the fuses of one, the fuses are read from it, and the packed app runs on the stand-in from where
// nothing else is.
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDesktop } from './startDesktop.ts';

const root = join(import.meta.dirname, '..', '..');
/** What stands before the fuses in a binary of Electron; then version, count, and a digit for each: 0 off, 1 on. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron's own builds come: all that matters the other way round. */
const unset = '101001011';

interface Entry {
  readonly files?: Record<string, Entry>;
  readonly offset?: string;
  readonly size?: number;
}

describe.skipIf(process.platform !== 'linux')('packaging', () => {
  let folder: string;
  let packed: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'handschlag-packaging-'));
    const binary = join(folder, 'electron', 'electron');
    mkdirSync(join(folder, 'electron', 'resources'), { recursive: true });
    mkdirSync(join(folder, 'electron', 'locales'));
    for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak'])
      writeFileSync(join(folder, 'electron', name), '');
    writeFileSync(join(folder, 'electron', 'version'), '45.4.1');
    writeFileSync(
      binary,
      Buffer.concat([Buffer.from(`\x7fELF${sentinel}`, 'latin1'), Buffer.from([1, unset.length]), Buffer.from(unset)]),
    );
    chmodSync(binary, 0o755);
    const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
    const args = [
      '--linux',
      'dir',
      '--publish',
      'never',
      `-c.electronDist=${join(folder, 'electron')}`,
      `-c.directories.output=${join(folder, 'dist')}`,
    ];
    // It checks the whole configuration, that of macOS and Windows too, before it begins.
    await promisify(execFile)(process.execPath, [builder, ...args], { cwd: root, maxBuffer: 64 * 1024 * 1024 });
    packed = join(folder, 'dist', 'linux-unpacked');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

  it('sets every fuse', () => {
    const binary = readFileSync(join(packed, 'handschlag')).toString('latin1');
    const at = binary.indexOf(sentinel) + sentinel.length + 2;
    // runAsNode, cookie encryption, NODE_OPTIONS, --inspect, asar integrity, only from asar, V8 snapshot, file:
    // privileges, wasm traps.
    expect(binary.slice(at, at + unset.length)).toBe('010011001');
  });

  it('holds the built app, templates and nothing else', () => {
    const paths = [...filesOf(readArchive().header)].map(([path]) => path);
    for (const needed of [
      'package.json',
      'out/main/index.js',
      'out/main/engine.js',
      'out/preload/index.cjs',
      'out/renderer/index.html',
      'resources/templates/sample.de.json',
    ]) {
      expect(paths).toContain(needed);
    }
    expect(
      paths.filter((path) => !/^(package\.json|out\/(main|preload|renderer)\/|resources\/templates\/)/.test(path)),
    ).toEqual([]);
  });

  it('runs from the archive alone', async () => {
    const app = join(folder, 'app');
    const { header, bytes, start } = readArchive();
    for (const [path, { offset = '0', size = 0 }] of filesOf(header)) {
      mkdirSync(dirname(join(app, path)), { recursive: true });
      writeFileSync(join(app, path), bytes.subarray(start + Number(offset), start + Number(offset) + size));
    }
    const desktop = await startDesktop({ script: join(app, 'out', 'main', 'index.js') });
    try {
      const page = await desktop.page(/#token=/);
      await page
        .getByRole('link', { name: /Verpackungsmaschinen/ })
        .first()
        .waitFor();
      expect(await desktop.quit()).toBe(0);
    } finally {
      await desktop.kill();
    }
  });

  it('has icons in all sizes for all systems', () => {
    const icons = join(root, 'resources', 'icons');
    for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) {
      const png = readFileSync(join(icons, 'sizes', `${size}x${size}.png`));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], String(size)).toEqual([size, size]);
    }
    const ico = readFileSync(join(icons, 'icon.ico'));
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([1, 7]);
    const icns = readFileSync(join(icons, 'icon.icns'));
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
  });

  /** An asar: sizes as pickled numbers, a JSON of its files, then their bytes one after the other. */
  function readArchive(): { header: Entry; bytes: Buffer; start: number } {
    const path = join(packed, 'resources', 'app.asar');
    expect(existsSync(path)).toBe(true);
    const bytes = readFileSync(path);
    const header = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as Entry;
    return { header, bytes, start: 8 + bytes.readUInt32LE(4) };
  }
});

function* filesOf(entry: Entry, path = ''): Generator<[string, Entry]> {
  for (const [name, below] of Object.entries(entry.files ?? {})) {
    const full = path === '' ? name : `${path}/${name}`;
    if (below.files) yield* filesOf(below, full);
    else yield [full, below];
  }
}
