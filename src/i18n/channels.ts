// The channels that have a name in the catalogues (`words.channel`), in the sequence of the menus, and with it an icon
// (src/plan/drawing/iconPaths.ts). Any other channel is kept as the text it was given.
import type { German } from './de/catalogue.ts';
import type { Translate } from './translator.ts';

type Names = German['words']['channel'];
export type Channel = keyof Names;

/** Looking all of them up takes a millisecond, and a plan names hundreds of channels. */
const namesIn = new WeakMap<Translate, Names>();

/** What a channel is called in the language of `t`. */
export function channelName(t: Translate, channel: string): string {
  const names = namesIn.get(t) ?? t('words.channel', { returnObjects: true });
  namesIn.set(t, names);
  return Object.hasOwn(names, channel) ? names[channel as Channel] : channel;
}
