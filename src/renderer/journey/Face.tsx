// A face from -2 to +2, drawn in ink; dashed and empty while nobody has said.
import { IconCircleDashed, IconMoodConfused, IconMoodHappy, IconMoodNeutral, IconMoodSad, IconMoodSmile, type Icon } from '@tabler/icons-react';

const faces: Record<number, Icon> = { 2: IconMoodHappy, 1: IconMoodSmile, 0: IconMoodNeutral, [-1]: IconMoodConfused, [-2]: IconMoodSad };

export function Face({ emotion, size = 24 }: { emotion: number | null; size?: number }) {
  const Drawn = emotion === null ? IconCircleDashed : (faces[emotion] ?? IconMoodNeutral);
  return <Drawn size={size} stroke={2} fill="var(--paper)" aria-hidden />;
}
