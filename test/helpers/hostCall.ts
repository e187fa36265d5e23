// Calls to an engine from a program of its own, so that they can be made inside a network namespace: node hostCall.ts
// URL. Each line of standard input is {method, input}, each line of standard output the answer.
import { createInterface } from 'node:readline';
import { connectHost } from '../../src/engine/folder/hostClient.ts';
import type { HostMethod } from '../../src/protocol/hostApi.ts';

const url = process.argv[2] ?? '';
const { host } = await connectHost({
  url,
  port: 0,
  token: new URLSearchParams(new URL(url).hash.slice(1)).get('token') ?? '',
});
for await (const line of createInterface({ input: process.stdin })) {
  const { method, input } = JSON.parse(line) as { method: HostMethod; input: never };
  const answer = await host[method](input);
  const text = JSON.stringify(answer, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
  );
  process.stdout.write(`${text}\n`);
}
process.exit(0);
