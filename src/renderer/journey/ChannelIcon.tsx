// Small outline icons as a single path: of a touchpoint's channel, and of whatever else stands on a card.
import { channelPath } from '../../plan/iconPaths.ts';

export function ChannelIcon({ channel, size = 15 }: { channel: string; size?: number }) {
  return <PathIcon path={channelPath(channel)} size={size} />;
}

export function PathIcon({ path, size, className }: { path: string; size: number; className?: string | undefined }) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={path} />
    </svg>
  );
}
