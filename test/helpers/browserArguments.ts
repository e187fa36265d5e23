// Arguments for every Chromium that tests start.
import { sandboxArguments } from '../../src/engine/printing/chromiumFinder.ts';

/**
 * The address bar of each window loads two pages of its own, which nobody sees without a window and which are two
 * fifths of the work that opening one of the app's pages is. A list replaces an earlier one, so this one has what
 * Playwright switches off as well.
 */
const featuresOff = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
];
const featureSwitch = '--disable-features=';

/** Of a Chromium that asks nothing and nobody; `more` may switch off further features. */
export function browserArguments(more: readonly string[] = []): string[] {
  const off = more.filter((one) => one.startsWith(featureSwitch)).map((one) => one.slice(featureSwitch.length));
  return [
    ...sandboxArguments(),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    featureSwitch + [...featuresOff, ...off].join(','),
    ...more.filter((one) => !one.startsWith(featureSwitch)),
  ];
}
