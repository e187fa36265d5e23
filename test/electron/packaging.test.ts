// The installers as far as they can be made without Electron's binary: electron-builder packs the built app around a
// file that only has the fuses of one, the fuses are read from it, and the packed app runs on the stand-in from where
// nothing else is.
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
import { build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startDesktop } from './startDesktop.ts';

const root = join(import.meta.dirname, '..', '..');
/** What stands before the fuses in a binary of Electron; then version, count, and a digit for each: 0 off, 1 on. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron's own builds come: all that matters the other way round. */
const unset = '101001011';

const { build: configuration } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  build: { appId: string; toolsets: { appimage: string }; win: { icon: string } };
};

const { pageOf, homepageArguments } = (await import(
  pathToFileURL(join(root, 'src', 'setup', 'installers.mjs')).href
)) as { pageOf(origin: string): string | null; homepageArguments(root: string): string[] };

it('the homepage that deb asks for is where the clone comes from, without what belongs to whoever cloned it', () => {
  for (const origin of [
    'https://example.org/team/handschlag',
    'https://anna:secret@example.org/team/handschlag.git',
    'git@example.org:team/handschlag.git',
    'ssh://git@example.org:2222/team/handschlag.git/',
    'example.org:team/handschlag.git',
  ])
    expect(pageOf(origin), origin).toBe('https://example.org/team/handschlag');
  for (const origin of ['', '/srv/git/handschlag.git', 'file:///srv/git/handschlag.git', 'C:\\git\\handschlag'])
    expect(pageOf(origin), origin).toBeNull();
  // deb is always given one, for without it electron-builder stops; where there is none, no address is made up.
  const bare = mkdtempSync(join(tmpdir(), 'handschlag-homepage-'));
  try {
    const nothing = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CEILING_DIRECTORIES: tmpdir() };
    for (const [name, value] of Object.entries(nothing)) vi.stubEnv(name, value);
    writeFileSync(join(bare, 'package.json'), '{}');
    expect(homepageArguments(bare)).toEqual(['-c.extraMetadata.homepage=file:///usr/share/doc/handschlag']);
    writeFileSync(join(bare, 'package.json'), '{"homepage": "https://example.org"}');
    expect(homepageArguments(bare)).toEqual([]);
  } finally {
    vi.unstubAllEnvs();
    rmSync(bare, { recursive: true });
  }
});

interface Entry {
  readonly files?: Record<string, Entry>;
  readonly offset?: string;
  readonly size?: number;
}

describe.skipIf(process.platform !== 'linux')('packaging', () => {
  let folder: string;
  let packed: string;
  /** What electron-builder would give its tools: of deb their arguments, of AppImage the desktop entry. */
  const asked: unknown[] = [];
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
    // It checks the whole configuration first, that of macOS and Windows too, and then what deb and AppImage ask for;
    // the tools that would pack these two have to be downloaded, so it is stopped before it calls them.
    await build({
      projectDir: root,
      publish: 'never',
      targets: Platform.LINUX.createTarget(['deb', 'AppImage']),
      config: {
        electronDist: join(folder, 'electron'),
        directories: { output: join(folder, 'dist') },
        extraMetadata: { homepage: pageOf('git@example.org:team/handschlag.git') },
      },
      effectiveOptionComputed: async (computed: unknown) => {
        // Its files are gone when it has ended.
        asked.push(
          Array.isArray(computed) ? [computed[0], readFileSync((computed as [string[], string])[1], 'utf8')] : computed,
        );
        return true;
      },
    });
    packed = join(folder, 'dist', 'linux-unpacked');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

  it('sets every fuse', () => {
    const binary = readFileSync(join(packed, 'handschlag')).toString('latin1');
    const at = binary.indexOf(sentinel) + sentinel.length + 2;
    // runAsNode, cookie encryption, NODE_OPTIONS, --inspect, asar integrity, only from asar, V8 snapshot, file:
    // privileges, wasm traps.
    expect(binary.slice(at, at + unset.length)).toBe('000011001');
  });

  it('holds the built app, templates and nothing else', () => {
    const paths = [...filesOf(readArchive().header)].map(([path]) => path);
    for (const needed of [
      'package.json',
      'out/main/index.js',
      'out/main/engine.js',
      'out/preload/index.cjs',
      'out/renderer/index.html',
      'out/renderer/licences.txt',
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

  it('has all that deb asks for', () => {
    const given = asked.flatMap((one) => (Array.isArray(one) ? [one as [string[], string]] : []));
    expect(given).toHaveLength(1);
    const [args, entry] = given[0]!;
    const value = (name: string) => args[args.indexOf(`--${name}`) + 1] ?? '';
    expect(value('url')).toBe('https://example.org/team/handschlag');
    expect(value('maintainer')).toMatch(/^.+ <.+@.+>$/);
    expect(value('description')).toContain('Joint planning workshops');
    expect(value('license')).toBe('MIT');
    expect(args.some((one) => one.endsWith('=/usr/share/mime/packages/handschlag.xml'))).toBe(true);
    // Under Wayland the audience view could not be placed; and windows belong to this entry by their class.
    expect(entry).toMatch(/^Exec=\/opt\/Handschlag\/handschlag --ozone-platform=x11 %U$/m);
    expect(entry).toMatch(/^StartupWMClass=handschlag$/m);
    expect(entry).toMatch(/^MimeType=.*application\/vnd\.handschlag;.*x-scheme-handler\/handschlag;/m);
    expect(args.some((one) => one.endsWith('=/usr/share/applications/handschlag.desktop'))).toBe(true);
  });

  it('is an AppImage that needs no FUSE 2 and keeps the sandbox', () => {
    const given = asked.filter((one): one is { desktop: string } => !Array.isArray(one));
    expect(given).toHaveLength(1);
    expect(given[0]!.desktop).toMatch(/^Exec=AppRun --ozone-platform=x11 %U$/m);
    expect(configuration.toolsets.appimage).toBe('1.0.3');
  });

  it('has the icon in the size that nsis asks for, and a name for the task bar', () => {
    const ico = readFileSync(join(root, configuration.win.icon));
    const widths = Array.from({ length: ico.readUInt16LE(4) }, (_, at) => ico.readUInt8(6 + 16 * at) || 256);
    expect(widths).toContain(256);
    const main = readFileSync(join(root, 'out', 'main', 'index.js'), 'utf8');
    expect(main).toContain(configuration.appId);
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

/** electron-builder's own modules, of which tests stop what would have to be downloaded. */
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));

interface DiskImage {
  readonly volumeName: string;
  readonly specification: {
    icon: string;
    background: string;
    format: string;
    contents: { type?: string; path?: string }[];
  };
}

describe.skipIf(process.platform === 'win32')('packaging for macOS', () => {
  let folder: string;
  let contents: string;
  /** What would be given to the tool that makes disk images, a program for a Mac alone. */
  const images: DiskImage[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'handschlag-packaging-mac-'));
    makeMacElectron(join(folder, 'electron', 'Electron.app', 'Contents'));
    const dmg = builder('dmg-builder/out/dmgUtil') as { customizeDmg(image: DiskImage): Promise<boolean> };
    const customize = vi.spyOn(dmg, 'customizeDmg').mockImplementation(async (image) => {
      images.push(image);
      return false;
    });
    await build({
      projectDir: root,
      publish: 'never',
      targets: Platform.MAC.createTarget(['dmg']),
      config: {
        electronDist: join(folder, 'electron'),
        directories: { output: join(folder, 'dist') },
        // The tool that signs is a Mac's own, and would refuse what stands here for a program.
        electronFuses: { resetAdHocDarwinSignature: false },
        mac: { identity: null },
      },
    });
    customize.mockRestore();
    const packed = ['mac', 'mac-arm64', 'mac-universal'].map((name) => join(folder, 'dist', name, 'Handschlag.app'));
    contents = join(packed.find((path) => existsSync(path)) ?? 'nothing was packed', 'Contents');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

  it('has all that dmg asks for', () => {
    expect(images).toHaveLength(1);
    const { volumeName, specification } = images[0]!;
    expect(volumeName).toMatch(/^Handschlag 0\.1\.0/);
    expect(specification.icon).toBe(join(root, 'resources', 'icons', 'icon.icns'));
    expect(existsSync(specification.background)).toBe(true);
    expect(specification.contents.map(({ type, path }) => (type === 'link' ? path : type))).toEqual([
      'file',
      '/Applications',
    ]);
  });

  it('says why it wants to use the local network, and what it looks for there', () => {
    const list = readFileSync(join(contents, 'Info.plist'), 'utf8');
    expect(list).toMatch(/<key>NSLocalNetworkUsageDescription<\/key>\s*<string>[^<]{20,}<\/string>/);
    expect(list).toMatch(/<key>NSBonjourServices<\/key>\s*<array>\s*<string>_handschlag\._tcp<\/string>/);
    expect(list).toMatch(/<key>CFBundleName<\/key>\s*<string>Handschlag<\/string>/);
  });

  it('is signed after its fuses were set, as Apple silicon wants it, without a certificate', () => {
    const { mac, electronFuses } = (
      JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
        build: { mac: Record<string, unknown>; electronFuses: Record<string, boolean> };
      }
    ).build;
    expect(mac).toMatchObject({ identity: '-', hardenedRuntime: true });
    expect(electronFuses['resetAdHocDarwinSignature']).toBe(true);
    // A signature without a certificate needs this right for Electron's own libraries, or the app ends at once.
    const rights = join(root, 'node_modules', 'app-builder-lib', 'templates', 'entitlements.mac.plist');
    expect(readFileSync(rights, 'utf8')).toContain('com.apple.security.cs.disable-library-validation');
    expect(existsSync(join(root, 'resources', 'icons', 'entitlements.mac.plist'))).toBe(false);
  });
});

describe.skipIf(process.platform === 'win32')('packaging for Windows', () => {
  let folder: string;
  /** What would be given to the tool that makes installers: definitions and commands of its script. */
  const asked: [Record<string, unknown>, Record<string, unknown>][] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'handschlag-packaging-win-'));
    makeWindowsElectron(join(folder, 'electron'));
    const { AppPackageHelper } = builder('app-builder-lib/out/targets/nsis/nsisUtil') as {
      AppPackageHelper: { prototype: { packArch(arch: number): Promise<object> } };
    };
    // The archive that the installer holds, made by a tool that has to be downloaded.
    const pack = vi
      .spyOn(AppPackageHelper.prototype, 'packArch')
      .mockResolvedValue({ fileInfo: { path: 'app.7z', sha512: '' }, unpackedSize: 1 });
    await build({
      projectDir: root,
      publish: 'never',
      targets: Platform.WINDOWS.createTarget(['nsis']),
      config: { electronDist: join(folder, 'electron'), directories: { output: join(folder, 'dist') } },
      effectiveOptionComputed: async (computed: unknown) => asked.push(computed as (typeof asked)[number]) > 0,
    });
    pack.mockRestore();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

  it('has all that nsis asks for', () => {
    expect(asked).toHaveLength(1);
    const [definitions, commands] = asked[0]!;
    // The name that windows are grouped by (setAppUserModelId), and the one under which an update finds what is there.
    expect(definitions).toMatchObject({
      APP_ID: configuration.appId,
      APP_GUID: 'da1a5a30-2a04-5ca0-9852-8ec27256789f',
      PRODUCT_NAME: 'Handschlag',
      PRODUCT_FILENAME: 'Handschlag',
      SHORTCUT_NAME: 'Handschlag',
      COMPANY_NAME: 'The Handschlag team',
      MUI_ICON: join(root, configuration.win.icon),
      allowToChangeInstallationDirectory: null,
      MULTIUSER_INSTALLMODE_ALLOW_ELEVATION: null,
    });
    expect(definitions).not.toHaveProperty('ONE_CLICK');
    expect(definitions).not.toHaveProperty('INSTALL_MODE_PER_ALL_USERS');
    expect(commands['VIProductVersion']).toBe('0.1.0.0');
    expect(commands['OutFile']).toContain('Handschlag Setup 0.1.0.exe');
  });

  it('holds the fuses and the checksum of its archive, which Electron looks for', () => {
    const program = readFileSync(join(folder, 'dist', 'win-unpacked', 'Handschlag.exe'));
    const text = program.toString('latin1');
    const at = text.indexOf(sentinel) + sentinel.length + 2;
    expect(text.slice(at, at + unset.length)).toBe('000011001');
    const archive = readFileSync(join(folder, 'dist', 'win-unpacked', 'resources', 'app.asar'));
    const header = archive.subarray(16, 16 + archive.readUInt32LE(12));
    expect(text).toContain(createHash('sha256').update(header).digest('hex'));
  });
});

/** As much of an Electron for Windows as electron-builder looks at: a program with a version and fuses. */
function makeWindowsElectron(electron: string) {
  const { NtExecutable, NtExecutableResource, Resource } = createRequire(builder.resolve('app-builder-lib'))(
    'resedit',
  ) as Resedit;
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  mkdirSync(join(electron, 'resources'), { recursive: true });
  mkdirSync(join(electron, 'locales'));
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak'])
    writeFileSync(join(electron, name), '');
  writeFileSync(join(electron, 'version'), '45.4.1');
  writeFileSync(
    join(electron, 'electron.exe'),
    Buffer.concat([
      Buffer.from(program.generate()),
      Buffer.from(sentinel, 'latin1'),
      Buffer.from([1, unset.length]),
      Buffer.from(unset),
    ]),
  );
}

/** Of the library by which electron-builder edits programs of Windows. */
interface Resedit {
  NtExecutable: { createEmpty(is32Bit: boolean, isDll: boolean): { generate(): ArrayBuffer } };
  NtExecutableResource: { from(program: object): { entries: unknown[]; outputResource(program: object): void } };
  Resource: {
    VersionInfo: {
      createEmpty(): {
        setStringValues(language: { lang: number; codepage: number }, values: Record<string, string>): void;
        outputToResourceEntries(entries: unknown[]): void;
      };
    };
  };
}

/** As much of an Electron for macOS as electron-builder looks at. */
function makeMacElectron(contents: string) {
  const list = (name: string) =>
    `<?xml version="1.0"?><plist version="1.0"><dict><key>CFBundleExecutable</key><string>${name}</string><key>CFBundleIconFile</key><string>electron.icns</string></dict></plist>`;
  const binary = Buffer.concat([Buffer.from(sentinel, 'latin1'), Buffer.from([1, unset.length]), Buffer.from(unset)]);
  const write = (path: string, content: string | Buffer) => {
    mkdirSync(dirname(join(contents, path)), { recursive: true });
    writeFileSync(join(contents, path), content);
  };
  write('Info.plist', list('Electron'));
  write('MacOS/Electron', '');
  write('Resources/electron.icns', '');
  write('Frameworks/Electron Framework.framework/Electron Framework', binary);
  for (const language of ['de', 'en', 'fr'])
    write(`Frameworks/Electron Framework.framework/Versions/A/Resources/${language}.lproj/locale.pak`, '');
  for (const kind of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
    const name = `Electron Helper${kind}`;
    write(`Frameworks/${name}.app/Contents/Info.plist`, list(name));
    write(`Frameworks/${name}.app/Contents/MacOS/${name}`, '');
  }
}

function* filesOf(entry: Entry, path = ''): Generator<[string, Entry]> {
  for (const [name, below] of Object.entries(entry.files ?? {})) {
    const full = path === '' ? name : `${path}/${name}`;
    if (below.files) yield* filesOf(below, full);
    else yield [full, below];
  }
}
