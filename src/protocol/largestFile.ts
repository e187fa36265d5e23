// How large a file may be that is brought in, and with it a workshop. The texts say 50 MB (library.ts and desktop.ts of
// the catalogues).

/** In bytes. */
export const largestFile = 50 * 1024 * 1024;
