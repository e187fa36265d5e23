// The largest text with a table that is read as a whole, whoever reads it.

/** Bytes. */
export const largestTable = 20 * 1024 * 1024;
