// Run inside a network namespace: the desktop app on the stand-in, as one laptop of a room. Takes orders over IPC, one
// after the other: {order, input} is answered with {value}. Usage: node meshLaptop.ts DATAFOLDER
import { connectHost } from '../../src/engine/folder/hostClient.ts';
import { directTraffic, keepConnections } from '../helpers/directTraffic.ts';
import { startDesktop } from './startDesktop.ts';

const [folder = ''] = process.argv.slice(2);
const desktop = await startDesktop({ dataDir: folder, locale: 'en-GB' });
const page = await desktop.page(/#token=/);
const address = new URL(page.url());
const token = new URLSearchParams(address.hash.slice(1)).get('token') ?? '';
const { host } = await connectHost({ url: address.href, port: Number(address.port), token });

const orders: Record<string, (input: string) => Promise<unknown>> = {
  async openRoom(at) {
    const listed = await host.listWorkshops({});
    const id = listed.ok ? listed.value[0]!.id : '';
    const opened = await host.openRoom({ id, address: at });
    if (!opened.ok) throw new Error(opened.code);
    return { id, invite: opened.value.invites!.edit.link };
  },
  async joinRoom(invite) {
    const joined = await host.joinRoom({ invite });
    return joined.ok;
  },
  async open(id) {
    await page.addInitScript(keepConnections);
    await page.goto(`${address.origin}/w/${id}?lang=en&name=Anna&team=sales#token=${token}`);
    await page.locator('[data-board][data-ready]').waitFor();
    return true;
  },
  channels: async () => (await directTraffic(page)).channels,
  async quit() {
    await desktop.kill();
    process.exit(0);
  },
};

process.on('message', ({ order, input }: { order: string; input: string }) => {
  void orders[order]!(input).then(
    (value) => process.send?.({ value }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(1));
process.send?.({ value: 'ready' });
