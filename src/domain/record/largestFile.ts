// How large a workshop may be, as a file that is brought in and as a document. This file imports nothing, so that every
// part of the project may read it.

/** In bytes. */
export const largestFile = 50 * 1024 * 1024;
