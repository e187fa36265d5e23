// The command line: start, serve, import, export, list. JSON on standard output, messages on standard error.
import { Command, InvalidArgumentError } from 'commander';
import envPaths from 'env-paths';
import { join, resolve } from 'node:path';
import { Refusal, runExport, runImport, runList, runServe, type Places } from './commands.ts';
import { start } from './start.ts';

// This file runs as out/main/cli.js, or as src/cli/index.ts; both are two folders below the project.
const projectDir = join(import.meta.dirname, '..', '..');
const places = (options: { data?: string }): Places => ({
  dataDir: options.data === undefined ? envPaths('Handschlag', { suffix: '' }).data : resolve(options.data),
  rendererDir: join(projectDir, 'out', 'renderer'),
  resourcesDir: join(projectDir, 'resources'),
});
const print = (value: unknown) => void process.stdout.write(`${JSON.stringify(value)}\n`);

const program = new Command('handschlag')
  .description('Joint planning workshops of marketing and sales')
  .configureOutput({ writeOut: (text) => process.stderr.write(text) })
  .exitOverride();

program
  .command('start')
  .description('open the app')
  .option('--data <dir>', 'data folder')
  .option('--port <number>', 'port', readPort)
  .action(async (options: { data?: string; port?: number }) => {
    await start({ ...places(options), projectDir, ...(options.port === undefined ? {} : { port: options.port }) });
  });

program
  .command('serve')
  .description('run the engine without a window')
  .option('--data <dir>', 'data folder')
  .option('--port <number>', 'port', readPort)
  .option('--host <address>', 'address of this computer (loopback only)')
  .action(async (options: { data?: string; port?: number; host?: string }) => runServe(places(options), options, print));

program
  .command('import')
  .description('make a workshop of a file')
  .argument('<file>', 'FILE.csv or FILE.handschlag')
  .option('--title <title>', 'title of the workshop')
  .option('--data <dir>', 'data folder')
  .action(async (file: string, options: { data?: string; title?: string }) => print(await runImport(places(options), file, options.title)));

program
  .command('export')
  .description('write a workshop into a file; its ending says how')
  .argument('<id>', 'the workshop, see list')
  .requiredOption('--to <file>', 'FILE.pdf, .html, .csv, .json or .handschlag')
  .option('--lang <language>', 'de or en; the workshop’s own when not given', readLanguage)
  .option('--data <dir>', 'data folder')
  .action(async (id: string, options: { data?: string; to: string; lang?: 'de' | 'en' }) => print(await runExport(places(options), id, options.to, options.lang)));

program
  .command('list')
  .description('list the workshops')
  .option('--data <dir>', 'data folder')
  .action(async (options: { data?: string }) => print(await runList(places(options))));

process.exitCode = await run();

async function run(): Promise<number> {
  try {
    await program.parseAsync();
    return 0;
  } catch (error) {
    if (error instanceof Refusal) {
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
    // commander has written its own message already; asking for help is no mistake.
    if (error instanceof Error && 'exitCode' in error && 'code' in error) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}

function readLanguage(text: string): 'de' | 'en' {
  if (text !== 'de' && text !== 'en') throw new InvalidArgumentError('Languages are de and en.');
  return text;
}
