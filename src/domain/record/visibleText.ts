// Texts as people see them: what no screen shows tells nobody apart, and no cut halves a character.

/**
 * Format characters (soft hyphen, zero width, direction marks, joiners, byte-order mark), variation selectors and
 * fillers: all of them are drawn as nothing.
 */
const invisible = /\p{Cf}|\p{Variation_Selector}|[\u115F\u1160\u3164\uFFA0]|\u034F|\u17B4|\u17B5/gu;

/** For comparing texts; what is stored keeps its characters, since some scripts and emoji need them. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, '');
}

/** True for a text in which there is nothing to see. */
export function isBlank(text: string): boolean {
  return withoutInvisible(text).trim() === '';
}

/** At most `max` UTF-16 units, cut before the character (an emoji with all its parts, a letter with its accents). */
export function cutWhole(text: string, max: number): string {
  if (text.length <= max) return text;
  const begin = new Intl.Segmenter().segment(text.slice(0, max + 100)).containing(max)?.index ?? max;
  // One "character" of hundreds of combining marks is cut inside, between two code points.
  const end = begin > 0 ? begin : isSecondHalf(text, max) ? max - 1 : max;
  return text.slice(0, end);
}

function isSecondHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
