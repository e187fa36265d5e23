// The windows of participants connect to each other by WebRTC (renderer/session/mesh.ts), which has to work without
// internet.
//
// Chromium hides a computer's address behind a random name of multicast DNS, and many a network of a company or hotel
// lets no multicast pass: then two laptops side by side never find each other. Only participants with the room's key
// are told addresses, over our own signalling, and they are in the same network anyway; so here they are told the plain
// ones. A guest's browser takes no part.
import type { CommandLine } from 'electron';

/** Before the app is ready; keeps what somebody has switched off themselves. */
export function showLocalAddresses(commandLine: Pick<CommandLine, 'getSwitchValue' | 'appendSwitch'>) {
  const off = commandLine
    .getSwitchValue('disable-features')
    .split(',')
    .filter((name) => name !== '');
  commandLine.appendSwitch('disable-features', [...off, 'WebRtcHideLocalIpsWithMdns'].join());
}
