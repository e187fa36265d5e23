// The signs of the plan as vectors: marketing round, sales square, shared both with the lens as its own path; icons of
// channels.
import type { Side, Team } from '../../domain/people/participants.ts';
import type { Evidence, Owner } from '../../domain/journey/touchpoints.ts';
import { evidencePaths, iconOf, iconPaths } from './iconPaths.ts';

export function ChannelIcon({ channel }: { readonly channel: string }) {
  return channel === '' ? null : <LineIcon lines={iconPaths[iconOf(channel)]!} />;
}

/** An assumption shows no sign: it is what everything is until somebody knows better. */
export function EvidenceIcon({ evidence }: { readonly evidence: Evidence }) {
  return evidence === 'assumption' ? null : <LineIcon lines={evidencePaths[evidence]} />;
}

function LineIcon({ lines }: { readonly lines: string }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={lines} />
    </svg>
  );
}

/**
 * The one-sided ones are boxes of the style sheet: every row of the lists has one, and a vector costs several elements.
 */
export function OwnerShape({ owner }: { readonly owner: Owner }) {
  if (owner !== 'both') return <i className="shape" data-owner={owner} aria-hidden="true" />;
  return (
    <svg className="shape" viewBox="0 0 24.5 16" data-owner="both" aria-hidden="true">
      <Handshake />
    </svg>
  );
}

export function TeamShape({ team }: { readonly team: Team }) {
  return <OwnerShape owner={team} />;
}

export interface HandoverShapeProps {
  readonly from: Side;
  readonly isCovered: boolean;
  /** Of a consent: the sides that have agreed are filled. */
  readonly agreed?: readonly Side[];
}

/** A handover: overlapped where an agreement covers it, apart and in outline where not; the giver stands left. */
export function HandoverShape({ from, isCovered, agreed = [] }: HandoverShapeProps) {
  if (isCovered) return <OwnerShape owner="both" />;
  const [circle, square] = from === 'marketing' ? [7, 18] : [24, 1];
  return (
    <svg className="shape" viewBox="0 0 32 16" data-owner="apart" aria-hidden="true">
      <circle cx={circle} cy="8" r="6.2" className={agreed.includes('marketing') ? 'm' : 'mOpen wide'} />
      <rect
        x={square}
        y="1.8"
        width="12.4"
        height="12.4"
        rx="2"
        className={agreed.includes('sales') ? 's' : 'sOpen wide'}
      />
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

/**
 * The cover's picture in millimetres of the page's width, `height` tall: circle left, square bleeding off to the right.
 */
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
