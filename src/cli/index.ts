// The command line: start, serve, import, export, list. JSON on standard output, messages on standard error.
import '../baseline/builtIns.ts';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { join, resolve } from 'node:path';
import { languages, type Language } from '../domain/record/languages.ts';
import { surviveClosedStreams } from '../engine/closedStreams.ts';
import { defaultDataDir } from '../engine/folder/dataFolder.ts';
import {
  exportFile,
  importFile,
  importInto,
  listWorkshops,
  takeFiguresOf,
  type CommandResult,
  type ExportOptions,
  type ImportOptions,
} from '../engine/fileCommands.ts';
import { endSignal } from './endSignal.ts';

interface Data {
  readonly data?: string;
}

// This file runs as out/main/cli.js: two folders below the project.
const projectDir = join(import.meta.dirname, '..', '..');
// A process that serves a room lays plans out and reads files in threads of their own; a command that ends with its
// file needs none.
const scripts = {
  planScript: join(import.meta.dirname, 'planWorker.js'),
  fileScript: join(import.meta.dirname, 'fileWorker.js'),
};
const exitCodes = { done: 0, refused: 1, usage: 2 } as const;
const say = (sentence: string) => void process.stderr.write(`${sentence}\n`);
const print = (value: unknown) => void process.stdout.write(`${JSON.stringify(value)}\n`);
const places = ({ data }: Data) => ({
  dataDir: data === undefined ? defaultDataDir() : resolve(data),
  // Beside this build, wherever it stands.
  rendererDir: join(import.meta.dirname, '..', 'renderer'),
  resourcesDir: join(projectDir, 'resources'),
  onProblem: say,
});

surviveClosedStreams();

/** How long, in milliseconds, what nobody has closed may keep a command that has done its work. */
const lingersAtMost = 2_000;

async function run(words: readonly string[]): Promise<number> {
  let exitCode: number = exitCodes.done;
  const refuse = (reason: string) => {
    say(reason);
    exitCode = exitCodes.refused;
  };
  // The last border: a fault that nobody has caught is said, and what runs goes on, for everybody's edits are on the
  // disk.
  for (const fault of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(fault, (error: unknown) =>
      say(`A fault in Handschlag: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    );
  }
  const program = new Command('handschlag')
    .description('Joint planning workshops of marketing and sales')
    .exitOverride();
  addRunningCommands(program, refuse);
  addFileCommands(program, (result) => (result.ok ? print(result.value) : refuse(result.reason)));
  try {
    await program.parseAsync(words);
  } catch (error) {
    // commander has said what is wrong; asking for help is right.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    refuse(error instanceof Error ? error.message : String(error));
  }
  return exitCode;
}

/** Commands that run until they are ended. */
function addRunningCommands(program: Command, refuse: (reason: string) => void) {
  program
    .command('start')
    .description('open the app')
    .option('--data <dir>', 'data folder')
    .option('--port <number>', 'port on this computer', readPort)
    .action(async ({ port, ...data }: Data & { port?: number }) => {
      const { start } = await import('./start.ts');
      await start({ ...places(data), ...scripts, projectDir, ...(port === undefined ? {} : { port }) });
    });
  program
    .command('serve')
    .description('run the engine without a window until SIGINT or SIGTERM')
    .option('--data <dir>', 'data folder')
    .option('--port <number>', 'port on this computer', readPort)
    .option(
      '--host <address>',
      'address to listen on: of this computer alone or, with --room, of a network',
      '127.0.0.1',
    )
    .option('--room <id>', 'open the room of this workshop at once')
    .action(async ({ port, host, room, ...data }: Data & { port?: number; host: string; room?: string }) => {
      const { serve } = await import('./serve.ts');
      const end = await serve({ ...places(data), ...scripts, port }, { host, room }, print);
      if (!end.ok) refuse(end.reason);
    });
}

function addFileCommands(program: Command, answer: <T>(result: CommandResult<T>) => void) {
  program
    .command('import')
    .description('make a workshop of a file')
    .argument('<file>', 'a .csv, .xlsx, .ods or .handschlag file')
    .option('--title <title>', 'title of the workshop')
    .option('--sheet <name>', 'sheet of a spreadsheet; the first one with a journey when not given')
    .option('--columns <file>', 'JSON that says which column is which: {"Name": "touchpoint", "Tags": null}')
    .option('--encoding <name>', 'encoding of a table: utf-8, windows-1252, macintosh, ibm850 …')
    .option('--separator <sign>', 'sign between the cells of a table')
    .option('--turned', 'the stages of the table stand side by side')
    .option('--into <id>', 'take a table of activities over into this workshop, as "list" names it')
    .option('--data <dir>', 'data folder')
    .action(async (file: string, { data, into, ...options }: Data & ImportOptions & { into?: string }) => {
      if (into !== undefined) answer(await importInto(places({ data }), file, into));
      else answer(await importFile(places({ data }), file, options));
    });
  program
    .command('export')
    .description('write a workshop to a file')
    .argument('<id>', 'the workshop, as "list" names it')
    .requiredOption(
      '--to <file>',
      'file that ends in .pdf, .html, .svg, .png, .pptx, .csv, .xlsx, .json, .ics or .handschlag',
    )
    .option('--lang <language>', `${languages.join(' or ')}; the language of the workshop when not given`, readLanguage)
    .option('--poster <size>', 'the journey as one page of a .pdf: a1 or a0')
    .option('--figure <name>', 'of a .svg or .png: share, matrix or calendar instead of the journey')
    .option('--scale <number>', 'pixels of a .png to each pixel of the screen: 1 or 2, which it is when not given')
    .option('--table <name>', 'which table a .csv holds: journey when not given, activities, weeks …')
    .option('--data <dir>', 'data folder')
    .action(async (id: string, { to, lang, data, ...wanted }: Data & ExportOptions & { to: string; lang?: Language }) =>
      answer(await exportFile(places({ data }), id, to, { language: lang, ...wanted }, endSignal())),
    );
  program
    .command('figures')
    .description('take figures by month from an export of leads of a CRM')
    .argument('<id>', 'the workshop, as "list" names it')
    .argument('<file>', 'a .csv, .xlsx or .ods file with a row per lead')
    .option('--map <file>', 'JSON that says which column is what and where the figures go')
    .option('--data <dir>', 'data folder')
    .action(async (id: string, file: string, { map, ...data }: Data & { map?: string }) =>
      answer(await takeFiguresOf(places(data), id, file, map, endSignal())),
    );
  program
    .command('list')
    .description('list the workshops')
    .option('--data <dir>', 'data folder')
    .action(async (data: Data) => answer(await listWorkshops(places(data))));
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}

function readLanguage(text: string): Language {
  const language = languages.find((known) => known === text);
  if (language === undefined) throw new InvalidArgumentError(`Languages are ${languages.join(' and ')}.`);
  return language;
}

process.exitCode = await run(process.argv);
setTimeout(() => process.exit(), lingersAtMost).unref();
