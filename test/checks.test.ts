// Types, lint and dead code, by the same commands as in `npm run check`; as tests, so that one run tells everything.
import { exec } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { scripts: { check: string } };

it.each(scripts.check.split(' && '))('%s finds nothing', async (command) => {
  const path = `${root}/node_modules/.bin${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`;
  const output = await new Promise<string>((resolve) => {
    const child = exec(
      command,
      { cwd: root, env: { ...process.env, PATH: path, NO_COLOR: '1' } },
      (_, stdout, stderr) =>
        resolve(child.exitCode === 0 ? '' : `exit code ${String(child.exitCode)}\n${stdout}${stderr}`),
    );
  });
  expect(output).toBe('');
});
