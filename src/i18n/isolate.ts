// Words of the workshop inside a sentence of the app: what is written from right to left is isolated, so that it turns
// nothing around it (Unicode Bidirectional Algorithm, first strong isolate).

/** Hebrew, Arabic and the other scripts that are written from right to left; and the marks that turn a text. */
const turning = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200f\u202b\u202e\u2067]|[\ud802\ud803\ud83a\ud83b]/;
const open = '\u2068';
const close = '\u2069';

/** The text between U+2068 and U+2069 where it could turn its surroundings; any other text as it is. */
export function isolated(text: string): string {
  return turning.test(text) ? `${open}${balanced(text)}${close}` : text;
}

/** A mark that ends an isolation which the text has not begun would end ours. */
function balanced(text: string): string {
  let depth = 0;
  for (const character of text) {
    if (/[\u2066-\u2068]/.test(character)) depth += 1;
    else if (character === close) depth -= 1;
    if (depth < 0) break;
  }
  return depth === 0 ? text : text.replaceAll(/[\u2066-\u2069]/g, '');
}
