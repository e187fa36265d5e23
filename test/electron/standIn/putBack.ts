// Runs the main process from its sources, with pieces of them replaced: a fault of its history put back, to see that it
// is found. The engine, whose sources Node cannot read all, is a stub. Usage: node --import putBack.ts …
//
// PUT_BACK is JSON, [{file, from, to}]: files are relative to the project. A piece that is not there exactly once fails.
// PUT_BACK_PLATFORM is the system that the program takes this one for.
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface Piece {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const root = join(import.meta.dirname, '..', '..', '..');
const pieces = JSON.parse(process.env['PUT_BACK'] ?? '[]') as Piece[];
const platform = process.env['PUT_BACK_PLATFORM'];
if (platform !== undefined) Object.defineProperty(process, 'platform', { value: platform });
const realEngine = pathToFileURL(join(root, 'src', 'engine', 'engine.ts')).href;
const stubEngine = pathToFileURL(join(import.meta.dirname, 'stubEngine.ts')).href;

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url === realEngine ? { ...found, url: stubEngine } : found;
  },
  load(url, context, next) {
    const loaded = next(url, context);
    const own = url.startsWith('file:') ? pieces.filter(({ file }) => fileURLToPath(url) === join(root, file)) : [];
    if (own.length === 0) return loaded;
    let text = loaded.source instanceof Uint8Array ? Buffer.from(loaded.source).toString() : String(loaded.source);
    for (const { file, from, to } of own) {
      if (text.split(from).length !== 2) throw new Error(`${file} does not have exactly once: ${from}`);
      text = text.replace(from, () => to);
    }
    return { ...loaded, source: text };
  },
});
