// The icon of a touchpoint's channel, as an outline in the colour of the text.
import { iconOf, iconPaths } from '../../../plan/drawing/iconPaths.ts';

export function ChannelIcon({ channel, size = 15 }: { channel: string; size?: number }) {
  return (
    <svg
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
      <path d={iconPaths[iconOf(channel)]} />
    </svg>
  );
}
