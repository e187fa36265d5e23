// Finding a browser on each system, on machines that are made up.
import { describe, expect, it } from 'vitest';
import { findChromium } from '../../src/engine/printing/chromiumFinder.ts';

const machine = (platform: NodeJS.Platform, env: Record<string, string>, ...files: string[]) => ({
  platform,
  env,
  exists: (path: string) => files.includes(path),
});

describe('findChromium', () => {
  it.each([
    ['on the path', machine('linux', { PATH: '/bin:/opt/bin' }, '/opt/bin/google-chrome'), '/opt/bin/google-chrome'],
    ['without a path', machine('linux', {}, '/usr/bin/chromium'), '/usr/bin/chromium'],
    ['as a snap', machine('linux', { PATH: '/bin' }, '/snap/bin/chromium'), '/snap/bin/chromium'],
    [
      'Chromium before Edge',
      machine('linux', { PATH: '/bin' }, '/bin/microsoft-edge', '/usr/bin/chromium'),
      '/usr/bin/chromium',
    ],
    [
      'in the applications of a Mac',
      machine('darwin', { HOME: '/Users/a' }, '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'),
      '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    [
      'as Edge on Windows',
      machine(
        'win32',
        { PROGRAMFILES: 'C:\\P', 'PROGRAMFILES(X86)': 'C:\\P86' },
        'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe',
      ),
      'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    [
      'in a user’s own folder on Windows',
      machine('win32', { LOCALAPPDATA: 'C:\\U\\L' }, 'C:\\U\\L\\Google\\Chrome\\Application\\chrome.exe'),
      'C:\\U\\L\\Google\\Chrome\\Application\\chrome.exe',
    ],
    [
      'by the variable first',
      machine('linux', { HANDSCHLAG_BROWSER: '/my/browser', PATH: '/bin' }, '/my/browser', '/bin/chromium'),
      '/my/browser',
    ],
    [
      'elsewhere when the variable names nothing',
      machine('linux', { HANDSCHLAG_BROWSER: '/gone', PATH: '/bin' }, '/bin/chromium'),
      '/bin/chromium',
    ],
    ['nowhere', machine('linux', { PATH: '/bin' }), null],
  ])('%s', (_, computer, expected) => expect(findChromium(computer)).toBe(expected));
});
