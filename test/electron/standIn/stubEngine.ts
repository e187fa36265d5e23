// What stands for the engine where the main process runs from its sources (putBack.ts): it serves nothing, has one guest
// when the test says so, and has always written everything.
import { mkdirSync } from 'node:fs';

export class PortTaken extends Error {}
export class DataFolderInUse extends Error {}

export const findRunningEngine = async () => null;

export async function startEngine({ dataDir }: { readonly dataDir: string }) {
  mkdirSync(dataDir, { recursive: true });
  return {
    url: 'http://127.0.0.1:9/#token=stub',
    port: 9,
    token: 'stub',
    countGuests: () => Number(process.env['STUB_GUESTS'] ?? 0),
    close: async () => true,
  };
}
