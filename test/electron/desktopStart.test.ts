// The desktop app starts, shows the library, and ends; all of it on the stand-in.
import { describe, expect, it } from 'vitest';
import { startDesktop } from './startDesktop.ts';

describe('the desktop app', () => {
  it('starts with the library and ends when its window is closed', async () => {
    const desktop = await startDesktop();
    const page = await desktop.page(/127\.0\.0\.1/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Auf eine gute Partnerschaft.');
    console.log(desktop.calls.map((c) => c.call).join(' '), desktop.said());
    expect(await desktop.quit()).toBe(0);
    expect(desktop.said()).toBe('');
  });
});
