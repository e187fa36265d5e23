// Links and codes with which people come into a room: made here, and read as somebody pastes or types them.
import { tokenPattern } from '../../protocol/roomToken.ts';
import { idText } from '../../protocol/idText.ts';
import { hostAndPort } from '../access/networks.ts';
import type { Invite } from '../../protocol/roomApi.ts';

export type ReadInvite =
  /** A link: where the host is, as "192.168.1.5:4717", and what lets one in. */
  | { readonly kind: 'link'; readonly host: string; readonly workshopId: string; readonly token: string }
  /** A code, with the host's address where it was given. */
  | { readonly kind: 'code'; readonly host: string | null; readonly code: string }
  /** A link whose end is missing. */
  | { readonly kind: 'cut' }
  /** A workshop on the organisation's own server. */
  | { readonly kind: 'server'; readonly workshopId: string };

export function inviteOf(address: string, port: number, workshopId: string, token: string, code: string): Invite {
  const rest = `${hostAndPort(address, port)}/w/${workshopId}#token=${token}`;
  return { link: `http://${rest}`, appLink: `handschlag://${rest}`, code };
}

const serverLink = new RegExp(`^handschlag://server/w/(${idText})$`);
const roomLink = new RegExp(`^(?:https?|handschlag)://([^/?#@\\s]+)/w/(${idText})/?(?:\\?[^#]*)?#(.*)$`, 'i');

/** Null when it is no invite. */
export function readInvite(text: string): ReadInvite | null {
  // A sentence goes on after a link: full stop, bracket or quotation mark are not part of it.
  const trimmed = withoutClosingMarks(text.trim());
  const server = serverLink.exec(trimmed);
  if (server) return { kind: 'server', workshopId: server[1]! };
  const link = roomLink.exec(trimmed);
  if (link) {
    const token = new URLSearchParams(link[3]).get('token') ?? '';
    const host = hostOf(link[1]!);
    if (host === null) return null;
    return tokenPattern.test(token) ? { kind: 'link', host, workshopId: link[2]!, token } : { kind: 'cut' };
  }
  if (/^(?:http|handschlag):\/\/[^/?#@\s]+\/w\//i.test(trimmed)) return { kind: 'cut' };
  const typed = /^(?:(?:http:\/\/)?([^\s/]+)\/?\s+)?([0-9A-Z]{3})[ -]?([0-9A-Z]{3})$/i.exec(trimmed);
  if (!typed) return null;
  const host = typed[1] === undefined ? null : hostOf(typed[1]);
  return typed[1] !== undefined && host === null
    ? null
    : { kind: 'code', host, code: `${typed[2]}${typed[3]}`.toUpperCase() };
}

const closingMarks = `.,;:!?)]}>"'»“”`;

function withoutClosingMarks(text: string): string {
  let end = text.length;
  while (end > 0 && closingMarks.includes(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

/** Host and port, or null when there is no port or the name is none. */
function hostOf(text: string): string | null {
  try {
    const { host, port } = new URL(`http://${text}/`);
    return /:\d+$/.test(text) ? (port === '' ? `${host}:80` : host) : null;
  } catch {
    return null;
  }
}
