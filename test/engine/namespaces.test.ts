// Laptops with addresses of their own, in network namespaces: the host leaves and returns, leaves for good and another
// takes over, a cable is pulled while both sides edit. Skipped, with the reason, where namespaces are not allowed;
// failover and badNetwork tests show the same on loopback.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Room } from '../../src/protocol/roomApi.ts';
import { noNamespaces, openNetwork, type Machine, type Network } from '../helpers/namespaces.ts';
import { makeFolder, removeFolder, until } from '../helpers/testEngine.ts';

const reason = noNamespaces();

describe.skipIf(reason !== null)(
  `laptops in network namespaces${reason === null ? '' : ` (skipped: ${reason})`}`,
  () => {
    let network: Network;
    let folders: string[];

    beforeEach(() => {
      folders = [makeFolder(), makeFolder(), makeFolder()];
      network = openNetwork(3);
    });
    afterEach(async () => {
      await network.close();
      for (const folder of folders) removeFolder(folder);
    });

    const linkOf = async (machine: Machine, id: string) => (await machine.call<Room>('readRoom', { id })).link;
    const titleIn = async (machine: Machine, id: string) =>
      JSON.parse(await planIn(machine, id)).workshop.title as string;
    const planIn = async (machine: Machine, id: string) =>
      (await machine.call<{ bytes: string }>('exportWorkshop', { id, format: 'json', language: 'de' })).bytes;
    const rename = (machine: Machine, id: string, title: string) => machine.call('renameWorkshop', { id, title });
    const haveTheSame = (machines: readonly Machine[], id: string) =>
      until(
        async () => new Set(await Promise.all(machines.map((one) => planIn(one, id)))).size === 1,
        'all have the same',
      );

    it('host away and back, a pulled cable, and another host in the end: equal everywhere, under the addresses of the laptops', async () => {
      const [host, left, right] = [network.machine(0), network.machine(1), network.machine(2)];
      await host.serve(folders[0]!);
      const id = (await host.call<{ id: string }[]>('listWorkshops', {}))[0]!.id;
      await host.kill();
      const said = await host.serve(folders[0]!, '--room', id, '--host', host.address);
      const invite = said['invite'] as { edit: string; view: string };
      expect(invite.edit).toBe(
        `http://${host.address}:4717/w/${id}#token=${new URL(invite.edit).hash.slice('#token='.length)}`,
      );
      expect(new URL(said.url).hostname).toBe('127.0.0.1');
      for (const [machine, folder] of [
        [left, folders[1]!],
        [right, folders[2]!],
      ] as const) {
        await machine.serve(folder);
        await machine.call('joinRoom', { invite: invite.edit });
        await until(async () => (await linkOf(machine, id)) === 'connected', 'joined');
      }

      await rename(left, id, 'Von links');
      await until(
        async () => (await titleIn(right, id)) === 'Von links' && (await titleIn(host, id)) === 'Von links',
        'arrives over the network',
      );

      // Killed in the middle, and back under the same link.
      await host.kill();
      await until(async () => (await linkOf(left, id)) === 'away', 'away');
      await rename(left, id, 'Ohne Host');
      const again = await host.serve(folders[0]!, '--room', id, '--host', host.address);
      expect(again['invite']).toEqual(invite);
      await until(async () => (await titleIn(right, id)) === 'Ohne Host', 'caught up');

      // Nobody is told that the cable is out; both sides go on.
      right.unplug();
      await rename(right, id, 'Ohne Kabel');
      await rename(host, id, 'Beim Host');
      await until(async () => (await linkOf(right, id)) === 'away', 'noticed');
      right.plug();
      await until(async () => (await linkOf(right, id)) === 'connected', 'back');
      await haveTheSame([host, left, right], id);

      // The host goes for good; nobody tells the other laptop where the new one is.
      await until(
        async () =>
          (await host.call<Room>('readRoom', { id })).people.filter(({ isHere, hasApp }) => isHere && hasApp).length ===
          2,
        'both are here',
      );
      await host.kill();
      await until(async () => (await linkOf(left, id)) === 'away', 'away');
      const room = await left.call<Room>('takeOver', { id, address: left.address });
      expect(room.address).toBe(`${left.address}:4717`);
      // Another host is followed when the person there agrees.
      await until(
        () =>
          right.call<Room>('followHost', { id, host: room.address }).then(
            () => true,
            () => false,
          ),
        'found',
      );
      await until(async () => (await linkOf(right, id)) === 'connected', 'followed');
      expect((await right.call<Room>('readRoom', { id })).address).toBe(room.address);
      await rename(right, id, 'Beim neuen Host');
      await until(async () => (await titleIn(left, id)) === 'Beim neuen Host', 'goes on');
      await haveTheSame([left, right], id);
    }, 400_000);
  },
);
