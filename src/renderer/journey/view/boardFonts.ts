// The typefaces of the board. Titles are broken into lines by measuring, and a typeface that comes late has the whole
// board laid out again, so they have to be there before the first card is drawn.

/** That of card titles (Card.module.css), as CSS writes it. */
export const cardFont = "500 13px 'Inter Variable'";
/** That of what the customer asks (CustomerRows.module.css). */
const questionFont = "italic 400 14.5px 'Source Serif 4 Variable'";

const boardFonts = [cardFont, questionFont];

export function hasBoardFonts(): boolean {
  return boardFonts.every((font) => document.fonts.check(font));
}

/** Settles when they are there, or cannot be had: then the system's are used. */
export async function loadBoardFonts(): Promise<void> {
  await Promise.allSettled(boardFonts.map((font) => document.fonts.load(font)));
}
