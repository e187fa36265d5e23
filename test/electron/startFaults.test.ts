// Faults of `npm start`, of setting up and of functions of the main process, each put back into its source and found for
// its own reason; without it, the same look finds nothing. Each source runs in a process of its own, on a module in
// place of Electron in which nothing happens.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Piece } from './standIn/putBack.ts';

const root = join(import.meta.dirname, '..', '..');
const standIn = (name: string) => join(import.meta.dirname, 'standIn', name);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handschlag-start-faults-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

function write(path: string, text: string | object): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof text === 'string' ? text : JSON.stringify(text));
  return file;
}

/** A program that does as the script says. */
function program(path: string, script: string): string {
  const file = write(
    path,
    `#!${process.execPath}\nconst fs = require('node:fs'); const path = require('node:path');\n${script}`,
  );
  chmodSync(file, 0o755);
  return file;
}

interface Run {
  readonly pieces: readonly Piece[];
  /** A module; `source(path)` imports a source of the project, `say(value)` answers. */
  readonly code: string;
  readonly env?: Readonly<Record<string, string>>;
}

function command({ pieces, code, env = {} }: Run) {
  const script = `
    const source = (path) => import(${JSON.stringify(pathToFileURL(root).href)} + '/src/' + path);
    const say = (value) => process.stdout.write('\\nSAID ' + JSON.stringify(value) + '\\n');
    ${code}`;
  const args = ['--import', standIn('neverReady.ts'), '--import', standIn('putBack.ts')];
  return {
    args: [...args, '--input-type=module', '-e', script],
    options: {
      cwd: folder,
      env: { ...process.env, PUT_BACK: JSON.stringify(pieces), DISPLAY: ':99', HTTPS_PROXY: '', ...env },
    },
  };
}

/** What it has answered last. */
function run(one: Run): unknown {
  const { args, options } = command(one);
  const { stdout, stderr } = spawnSync(process.execPath, args, { ...options, encoding: 'utf8' });
  const said = stdout.split('\n').findLast((line) => line.startsWith('SAID '));
  if (said === undefined) throw new Error(`It has answered nothing: ${stderr}`);
  return JSON.parse(said.slice('SAID '.length));
}

interface Fault {
  readonly fault: string;
  readonly piece: readonly [file: string, from: string, to?: string];
  readonly code: (folder: string) => string;
  readonly env?: (folder: string) => Record<string, string>;
  /** Before each of the two runs. */
  readonly prepare?: () => void;
  readonly wrong: unknown;
  readonly right: unknown;
}

const electronDist = () => ({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'dist') });
const becomesReady = `
  const profile = path.join(process.argv.find((one) => one.startsWith('--data=')).slice(7), 'electron');
  fs.mkdirSync(profile, { recursive: true });
  fs.writeFileSync(path.join(profile, 'ready'), String(process.pid));`;
const text = JSON.stringify;

const faults: readonly Fault[] = [
  {
    fault: '16: Electron is started where its sandbox cannot work',
    piece: ['cli/start.ts', 'sandboxProblem(electron.executable, machine)', 'null'],
    prepare: () => void program('dist/electron', ''),
    env: electronDist,
    // As Ubuntu 24.04 is.
    code: () => `
      const { chooseElectron } = await source('cli/start.ts');
      const machine = { platform: 'linux', userId: 1000, stat: () => ({ uid: 1000, mode: 0o755 }),
        read: (path) => (path.endsWith('apparmor_restrict_unprivileged_userns') ? '1' : null) };
      const { executable, reason } = chooseElectron('/', machine);
      say(executable === null ? reason.includes('sudo chown root:root') : 'started');`,
    wrong: 'started',
    right: true,
  },
  {
    fault: '16: the sandbox is left out in silence',
    piece: ['cli/electronRun.ts', "...(isRoot ? ['--no-sandbox'] : [])", "'--no-sandbox'"],
    code: () => `
      process.getuid = () => 1000;
      const { electronArguments } = await source('cli/electronRun.ts');
      say(electronArguments({ projectDir: '/p', dataDir: '/d' }).includes('--no-sandbox'));`,
    wrong: true,
    right: false,
  },
  {
    fault: '4: nobody asks for XWayland, where windows can be placed',
    piece: ['cli/electronRun.ts', "process.platform === 'linux' && process.env['DISPLAY'] ? ", 'false ? '],
    env: () => ({ PUT_BACK_PLATFORM: 'linux' }),
    code: () => `
      const { electronArguments } = await source('cli/electronRun.ts');
      say(electronArguments({ projectDir: '/p', dataDir: '/d' }).includes('--ozone-platform=x11'));`,
    wrong: false,
    right: true,
  },
  {
    fault: '18: an app that ends with an error opens a browser in its place',
    piece: ['cli/start.ts', '  if (end.wasReady) throw new Error(`Electron has ended early: ${end.reason}.`);\n'],
    prepare: () => {
      program('dist/electron', `${becomesReady}\nprocess.exit(1);`);
      program('browser', `fs.writeFileSync(${text(join(folder, 'opened'))}, '');`);
    },
    env: () => ({ ...electronDist(), HANDSCHLAG_BROWSER: join(folder, 'browser') }),
    code: (at) => `
      const { start } = await source('cli/start.ts');
      const { existsSync } = await import('node:fs');
      const options = { dataDir: ${text(join(at, 'data'))}, projectDir: ${text(at)}, rendererDir: '', resourcesDir: '', planScript: '', fileScript: '' };
      const end = await start(options).then(() => 'well', ({ message }) => message);
      say([end, existsSync(${text(join(at, 'opened'))})]);
      process.exit(0);`,
    wrong: ['well', true],
    right: ['Electron has ended early: it ended with exit code 1.', false],
  },
  {
    fault: '19: Electron is given a file, and calls the app Electron',
    piece: ['cli/electronRun.ts', '    projectDir,\n    `', "    join(projectDir, 'out', 'main', 'index.js'),\n    `"],
    // As Electron's own default app does it: names come from the package.json of a folder.
    code: () => `
      const { electronArguments } = await source('cli/electronRun.ts');
      const { existsSync, readFileSync } = await import('node:fs');
      const app = electronArguments({ projectDir: ${text(root)}, dataDir: '/d' }).find((one) => !one.startsWith('-'));
      say(existsSync(app + '/package.json') ? JSON.parse(readFileSync(app + '/package.json')).productName : 'Electron');`,
    wrong: 'Electron',
    right: 'Handschlag',
  },
  {
    fault: '20: a download of 120 MB has a minute',
    piece: ['setup/electron.mjs', 'const limit = 10 * 60_000;', 'const limit = 60_000;'],
    prepare: () => void write('node_modules/electron/package.json', { version: '45.0.0' }),
    env: () => ({ HTTPS_PROXY: 'http://127.0.0.1:9' }),
    code: (at) => `
      const processes = (await import('node:child_process')).default;
      processes.spawn = (_program, _args, { timeout }) => { say(timeout); process.exit(0); };
      (await import('node:module')).syncBuiltinESMExports();
      const { electron } = await source('setup/electron.mjs');
      await electron.carryOut(${text(at)});`,
    wrong: 60_000,
    right: 600_000,
  },
  {
    fault: '20: a download that broke off is tried again after a day',
    piece: ['setup/electron.mjs', ' && isUnreachable === true'],
    prepare: () => {
      write('node_modules/electron/package.json', { version: '45.0.0' });
      const note = { version: '45.0.0', at: Date.now(), reason: 'it took more than 600 seconds', isUnreachable: false };
      write('node_modules/.handschlag/electron.json', note);
    },
    code: (at) => `const { electron } = await source('setup/electron.mjs'); say(electron.isDone(${text(at)}));`,
    wrong: true,
    right: false,
  },
  {
    fault: '21: npm ci deletes the node.exe that it runs on',
    piece: ['setup/dependencies.mjs', '      stepAside(root);\n'],
    prepare: () => {
      const own = write(`node_modules/node-win-${process.arch}/bin/node.exe`, 'runs');
      write('node_modules/.package-lock.json', { packages: {} });
      write('package-lock.json', { packages: { 'node_modules/a': { version: '1.0.0' } } });
      write(
        'npm-cli.js',
        `require('node:fs').writeFileSync('there', String(require('node:fs').existsSync(${text(own)})));`,
      );
    },
    env: () => ({
      PUT_BACK_PLATFORM: 'win32',
      npm_execpath: join(folder, 'npm-cli.js'),
      npm_node_execpath: process.execPath,
    }),
    code: (at) => `
      process.execPath = ${text(join(at, `node_modules/node-win-${process.arch}/bin/node.exe`))};
      const { dependencies } = await source('setup/dependencies.mjs');
      try { dependencies.carryOut(${text(at)}); } catch {}
      say((await import('node:fs')).readFileSync(${text(join(at, 'there'))}, 'utf8'));`,
    wrong: 'true',
    right: 'false',
  },
  {
    fault: '22: a file that GTK’s dialog names has no ending',
    piece: [
      'main/savePlace.ts',
      'if (filePath.toLowerCase().endsWith(`.${ending}`)) return filePath;',
      'return filePath;',
    ],
    code: () => `
      const { chosenFile } = await source('main/savePlace.ts');
      say(await chosenFile({ window: null, filePath: '/nowhere/Plan', ending: 'pdf', t: String }));`,
    wrong: '/nowhere/Plan',
    right: '/nowhere/Plan.pdf',
  },
  {
    fault: '22: a file that Linux names by its address is passed over',
    piece: ['main/openings.ts', '/^file:/i.test(argument) ? pathOf(argument) : argument', 'argument'],
    code: () => `
      const { readArguments } = await source('main/openings.ts');
      say(readArguments(['file:///nowhere/Messe%202026.csv'], '/'));`,
    // A path that is not there, below the working directory.
    wrong: [{ file: '/file:/nowhere/Messe%202026.csv' }],
    right: [{ file: '/nowhere/Messe 2026.csv' }],
  },
  {
    fault: '22: a Mac has neither a Window menu nor its keys',
    piece: ['main/menu.ts', '...(content.isMac ? [windowMenu(t)] : []),'],
    code: () => `
      const { menuTemplate } = await source('main/menu.ts');
      const content = { language: 'de', theme: 'system', workshop: null, recent: [], isSpellChecked: true,
        isAudienceOpen: false, isMac: true, isPackaged: true };
      const nothing = () => undefined;
      const actions = { send: nothing, openFile: nothing, openDataFolder: nothing, closeAudience: nothing, setSpellCheck: nothing };
      say(menuTemplate(content, actions).flatMap(({ submenu }) => submenu).some(({ role }) => role === 'minimize'));`,
    wrong: false,
    right: true,
  },
];

describe.skipIf(process.platform === 'win32')('faults, put back', () => {
  it.each(faults)('$fault', ({ piece: [name, from, to = ''], code, env, prepare, wrong, right }) => {
    const look = (pieces: readonly Piece[]) => {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
      prepare?.();
      return run({ pieces, code: code(folder), ...(env ? { env: env(folder) } : {}) });
    };
    expect(look([{ file: `src/${name}`, from, to }])).toEqual(wrong);
    expect(look([])).toEqual(right);
  });

  it('17: Ctrl-C reaches Electron beside its group, before it is told to end', async () => {
    const together: Piece = {
      file: 'src/cli/electronRun.ts',
      from: "detached: process.platform !== 'win32'",
      to: 'detached: false',
    };
    const executable = program(
      'electron',
      `const note = (text) => fs.appendFileSync(process.env.TOLD, text);
       process.on('SIGINT', () => note('interrupted '));
       process.on('SIGTERM', () => { note('told'); process.exit(0); });
       ${becomesReady}
       const parent = process.ppid; setInterval(() => process.ppid === parent || process.exit(), 100);`,
    );
    const told = async (name: string, pieces: readonly Piece[]) => {
      const dataDir = join(folder, name);
      const { args, options } = command({
        pieces,
        env: { TOLD: join(folder, `${name}.told`) },
        code: `
          const { runElectron } = await source('cli/electronRun.ts');
          const { endSignal } = await source('cli/endSignal.ts');
          const options = { projectDir: '/', dataDir: ${text(dataDir)} };
          await runElectron(${text(executable)}, options, endSignal());
          process.exit(0);`,
      });
      const child = spawn(process.execPath, args, { ...options, stdio: 'inherit', detached: true });
      const ended = once(child, 'exit');
      await vi.waitUntil(() => existsSync(join(dataDir, 'electron', 'ready')), { timeout: 60_000, interval: 50 });
      // As a terminal does it: the whole group.
      process.kill(-child.pid!, 'SIGINT');
      await ended;
      return readFileSync(join(folder, `${name}.told`), 'utf8');
    };
    expect(await told('with', [together])).toBe('interrupted told');
    expect(await told('without', [])).toBe('told');
  });
});
