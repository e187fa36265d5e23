// Lists of words, written as people would write them: "a, b, c".

export function listed(...lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(', '));
}
