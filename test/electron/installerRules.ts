// What package.json has to say for installers that work. electron-builder asks for a part of it itself; the rest shows
// only on the systems, so it is a rule here.
export interface PackageFile {
  readonly productName?: string;
  readonly desktopName?: string;
  readonly build: {
    readonly toolsets?: { readonly appimage?: string };
    readonly electronFuses: Readonly<Record<string, boolean>>;
    readonly linux: { readonly executableName: string; readonly executableArgs?: readonly string[] };
    readonly mac: {
      readonly identity?: string | null;
      readonly hardenedRuntime?: boolean;
      readonly extendInfo?: Readonly<Record<string, unknown>>;
    };
  };
}

type Rule = readonly [isKept: (file: PackageFile) => boolean, broken: string];

const rules: readonly Rule[] = [
  [({ productName }) => productName !== undefined, 'Electron takes its own name for that of the app'],
  [
    ({ desktopName, build }) => desktopName === `${build.linux.executableName}.desktop`,
    'Linux does not know the windows by their desktop entry',
  ],
  [
    ({ build }) => build.linux.executableArgs?.includes('--ozone-platform=x11') === true,
    'Wayland places no windows, and the audience view fills the display of the presenter',
  ],
  [({ build }) => build.toolsets?.appimage === '1.0.3', 'AppImage needs libfuse2, which current distributions lack'],
  [
    ({ build }) => build.mac.identity === '-' && build.electronFuses['resetAdHocDarwinSignature'] === true,
    'Apple silicon ends an app whose fuses were set after it was signed',
  ],
  [
    ({ build }) => String(build.mac.extendInfo?.['NSLocalNetworkUsageDescription'] ?? '').length > 20,
    'macOS keeps an app from the local network that does not say why it wants to use it',
  ],
  [
    ({ build }) => String(build.mac.extendInfo?.['NSBonjourServices']) === '_handschlag._tcp',
    'macOS finds no rooms nearby that were not named',
  ],
  [
    ({ build }) => build.electronFuses['enableCookieEncryption'] === false,
    'macOS asks for the Keychain, though there is no cookie',
  ],
];

/** A sentence for each rule that is broken. */
export function installerFaults(file: PackageFile): string[] {
  return rules.flatMap(([isKept, broken]) => (isKept(file) ? [] : [broken]));
}
