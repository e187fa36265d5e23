// A face from -2 to +2, drawn in ink; dashed and empty while it is not set. One path each, as there is one in every
// column.
import { __iconNode as circleDashed } from '@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs';
import { __iconNode as confused } from '@tabler/icons-react/dist/esm/icons/IconMoodConfused.mjs';
import { __iconNode as happy } from '@tabler/icons-react/dist/esm/icons/IconMoodHappy.mjs';
import { __iconNode as neutral } from '@tabler/icons-react/dist/esm/icons/IconMoodNeutral.mjs';
import { __iconNode as sad } from '@tabler/icons-react/dist/esm/icons/IconMoodSad.mjs';
import { __iconNode as smile } from '@tabler/icons-react/dist/esm/icons/IconMoodSmile.mjs';
import { mergedPath } from '../../../plan/drawing/iconPaths.ts';

const open = mergedPath(circleDashed);
const indifferent = mergedPath(neutral);
const faces: Record<number, string> = {
  2: mergedPath(happy),
  1: mergedPath(smile),
  0: indifferent,
  [-1]: mergedPath(confused),
  [-2]: mergedPath(sad),
};

export function Face({ emotion, size = 24 }: { emotion: number | null; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="var(--paper)"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={emotion === null ? open : (faces[emotion] ?? indifferent)} />
    </svg>
  );
}
