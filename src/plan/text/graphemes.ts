// A text in what people take for letters, with accents and joined emoji in one piece.

export function graphemes(text: string): string[] {
  // Firefox has it since 2024; without it, code points are at least no halves.
  if (!('Segmenter' in Intl)) return [...text];
  return [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
}
