// The icons on cards, each merged into one path: hundreds of cards are drawn at once, and every element of a card costs
// time (design.md 6).
import { __iconNode as buildingStore } from '@tabler/icons-react/dist/esm/icons/IconBuildingStore.mjs';
import { __iconNode as calendarEvent } from '@tabler/icons-react/dist/esm/icons/IconCalendarEvent.mjs';
import { __iconNode as chartBar } from '@tabler/icons-react/dist/esm/icons/IconChartBar.mjs';
import { __iconNode as download } from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs';
import { __iconNode as eye } from '@tabler/icons-react/dist/esm/icons/IconEye.mjs';
import { __iconNode as fileText } from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs';
import { __iconNode as mail } from '@tabler/icons-react/dist/esm/icons/IconMail.mjs';
import { __iconNode as mailbox } from '@tabler/icons-react/dist/esm/icons/IconMailbox.mjs';
import { __iconNode as mapPin } from '@tabler/icons-react/dist/esm/icons/IconMapPin.mjs';
import { __iconNode as news } from '@tabler/icons-react/dist/esm/icons/IconNews.mjs';
import { __iconNode as phone } from '@tabler/icons-react/dist/esm/icons/IconPhone.mjs';
import { __iconNode as point } from '@tabler/icons-react/dist/esm/icons/IconPoint.mjs';
import { __iconNode as presentation } from '@tabler/icons-react/dist/esm/icons/IconPresentation.mjs';
import { __iconNode as quote } from '@tabler/icons-react/dist/esm/icons/IconQuote.mjs';
import { __iconNode as search } from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { __iconNode as speakerphone } from '@tabler/icons-react/dist/esm/icons/IconSpeakerphone.mjs';
import { __iconNode as users } from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import { __iconNode as video } from '@tabler/icons-react/dist/esm/icons/IconVideo.mjs';
import { __iconNode as world } from '@tabler/icons-react/dist/esm/icons/IconWorld.mjs';
import type { Evidence } from '../../domain/journey/touchpoints.ts';
import type { Channel } from '../../i18n/channels.ts';

/** In the sequence of the menus; each has a name in the catalogues (`words.channel`). */
const channelPaths: Readonly<Record<Channel, string>> = {
  phone: mergedPath(phone),
  press: mergedPath(news),
  socialMedia: mergedPath(speakerphone),
  tradeFair: mergedPath(buildingStore),
  searchEngine: mergedPath(search),
  website: mergedPath(world),
  webinar: mergedPath(presentation),
  email: mergedPath(mail),
  inPerson: mergedPath(users),
  download: mergedPath(download),
  document: mergedPath(fileText),
  videoConference: mergedPath(video),
  post: mergedPath(mailbox),
  onSite: mergedPath(mapPin),
  event: mergedPath(calendarEvent),
};
const otherChannel = mergedPath(point);

/** Any other channel is kept as the text it was given. */
export const channels = Object.keys(channelPaths) as readonly Channel[];

export function isChannel(channel: string): channel is Channel {
  return Object.hasOwn(channelPaths, channel);
}

export const evidencePaths: Record<Exclude<Evidence, 'assumption'>, string> = {
  observation: mergedPath(eye),
  data: mergedPath(chartBar),
  quote: mergedPath(quote),
};

/**
 * Paths by the name of what they stand for: channels, kinds of evidence, and `other` for a channel that is free text.
 */
export const iconPaths: Readonly<Record<string, string>> = { ...channelPaths, ...evidencePaths, other: otherChannel };

/** Name of a channel's icon; a channel that is free text gets a point. */
export function iconOf(channel: string): string {
  return isChannel(channel) ? channel : 'other';
}

/** One path for all lines of an icon. */
export function mergedPath(node: readonly (readonly [string, { readonly d: string }])[]): string {
  return node.map(([, { d }]) => d).join('');
}
