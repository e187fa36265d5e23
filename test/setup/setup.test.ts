// Setting up: when dependencies and build count as done, that two set-ups take turns, and that standard output stays
// clean.
import { execFile, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const projectDir = fileURLToPath(new URL('../..', import.meta.url));
const setupUrl = (name: string) => pathToFileURL(join(projectDir, 'src', 'setup', name)).href;

interface Step {
  isDone(root: string): boolean;
  carryOut(root: string): void | Promise<void>;
}
const { dependencies } = (await import(setupUrl('dependencies.mjs'))) as { dependencies: Step };
const { build } = (await import(setupUrl('build.mjs'))) as { build: Step };
const { electron } = (await import(setupUrl('electron.mjs'))) as { electron: Step };

const { stepAside } = (await import(setupUrl('step.mjs'))) as {
  stepAside(root: string, running: { platform: string; execPath: string }): void;
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handschlag-setup-'));
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, content: string | object) {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
}

describe('dependencies', () => {
  const lock = {
    packages: {
      '': { name: 'x' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/elsewhere': { version: '1.0.0', integrity: 'sha512-e', optional: true },
    },
  };
  const installed = { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } };

  beforeEach(() => {
    write('package-lock.json', lock);
    write('node_modules/.package-lock.json', installed);
    write('node_modules/a/package.json', {});
  });

  it('are there when everything but packages for other systems is installed', () =>
    expect(dependencies.isDone(root)).toBe(true));

  it.each([
    ['nothing was installed', () => rmSync(join(root, 'node_modules'), { recursive: true })],
    ['an installation was broken off', () => rmSync(join(root, 'node_modules/.package-lock.json'))],
    ['a package is missing', () => rmSync(join(root, 'node_modules/a'), { recursive: true })],
    [
      'the lock file asks for another version',
      () =>
        write('package-lock.json', {
          packages: { ...lock.packages, 'node_modules/a': { version: '1.0.1', integrity: 'sha512-b' } },
        }),
    ],
    [
      'the lock file asks for one more',
      () => write('package-lock.json', { packages: { ...lock.packages, 'node_modules/b': { version: '1.0.0' } } }),
    ],
  ])('are not when %s', (_, change) => {
    change();
    expect(dependencies.isDone(root)).toBe(false);
  });
});

describe('on Windows', () => {
  it('the Node that came with the dependencies leaves the place that npm deletes, as long as it runs', () => {
    const own = join(root, 'node_modules', `node-win-${process.arch}`, 'bin', 'node.exe');
    write(`node_modules/node-win-${process.arch}/bin/node.exe`, 'runs');
    stepAside(root, { platform: 'linux', execPath: own });
    stepAside(root, { platform: 'win32', execPath: 'C:\\node\\node.exe' });
    expect(existsSync(own)).toBe(true);
    stepAside(root, { platform: 'win32', execPath: own });
    expect(existsSync(own)).toBe(false);
    expect(readFileSync(join(root, 'out', 'node-that-runs.exe'), 'utf8')).toBe('runs');
    stepAside(root, { platform: 'win32', execPath: own });
    expect(existsSync(join(root, 'out', 'node-that-runs.exe'))).toBe(false);
  });

  it('npm installs on its own Node, after that one has left', async () => {
    const own = join(root, 'node_modules', `node-win-${process.arch}`, 'bin', 'node.exe');
    write(`node_modules/node-win-${process.arch}/bin/node.exe`, 'runs');
    write('node_modules/.package-lock.json', { packages: {} });
    write('package-lock.json', { packages: { 'node_modules/a': { version: '1.0.0' } } });
    // Notes on what it runs, and whether what it is about to delete is still there.
    write(
      'npm-cli.js',
      `require('node:fs').writeFileSync('noted', JSON.stringify([process.execPath, process.argv[2], require('node:fs').existsSync(${JSON.stringify(own)})]));`,
    );
    vi.stubEnv('npm_execpath', join(root, 'npm-cli.js'));
    vi.stubEnv('npm_node_execpath', process.execPath);
    const { platform, execPath } = process;
    Object.defineProperty(process, 'platform', { value: 'win32' });
    process.execPath = own;
    try {
      await dependencies.carryOut(root);
    } finally {
      Object.defineProperty(process, 'platform', { value: platform });
      process.execPath = execPath;
    }
    expect(JSON.parse(readFileSync(join(root, 'noted'), 'utf8'))).toEqual([execPath, 'ci', false]);
  });
});

describe('the build', () => {
  beforeEach(() => {
    write('src/a/b.ts', 'export const b = 1;');
    write('resources/templates/x.json', '{}');
    // A stand-in for the builder: writes what the real one writes, and counts.
    write(
      'node_modules/electron-vite/bin/electron-vite.js',
      `const fs = require('node:fs');
       if (fs.existsSync('broken')) process.exit(1);
       for (const file of ['main/cli.js', 'main/index.js', 'main/engine.js', 'preload/index.cjs', 'renderer/index.html']) {
         fs.mkdirSync('out/.next/' + file.split('/')[0], { recursive: true });
         fs.writeFileSync('out/.next/' + file, '');
       }`,
    );
  });

  it.each([
    ['a source changes', () => write('src/a/b.ts', 'export const b = 22;')],
    ['a source is added', () => write('src/c.ts', '')],
    ['a source is removed', () => rmSync(join(root, 'src/a/b.ts'))],
    ['a template changes', () => write('resources/templates/x.json', '{ }')],
    ['the lock file changes', () => write('package-lock.json', '{}')],
    ['a result is missing', () => rmSync(join(root, 'out/renderer/index.html'))],
  ])('is done once, and again when %s', async (_, change) => {
    expect(build.isDone(root)).toBe(false);
    await build.carryOut(root);
    expect(build.isDone(root)).toBe(true);
    change();
    expect(build.isDone(root)).toBe(false);
    await build.carryOut(root);
    expect(build.isDone(root)).toBe(true);
  });

  it('that fails says so and does not count, even when an earlier one worked', async () => {
    await build.carryOut(root);
    write('src/c.ts', '');
    write('broken', '');
    expect(() => build.carryOut(root)).toThrow('The build failed');
    rmSync(join(root, 'src/c.ts'));
    expect(build.isDone(root)).toBe(false);
  });
});

describe('Electron’s binary', () => {
  beforeEach(() => {
    vi.stubEnv('DISPLAY', ':99');
    // Reserved by RFC 2606 for names that never resolve.
    vi.stubEnv('ELECTRON_MIRROR', 'https://electron.invalid/');
    for (const name of [
      'ELECTRON_GET_USE_PROXY',
      'HTTPS_PROXY',
      'https_proxy',
      'npm_config_https_proxy',
      'ELECTRON_OVERRIDE_DIST_PATH',
    ])
      vi.stubEnv(name, undefined);
    write('node_modules/electron/package.json', { version: '45.0.0' });
    write('node_modules/electron/install.js', `console.error('Error: no such host'); process.exit(1);`);
  });
  const note = () =>
    JSON.parse(readFileSync(join(root, 'node_modules/.handschlag/electron.json'), 'utf8')) as {
      at: number;
      reason: string;
    };

  it('is asked for once a day when it cannot be had, and the reason is noted', async () => {
    expect(electron.isDone(root)).toBe(false);
    await electron.carryOut(root);
    expect(note().reason).toContain('electron.invalid cannot be reached');
    expect(electron.isDone(root)).toBe(true);
    write('node_modules/.handschlag/electron.json', { ...note(), at: Date.now() - 25 * 60 * 60 * 1000 });
    expect(electron.isDone(root)).toBe(false);
  });

  it('says how far the download is, and goes on from there when it broke off', async () => {
    const said: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    const zip = Buffer.alloc(12_000_000, 'a zip of Electron ');
    const name = `electron-v45.0.0-${process.platform}-${process.arch}.zip`;
    const details = {
      version: '45.0.0',
      artifactName: 'electron',
      cacheRoot: join(root, 'cache'),
      checksums: { [name]: createHash('sha256').update(zip).digest('hex') },
    };
    // Downloads by what the real one downloads by.
    const downloader = pathToFileURL(join(projectDir, 'node_modules', '@electron', 'get', 'dist', 'index.js')).href;
    write(
      'node_modules/electron/install.js',
      `const fs = require('node:fs');
       import(${JSON.stringify(downloader)}).then(async ({ downloadArtifact }) => {
         fs.copyFileSync(await downloadArtifact(${JSON.stringify(details)}), 'electron.zip');
         fs.mkdirSync(__dirname + '/dist', { recursive: true });
         fs.writeFileSync(__dirname + '/dist/electron', '');
         fs.writeFileSync(__dirname + '/path.txt', 'electron');
       }).catch((error) => { console.error('Error: ' + error.message); process.exit(1); });`,
    );
    const asked: (string | undefined)[] = [];
    let tag = '"first"';
    const server = createServer(({ method, headers: { range, 'if-range': validator } }, response) => {
      if (method === 'HEAD') return void response.end();
      asked.push(range);
      const from = validator === tag ? Number(/\d+/.exec(range ?? '0')?.[0]) : 0;
      response.writeHead(from > 0 ? 206 : 200, {
        etag: tag,
        'content-length': zip.length - from,
        ...(from > 0 ? { 'content-range': `bytes ${from}-${zip.length - 1}/${zip.length}` } : {}),
      });
      if (asked.length > 1) return void response.end(zip.subarray(from));
      response.write(zip.subarray(0, 7_500_000));
      // Breaks off once it was said how much is there.
      const isSaid = () => said.some((text) => text.includes('… 7 MB of about 120 MB'));
      void vi.waitUntil(isSaid, { timeout: 60_000 }).finally(() => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    try {
      await electron.carryOut(root);
      expect(note().reason).toBe('Error: terminated');
      expect(electron.isDone(root)).toBe(false);
      await electron.carryOut(root);
      expect(asked).toEqual([undefined, 'bytes=7500000-']);
      expect(electron.isDone(root), `${note().reason}\n${said.join('')}`).toBe(true);
      expect(readFileSync(join(root, 'electron.zip')).equals(zip)).toBe(true);
      expect(readdirSync(join(root, 'node_modules/.handschlag/download'))).toEqual([]);
      // Of a file that has changed since, nothing is taken over.
      for (const made of ['node_modules/electron/dist', 'cache']) rmSync(join(root, made), { recursive: true });
      write('node_modules/.handschlag/download/electron.part', 'of another file');
      write('node_modules/.handschlag/download/electron.part.json', {
        url: `${process.env['ELECTRON_MIRROR']}v45.0.0/${name}`,
        validator: tag,
      });
      tag = '"second"';
      await electron.carryOut(root);
      expect(asked.at(-1)).toBe('bytes=15-');
      expect(readFileSync(join(root, 'electron.zip')).equals(zip)).toBe(true);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('is asked for again after an update', async () => {
    await electron.carryOut(root);
    write('node_modules/electron/package.json', { version: '45.0.1' });
    expect(electron.isDone(root)).toBe(false);
  });

  it('counts once it is there', async () => {
    write(
      'node_modules/electron/install.js',
      `const fs = require('node:fs'); fs.mkdirSync(__dirname + '/dist'); fs.writeFileSync(__dirname + '/dist/electron', ''); fs.writeFileSync(__dirname + '/path.txt', 'electron');`,
    );
    await electron.carryOut(root);
    expect(electron.isDone(root)).toBe(true);
    expect(existsSync(join(root, 'node_modules/.handschlag/electron.json'))).toBe(false);
  });
});

describe('prepare.mjs', () => {
  const prepare = (...steps: string[]) =>
    new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
      const child = execFile(
        process.execPath,
        [join(root, 'src/setup/prepare.mjs'), ...steps],
        { cwd: root },
        (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
      );
    });

  beforeEach(() => {
    cpSync(join(projectDir, 'src/setup'), join(root, 'src/setup'), { recursive: true });
    symlinkSync(join(projectDir, 'package-lock.json'), join(root, 'package-lock.json'));
    write(
      'node_modules/electron-vite/bin/electron-vite.js',
      `const fs = require('node:fs');
       console.log('noise');
       if (fs.existsSync('building')) fs.writeFileSync('overlap', '');
       fs.writeFileSync('building', '');
       fs.appendFileSync('builds', 'x');
       setTimeout(() => {
         for (const file of ['main/cli.js', 'main/index.js', 'main/engine.js', 'preload/index.cjs', 'renderer/index.html']) {
           fs.mkdirSync('out/.next/' + file.split('/')[0], { recursive: true });
           fs.writeFileSync('out/.next/' + file, '');
         }
         fs.rmSync('building');
       }, 300);`,
    );
  });

  it('builds once when two commands are started together, and says nothing on standard output', async () => {
    const both = await Promise.all([prepare('build'), prepare('build'), prepare('build')]);
    expect(both.map(({ code, stdout }) => ({ code, stdout }))).toEqual(
      Array.from({ length: 3 }, () => ({ code: 0, stdout: '' })),
    );
    expect(readFileSync(join(root, 'builds'), 'utf8')).toBe('x');
    expect(existsSync(join(root, 'overlap'))).toBe(false);
    expect(await prepare('build')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('takes the turn of a set-up that was killed', async () => {
    const killed = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
    write('out/.turn', String(killed.pid));
    await new Promise((resolve) => {
      killed.once('exit', resolve);
      killed.kill('SIGKILL');
    });
    expect((await prepare('build')).code).toBe(0);
    expect(existsSync(join(root, 'out/.turn'))).toBe(false);
  });

  it('refuses a step that does not exist', async () => {
    expect(await prepare('everything')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('There is no step "everything"') as string,
    });
  });
});
