// The built main entry is evaluated to its end while the app is not ready, which in Electron it becomes only afterwards.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

it('is evaluated to its end with an Electron that never becomes ready', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handschlag-entry-'));
  try {
    const entry = pathToFileURL(join(root, 'out', 'main', 'index.js')).href;
    const script = `import(${JSON.stringify(entry)}).then(() => process.stdout.write('evaluated', () => process.exit(0)));`;
    const neverReady = join(import.meta.dirname, 'standIn', 'neverReady.ts');
    // An entry that waits leaves nothing to be done: Node then ends with another code.
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', neverReady, '--input-type=module', '-e', script, '--', `--data=${join(folder, 'data')}`],
      { encoding: 'utf8' },
    );
    expect({ status, stdout, stderr: stderr.slice(-500) }).toEqual({ status: 0, stdout: 'evaluated', stderr: '' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
