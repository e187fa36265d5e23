// What a workshop is called in links, folders and messages: letters, digits, line and underscore, so that no path and no
// command line reads anything else into it.

/** As a part of a longer pattern. */
export const idText = '[A-Za-z0-9_-]{4,64}';
export const idPattern = new RegExp(`^${idText}$`);
