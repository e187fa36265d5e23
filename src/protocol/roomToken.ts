// Random texts by which somebody is let in: tokens of links, keys of seats, the token of the engine's own windows. 16
// bytes in base64url.

/** As a part of a longer pattern. */
export const tokenText = '[A-Za-z0-9_-]{22}';
export const tokenPattern = new RegExp(`^${tokenText}$`);
