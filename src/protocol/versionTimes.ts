// When versions of a workshop are kept, and for how long; the engine does it, and the app says so.

/** From the first edit to the version. */
export const versionEveryMinutes = 5;
/** Days on which a version was kept, until the oldest goes. */
export const versionsKeptDays = 30;
