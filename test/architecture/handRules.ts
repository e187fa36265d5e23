// Who drags, drags alone: dragging goes through the sensors of ui/oneHand.ts, which keep a palm and a second finger out.
import type { SourceFiles } from './sourceFiles.ts';

export function handViolations(files: SourceFiles): string[] {
  return [...files].flatMap(([path, text]) => {
    if (!path.startsWith('src/renderer/') || path === 'src/renderer/ui/oneHand.ts') return [];
    const sensor = /\b(MouseSensor|TouchSensor|PointerSensor)\b/.exec(text)?.[0];
    return sensor ? [`${path} drags by dnd-kit's ${sensor}, which any pointer moves and ends: see ui/oneHand.ts`] : [];
  });
}
