// Electron's security checklist, item by item (https://www.electronjs.org/docs/latest/tutorial/security), and the
// fuses: each asserted on the running app or on what is packed. What a machine cannot assert is answered in
// src/main/security.md.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindowConstructorOptions, MessageBoxOptions } from 'electron';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOver } from '../../src/protocol/rpc.ts';
import { until } from '../helpers/testEngine.ts';
import { comeIn } from './desktopSteps.ts';
import { startDesktop, type Desktop } from './startDesktop.ts';

const root = join(import.meta.dirname, '..', '..');
const { build, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  build: { electronFuses: Record<string, boolean>; asar: boolean; electronVersion: string };
  devDependencies: Record<string, string>;
};

describe('the security checklist', () => {
  let desktop: Desktop;
  let page: Page;
  let origin: string;
  const windows = () =>
    desktop.calls
      .filter(({ call }) => call === 'new BrowserWindow')
      .map(({ input }) => input as BrowserWindowConstructorOptions);
  const preferences = () => windows().map(({ webPreferences }) => webPreferences ?? {});

  beforeAll(async () => {
    desktop = await startDesktop();
    page = await desktop.page(/#token=/);
    ({ origin } = new URL(page.url()));
    await page
      .getByRole('link', { name: /Verpackungsmaschinen/ })
      .first()
      .click();
    await comeIn(page);
    // All three kinds of windows: the main one, the audience, and the hidden ones that print.
    await until(
      () =>
        desktop.click('audience').then(
          () => true,
          () => false,
        ),
      'the audience view to be offered',
    );
    await page.getByRole('button', { name: 'Publikumsansicht öffnen' }).click();
    await desktop.page(/\/audience/);
    await desktop.click('export-pdf');
    await desktop.answer('dialog.showSaveDialog', { canceled: true, filePath: '' });
    await desktop.called('dialog.showSaveDialog');
    expect(windows().length).toBeGreaterThanOrEqual(4);
  });
  afterAll(() => desktop.kill());

  it('1: loads nothing but the engine on this computer', async () => {
    expect(new URL(origin).hostname).toBe('127.0.0.1');
    const outcome = await page.evaluate(async () =>
      fetch('https://example.com/', { mode: 'no-cors' }).then(
        () => 'loaded',
        () => 'refused',
      ),
    );
    expect(outcome).toBe('refused');
    // Nor does Chromium itself find anything beyond: it would fetch dictionaries, for one.
    expect(await desktop.order('switches')).toContain(
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE *.local',
    );
  });

  it('2: no window has Node.js', async () => {
    for (const options of preferences()) {
      expect(options.nodeIntegration).toBe(false);
      expect(options.nodeIntegrationInWorker ?? false).toBe(false);
      expect(options.nodeIntegrationInSubFrames ?? false).toBe(false);
    }
    expect(
      await page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window)),
    ).toEqual([]);
  });

  it('3: context isolation is on', () => {
    for (const options of preferences()) expect(options.contextIsolation).toBe(true);
  });

  it('4: every window is sandboxed', () => {
    for (const options of preferences()) expect(options.sandbox).toBe(true);
    expect(sourcesOf('src/main')).not.toMatch(/no-sandbox|disableSandbox/);
  });

  it('5: permissions are denied but the few that are needed, and those only to our own pages', async () => {
    const ask = (permission: string, url = `${origin}/`, isMainFrame = true) =>
      desktop.order('permission', { permission, url, isMainFrame });
    for (const permission of [
      'geolocation',
      'notifications',
      'midi',
      'pointerLock',
      'openExternal',
      'clipboard-read',
      'hid',
      'serial',
      'usb',
      'display-capture',
    ]) {
      expect(await ask(permission), permission).toEqual({ request: false, check: false, device: false });
    }
    // Chromium looks by itself before WebRTC names the addresses of all networks; a page that asks is refused.
    expect(await ask('media')).toEqual({ request: false, check: true, device: false });
    expect(await ask('media', 'https://example.com/')).toEqual({ request: false, check: false, device: false });
    expect(
      await page.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }).then(String, String)),
    ).toMatch(/NotAllowedError|Permission denied|NotFoundError/);
    for (const permission of ['clipboard-sanitized-write', 'fullscreen']) {
      expect(await ask(permission), permission).toEqual({ request: true, check: true, device: false });
      expect(await ask(permission, 'https://example.com/'), permission).toEqual({
        request: false,
        check: false,
        device: false,
      });
      expect(await ask(permission, `${origin}/`, false), permission).toMatchObject({ request: false });
    }
  });

  it('6, 8, 9, 10: web security stays on; no insecure content, no experimental or extra features', () => {
    for (const options of preferences()) {
      expect(options).not.toHaveProperty('webSecurity');
      expect(options).not.toHaveProperty('allowRunningInsecureContent');
      expect(options).not.toHaveProperty('experimentalFeatures');
      expect(options).not.toHaveProperty('enableBlinkFeatures');
    }
  });

  it('7: every page has a content security policy without unsafe script', async () => {
    for (const path of ['/', '/w/abcd', '/w/abcd/audience']) {
      const policy = (await fetch(new URL(path, origin))).headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("object-src 'none'");
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
    }
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      return 'ran' in window;
    });
    expect(ran).toBe(false);
  });

  it('11, 12: there is no webview, and none can be attached', () => {
    for (const options of preferences()) expect(options.webviewTag ?? false).toBe(false);
    expect(sourcesOf('src/renderer')).not.toMatch(/<webview/);
    expect(sourcesOf('src/main')).toContain("'will-attach-webview', (event) => event.preventDefault()");
  });

  it('13: navigation leads nowhere but to the engine', async () => {
    const address = page.url();
    for (const target of [
      'https://example.com/',
      'file:///etc/passwd',
      'data:text/html,x',
      `${origin.replace('127.0.0.1', 'localhost')}/`,
    ]) {
      await page.evaluate((url) => {
        const link = document.createElement('a');
        link.href = url;
        document.body.append(link);
        link.click();
        link.remove();
      }, target);
    }
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      document.body.append(frame);
    });
    await page.locator('[data-board][data-ready]').waitFor();
    expect(page.url()).toBe(address);
    expect(page.frames().filter((frame) => frame.url().startsWith('https://example.com'))).toEqual([]);
  });

  it('14: no page opens a window', async () => {
    const before = windows().length;
    const count = desktop.pages().length;
    await page.evaluate(() => void window.open('http://127.0.0.1:1/', '_blank'));
    expect(await desktop.called<{ action: string }>('windowOpen')).toMatchObject({ action: 'deny' });
    await until(() => desktop.pages().length === count, 'the popup to be gone');
    expect(windows().length).toBe(before);
  });

  it('15: only https and mailto leave the app, and only after a question', async () => {
    const questions = () => desktop.calls.filter(({ call }) => call === 'dialog.showMessageBox').length;
    const before = questions();
    for (const url of [
      'http://example.com/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://example.com/x',
      'ms-msdt:/id',
    ]) {
      await page.evaluate((target) => void window.open(target, '_blank'), url);
    }
    await page.evaluate(() => void window.open('https://example.com/hilfe?x=1', '_blank'));
    const asked = await desktop.called<MessageBoxOptions>('dialog.showMessageBox');
    expect(asked).toMatchObject({
      message: 'Diese Seite im Browser öffnen?',
      detail: 'https://example.com/hilfe?x=1',
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    await desktop.answer('dialog.showMessageBox', { response: 1 });
    await page.evaluate(() => void window.open('mailto:anna@example.com', '_blank'));
    await desktop.called<MessageBoxOptions>(
      'dialog.showMessageBox',
      ({ detail }) => detail === 'mailto:anna@example.com',
    );
    await desktop.answer('dialog.showMessageBox', { response: 0 });
    expect(await desktop.called('shell.openExternal')).toBe('mailto:anna@example.com');
    expect(questions()).toBe(before + 2);
    expect(desktop.calls.filter(({ call }) => call === 'shell.openExternal')).toHaveLength(1);
  });

  it('16: Electron is pinned to one version, the one that is packed', () => {
    expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
    expect(build.electronVersion).toBe(devDependencies['electron']);
    expect(Number(build.electronVersion.split('.')[0])).toBeGreaterThanOrEqual(45);
  });

  it('17: messages count only from the top frame of our own window, and only with valid input', async () => {
    const say = (frame: Uint8Array) => [...frame];
    let frame: number[] = [];
    const caller = callOver<{ openAudience(input: object): Promise<unknown> }>(
      { post: (bytes) => void (frame = say(bytes)), on: () => undefined },
      { timeout: -1 },
    );
    void caller.call('openAudience', { workshopId: '../../etc' }).catch(() => undefined);
    await until(() => frame.length > 0, 'the frame');
    const count = windows().length;
    const dropped = () =>
      desktop
        .said()
        .split('\n')
        .filter((line) => line.includes('was dropped')).length;
    // As a page could that was taken over: the channel itself is out of reach of every script of a page.
    const send = (name: string, value: unknown) => desktop.order('window.message', { frame: name, values: [value] });
    expect(await page.evaluate(() => 'standInSend' in window || 'standInReceive' in window)).toBe(false);

    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('iframe'), { name: 'foreign', srcdoc: '<p>x</p>' })),
    );
    await until(() => page.frame('foreign') !== null, 'the foreign frame');
    await send('foreign', { bytes: frame });
    await until(() => dropped() === 1, 'the message of the foreign frame to be dropped');
    for (const value of ['text', { t: 'q' }, null, 7]) await send('', value);
    await until(() => dropped() === 5, 'what is no frame to be dropped');
    // From the right place with a wrong input: refused by its schema.
    await send('', { bytes: frame });
    await until(() => /openAudience: .*workshopId/s.test(desktop.said()), 'the input to be refused');
    expect(windows().length).toBe(count);
    caller.close();
  });

  it('18: no page comes from a file', async () => {
    // What the tests above wanted to open goes in a moment.
    const isOurs = (open: Page) => /^(http:\/\/127\.0\.0\.1:\d+\/|about:blank)/.test(open.url());
    await until(() => desktop.pages().every(isOurs), 'all pages to be ours');
    expect(sourcesOf('src/main')).not.toMatch(/loadFile\(|file:\/\//);
  });

  it('19: the fuses', async () => {
    expect(build.asar).toBe(true);
    expect(build.electronFuses).toEqual({
      runAsNode: false,
      resetAdHocDarwinSignature: true,
      enableCookieEncryption: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
    // There is no cookie to encrypt, and a Mac would ask for its keychain.
    expect(await page.context().cookies()).toEqual([]);
    expect((await fetch(new URL('/', origin))).headers.has('set-cookie')).toBe(false);
  });

  it('20: the preload exposes one channel with two functions; the audience window has none', async () => {
    const exposed = await page.evaluate(() =>
      Object.keys((window as unknown as { handschlag: object }).handschlag).sort(),
    );
    expect(exposed).toEqual(['onMessage', 'post']);
    const withPreload = preferences().filter(({ preload }) => preload !== undefined);
    expect(withPreload).toHaveLength(1);
    const audience = await desktop.page(/\/audience/);
    expect(await audience.evaluate(() => 'handschlag' in window)).toBe(false);
    const preload = readFileSync(join(root, 'out', 'preload', 'index.cjs'), 'utf8');
    expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1);
    expect([...preload.matchAll(/ipcRenderer\.(\w+)/g)].map(([, name]) => name).sort()).toEqual(['on', 'send']);
  });
});

/** All sources below a folder as one text. */
function sourcesOf(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n');
}
