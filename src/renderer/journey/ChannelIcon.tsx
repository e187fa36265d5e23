// The icon of a touchpoint's channel (design.md 6); a channel that is free text gets a point.
import {
  IconBuildingStore, IconCalendarEvent, IconDownload, IconFileText, IconMail, IconMailbox, IconMapPin, IconNews, IconPhone, IconPoint,
  IconPresentation, IconSearch, IconSpeakerphone, IconUsers, IconVideo, IconWorld, type Icon,
} from '@tabler/icons-react';
import { channels, type Channel } from '../../domain/touchpoints.ts';

const icons: Record<Channel, Icon> = {
  phone: IconPhone,
  press: IconNews,
  socialMedia: IconSpeakerphone,
  tradeFair: IconBuildingStore,
  searchEngine: IconSearch,
  website: IconWorld,
  webinar: IconPresentation,
  email: IconMail,
  inPerson: IconUsers,
  download: IconDownload,
  document: IconFileText,
  videoConference: IconVideo,
  post: IconMailbox,
  onSite: IconMapPin,
  event: IconCalendarEvent,
};

export function isChannel(channel: string): channel is Channel {
  return channels.some((known) => known === channel);
}

export function ChannelIcon({ channel, size = 15 }: { channel: string; size?: number }) {
  const Icon = isChannel(channel) ? icons[channel] : IconPoint;
  return <Icon size={size} stroke={1.75} aria-hidden />;
}
