// Where an emotion is on its curve, and what moving a face up or down means.
export const emotionRow = { height: 54, middle: 29, step: 7 };

export const emotions = [2, 1, 0, -1, -2] as const;
export type Emotion = (typeof emotions)[number];

/** Height of an emotion in the row: ±2 is 14 px above or below the middle (design.md 5). */
export function emotionTop(emotion: number): number {
  return emotionRow.middle - emotion * emotionRow.step;
}

/** The emotion after a face was moved by so many pixels; downwards is worse. */
export function movedEmotion(emotion: number | null, pixels: number): number {
  return within((emotion ?? 0) - Math.round(pixels / emotionRow.step));
}

/** What a key makes of an emotion; null clears it, undefined means that the key is for something else. */
export function keyedEmotion(emotion: number | null, key: string): number | null | undefined {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowRight':
    case '+':
      return within(emotion === null ? 0 : emotion + 1);
    case 'ArrowDown':
    case 'ArrowLeft':
    case '-':
      return within(emotion === null ? 0 : emotion - 1);
    case 'Home':
      return -2;
    case 'End':
      return 2;
    case 'Delete':
    case 'Backspace':
      return null;
    default:
      return undefined;
  }
}

function within(emotion: number): number {
  return Math.max(-2, Math.min(2, emotion)) + 0;
}
