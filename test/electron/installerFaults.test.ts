// Faults of the installers, each put back into package.json and found; those that electron-builder finds by itself, by
// packing a program of two files.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { expect, it } from 'vitest';
import { installerFaults, type PackageFile } from './installerRules.ts';

const text = readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8');

it('there are none', () => {
  expect(installerFaults(JSON.parse(text) as PackageFile)).toEqual([]);
});

it.each([
  ['19: without a name', '"productName": "Handschlag",', '', /its own name/],
  ['19: without a desktop entry', '"desktopName": "handschlag.desktop",', '', /desktop entry/],
  ['4: installed, for Wayland’s own windows', '"--ozone-platform=x11"', '', /fills the display of the presenter/],
  ['5: not signed', '"identity": "-",', '"identity": null,', /Apple silicon/],
  ['5: signed before its fuses were set', '"resetAdHocDarwinSignature": true,', '', /Apple silicon/],
  ['6: without a word about the network', '"NSLocalNetworkUsageDescription"', '"other"', /local network/],
  ['6: without the service it looks for', '"_handschlag._tcp"', '', /rooms nearby/],
  ['8: as an AppImage of old', '"appimage": "1.0.3"', '', /libfuse2/],
  ['22: with encrypted cookies', '"enableCookieEncryption": false', '"enableCookieEncryption": true', /Keychain/],
])('%s, it is found', (_name, from, to, reason) => {
  expect(text.split(from)).toHaveLength(2);
  const faults = installerFaults(JSON.parse(text.replace(from, to)) as PackageFile);
  expect(faults).toEqual([expect.stringMatching(reason)]);
});

it.skipIf(process.platform !== 'linux')('7: without a homepage, deb is not made', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handschlag-homepage-'));
  try {
    const electron = join(folder, 'electron');
    for (const name of ['resources', 'locales']) mkdirSync(join(electron, name), { recursive: true });
    for (const name of ['electron', 'LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak'])
      writeFileSync(join(electron, name), '');
    writeFileSync(join(electron, 'version'), '45.4.1');
    writeFileSync(join(folder, 'index.js'), '// Nothing.');
    const pack = (more: object) => {
      const about = { name: 'probe', version: '1.0.0', description: 'Probe', author: 'A <a@localhost>' };
      writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...about, main: 'index.js', ...more }));
      let isAsked = false;
      const packed = build({
        projectDir: folder,
        publish: 'never',
        targets: Platform.LINUX.createTarget(['deb']),
        config: {
          appId: 'app.probe',
          electronVersion: '45.4.1',
          electronDist: electron,
          npmRebuild: false,
          directories: { output: 'dist' },
          linux: { maintainer: 'A <a@localhost>' },
        },
        // It would call a tool now that has to be downloaded.
        effectiveOptionComputed: async () => (isAsked = true),
      });
      return packed.then(
        () => (isAsked ? 'made' : 'not asked for'),
        (error: unknown) => String(error),
      );
    };
    expect(await pack({})).toContain('Please specify project homepage');
    expect(await pack({ homepage: 'https://example.org' })).toBe('made');
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});
