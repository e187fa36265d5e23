// Bytes as text in base64url without padding (RFC 4648, section 5), for programs on either side of the network.
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let letter = 0; letter < Math.min(4, bytes.length - at + 1); letter += 1)
      text += alphabet[(group >> (18 - 6 * letter)) & 63];
  }
  return text;
}

/** Length of the text for a number of bytes. */
export function base64urlLength(bytes: number): number {
  return Math.ceil((bytes * 4) / 3);
}

/** Null for a text that is not the base64url of anything. */
export function fromBase64url(text: string): Uint8Array | null {
  if (text.length % 4 === 1 || !/^[A-Za-z0-9_-]*$/.test(text)) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  for (let at = 0, to = 0; at < text.length; at += 4) {
    let group = 0;
    for (let letter = 0; letter < 4; letter += 1)
      group = (group << 6) | (at + letter < text.length ? alphabet.indexOf(text[at + letter]!) : 0);
    for (let byte = 0; byte < 3 && to < bytes.length; byte += 1) bytes[to++] = (group >> (16 - 8 * byte)) & 255;
  }
  return bytes;
}
