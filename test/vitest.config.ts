// How the tests run: Node, one file per worker, real browsers one at a time; nothing depends on elapsed time.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: ['default', fileURLToPath(new URL('./setup/closingLine.ts', import.meta.url))],
  },
});
