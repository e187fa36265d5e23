// The signs of the plan as vectors: marketing round, sales square, shared both with the lens as its own path; icons of channels.
import type { ReactNode } from 'react';
import IconBuildingStore from '@tabler/icons-react/dist/esm/icons/IconBuildingStore.mjs';
import IconCalendarEvent from '@tabler/icons-react/dist/esm/icons/IconCalendarEvent.mjs';
import IconChartBar from '@tabler/icons-react/dist/esm/icons/IconChartBar.mjs';
import IconDownload from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs';
import IconEye from '@tabler/icons-react/dist/esm/icons/IconEye.mjs';
import IconFileText from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs';
import IconMail from '@tabler/icons-react/dist/esm/icons/IconMail.mjs';
import IconMailbox from '@tabler/icons-react/dist/esm/icons/IconMailbox.mjs';
import IconMapPin from '@tabler/icons-react/dist/esm/icons/IconMapPin.mjs';
import IconNews from '@tabler/icons-react/dist/esm/icons/IconNews.mjs';
import IconPhone from '@tabler/icons-react/dist/esm/icons/IconPhone.mjs';
import IconPoint from '@tabler/icons-react/dist/esm/icons/IconPoint.mjs';
import IconPresentation from '@tabler/icons-react/dist/esm/icons/IconPresentation.mjs';
import IconQuote from '@tabler/icons-react/dist/esm/icons/IconQuote.mjs';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import IconSpeakerphone from '@tabler/icons-react/dist/esm/icons/IconSpeakerphone.mjs';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import IconVideo from '@tabler/icons-react/dist/esm/icons/IconVideo.mjs';
import IconWorld from '@tabler/icons-react/dist/esm/icons/IconWorld.mjs';
import type { Side, Team } from '../domain/participants.ts';
import type { Channel, Evidence, Owner } from '../domain/touchpoints.ts';
import { isChannel } from './planText.ts';

const channelIcons: Record<Channel, typeof IconPhone> = {
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
const evidenceIcons = { observation: IconEye, data: IconChartBar, quote: IconQuote };

/** All icons once, to be used by name: a plan of a thousand cards draws them a thousand times. */
export function IconSprite() {
  const icons = { ...channelIcons, ...evidenceIcons, other: IconPoint };
  return (
    <svg className="sprite" width="0" height="0" aria-hidden="true">
      {Object.entries(icons).map(([name, Icon]) => (
        <symbol key={name} id={`plan-icon-${name}`} viewBox="0 0 24 24">
          <Icon size={24} stroke={1.75} />
        </symbol>
      ))}
    </svg>
  );
}

export function ChannelIcon({ channel }: { readonly channel: string }) {
  return channel === '' ? null : <SpriteIcon name={isChannel(channel) ? channel : 'other'} />;
}

/** An assumption shows no sign: it is what everything is until somebody knows better. */
export function EvidenceIcon({ evidence }: { readonly evidence: Evidence }) {
  return evidence === 'assumption' ? null : <SpriteIcon name={evidence} />;
}

function SpriteIcon({ name }: { readonly name: string }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <use href={`#plan-icon-${name}`} />
    </svg>
  );
}

export function OwnerShape({ owner }: { readonly owner: Owner }) {
  const shapes: Record<Owner, ReactNode> = {
    none: <rect x="1" y="1" width="14" height="14" rx="3" className="outline" strokeDasharray="2.6 2" />,
    marketing: <circle cx="8" cy="8" r="8" className="m" />,
    sales: <rect width="16" height="16" rx="2.4" className="s" />,
    both: <Handshake />,
  };
  return (
    <svg
      className="shape"
      viewBox={owner === 'both' ? '0 0 24.5 16' : '0 0 16 16'}
      data-owner={owner}
      aria-hidden="true"
    >
      {shapes[owner]}
    </svg>
  );
}

export function TeamShape({ team }: { readonly team: Team }) {
  return <OwnerShape owner={team} />;
}

/** A handover: overlapped where an agreement covers it, apart and in outline where not; the giver stands left. */
export function HandoverShape({ from, isCovered }: { readonly from: Side; readonly isCovered: boolean }) {
  if (isCovered) return <OwnerShape owner="both" />;
  const [circle, square] = from === 'marketing' ? [7, 18] : [24, 1];
  return (
    <svg className="shape" viewBox="0 0 32 16" data-owner="apart" aria-hidden="true">
      <circle cx={circle} cy="8" r="6.2" className="mOpen wide" />
      <rect x={square} y="1.8" width="12.4" height="12.4" rx="2" className="sOpen wide" />
    </svg>
  );
}

/** Circle and square of 16 that overlap by 7.5; the lens is the part of the circle right of x = 8.5. */
function Handshake() {
  return (
    <>
      <rect x="8.5" width="16" height="16" rx="2.4" className="s" />
      <circle cx="8" cy="8" r="8" className="m" />
      <path d="M8.5 .016 A8 8 0 0 1 8.5 15.984 Z" className="lens" />
    </>
  );
}

/** The cover's picture in millimetres of the page's width, `height` tall: circle left, square bleeding off to the right. */
export function CoverFigure({ height }: { readonly height: number }) {
  const radius = height / 2;
  const centre = 16 + radius;
  const edge = centre + radius / 2;
  const half = (radius * Math.sqrt(3)) / 2;
  return (
    <svg className="coverFigure" preserveAspectRatio="xMinYMid meet" viewBox={`0 0 210 ${height}`} aria-hidden="true">
      <rect x={edge} width={210 - edge} height={height} className="s" />
      <circle cx={centre} cy={radius} r={radius} className="m" />
      <path d={`M${edge} ${radius - half} A${radius} ${radius} 0 0 1 ${edge} ${radius + half} Z`} className="lens" />
    </svg>
  );
}
