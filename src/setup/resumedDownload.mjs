// Loaded into Electron's installer before it runs (node --import): a download that broke off goes on where it was, by
// HTTP's range requests (RFC 9110, 13.1.5 and 14). The installer itself still checks what has arrived by its checksum.
//
// HANDSCHLAG_PARTIAL names the file of what has arrived so far; beside it lies a note, JSON {url, validator}: which
// address it is from, and the ETag or date by which the server tells whether that is still the same file.
import {
  closeSync,
  createReadStream,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';

const partial = process.env.HANDSCHLAG_PARTIAL;
const noteFile = `${partial}.json`;
const fetchWhole = globalThis.fetch;

if (partial !== undefined) {
  globalThis.fetch = (url, options) =>
    String(url).endsWith('.zip') ? fetchResumed(String(url), options) : fetchWhole(url, options);
}

async function fetchResumed(url, options = {}) {
  const begun = readBegun(url);
  if (begun !== null) {
    const headers = { ...options.headers, range: `bytes=${begun.size}-`, 'if-range': begun.validator };
    const response = await fetchWhole(url, { ...options, headers });
    // Any other answer: the file has changed since, or the server knows no ranges.
    if (response.status === 206 && response.headers.get('content-range')?.startsWith(`bytes ${begun.size}-`))
      return answer(response, begun.size);
    if (response.status === 200) return answer(remember(url, response), 0);
    await response.body?.cancel();
  }
  const response = await fetchWhole(url, options);
  return response.ok && response.body !== null ? answer(remember(url, response), 0) : response;
}

/** What an earlier run has left of this file, or null. */
function readBegun(url) {
  try {
    const note = JSON.parse(readFileSync(noteFile, 'utf8'));
    const { size } = statSync(partial);
    return note.url === url && size > 0 ? { size, validator: note.validator } : null;
  } catch {
    return null;
  }
}

/** A weak ETag vouches for no single byte. */
function remember(url, response) {
  const tag = response.headers.get('etag');
  const validator = tag !== null && !tag.startsWith('W/') ? tag : response.headers.get('last-modified');
  forget();
  if (validator !== null) writeFileSync(noteFile, JSON.stringify({ url, validator }));
  return response;
}

function forget() {
  rmSync(partial, { force: true });
  rmSync(noteFile, { force: true });
}

/** The whole file, as the installer has asked for it. */
function answer(response, size) {
  const rest = response.headers.get('content-length');
  const headers = rest === null ? {} : { 'content-length': String(size + Number(rest)) };
  return new Response(ReadableStream.from(bytesOf(response.body, size)), { headers });
}

async function* bytesOf(rest, size) {
  if (size > 0) yield* createReadStream(partial);
  const file = openSync(partial, size > 0 ? 'a' : 'w');
  try {
    for await (const chunk of rest) {
      writeSync(file, chunk);
      yield chunk;
    }
  } finally {
    closeSync(file);
  }
  // All of it is the installer's now; should its checksum be wrong, the next start begins anew.
  forget();
}
