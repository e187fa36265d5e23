// Heights of the plan do not depend on the display that it is measured on: else the same workshop had other sheets on
// another laptop.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findChromium } from '../../src/engine/printing/chromiumFinder.ts';
import { openChromiumShell } from '../../src/engine/printing/chromiumShell.ts';
import { planSteps } from '../../src/engine/printing/planSteps.ts';
import { planOf, sampleSeed } from './planSeeds.ts';

it.skipIf(process.platform === 'win32')(
  'are the same to 0.1 pixels at scales 1, 1.25, 1.5 and 2',
  { timeout: 400_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'handschlag-scales-'));
    try {
      const page = await planSteps.measurePage({ plan: planOf(sampleSeed('de')), language: 'de', isPdf: true });
      const measured: ReadonlyMap<string, number>[] = [];
      for (const scale of [1, 1.25, 1.5, 2]) {
        const executable = join(folder, `chromium-${scale}`);
        writeFileSync(executable, `#!/bin/sh\nexec "${findChromium()}" --force-device-scale-factor=${scale} "$@"\n`);
        chmodSync(executable, 0o755);
        const shell = openChromiumShell({ executable });
        measured.push(await shell.measure(page));
        await shell.close();
      }
      const [first, ...others] = measured;
      expect(first!.size).toBeGreaterThan(100);
      for (const heights of others) {
        const different = [...first!].filter(([key, height]) => Math.abs((heights.get(key) ?? 0) - height) > 0.1);
        expect(different).toEqual([]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  },
);
