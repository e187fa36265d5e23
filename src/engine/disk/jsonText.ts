// JSON from a file or from outside: names that would reach into an object's prototype are refused before any schema
// sees it.

/** The value, or undefined when the bytes are no UTF-8, no JSON, or use a forbidden name anywhere. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text, (name, value: unknown) => {
      if (name === '__proto__' || name === 'constructor' || name === 'prototype')
        throw new SyntaxError(`Forbidden name ${name}`);
      return value;
    }) as unknown;
  } catch {
    return undefined;
  }
}
