// The same main job in real Electron, where its binary is. Where it is not, the test is skipped and says why: nothing
// here has run in it.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findElectron } from '../../src/cli/electron.ts';

const root = join(import.meta.dirname, '..', '..');
const electron = findElectron(root);
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
// Where the workflow has seen to the binary, its absence is a failure.
const isNeeded = process.env['HANDSCHLAG_NEEDS_ELECTRON'] === '1';
const reason = isNeeded
  ? null
  : electron.executable === null
    ? electron.reason
    : hasDisplay
      ? null
      : 'there is no display';

describe.skipIf(reason !== null)(`in real Electron${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  it('starts, opens the sample, exports its plan, and ends with everything written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'handschlag-electron-'));
    const filePath = join(folder, 'plan.pdf');
    const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
    const app = await _electron.launch({
      executablePath: electron.executable ?? '',
      args: [...(isRoot ? ['--no-sandbox'] : []), root, `--data=${join(folder, 'data')}`],
    });
    try {
      const page = await app.firstWindow();
      await page
        .getByRole('link', { name: /Verpackungsmaschinen|Packaging machines/ })
        .first()
        .click();
      await page.getByRole('button', { name: /^(Ohne Namen weiter|Continue without a name)$/ }).click();
      await page.locator('[data-board][data-ready]').waitFor();
      expect(
        await page.evaluate(() => Object.keys((window as unknown as { handschlag: object }).handschlag).sort()),
      ).toEqual(['onMessage', 'post']);
      expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
      await app.evaluate(({ dialog, Menu }, path) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
        Menu.getApplicationMenu()?.getMenuItemById('export-pdf')?.click();
      }, filePath);
      await expect.poll(() => existsSync(filePath), { timeout: 60_000 }).toBe(true);
      expect(readFileSync(filePath).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    } finally {
      await app.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
    expect(existsSync(join(folder, 'data', 'engine.json'))).toBe(false);
  });
});
