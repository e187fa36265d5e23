// What a file is, told by its content: people rename files, mail programs add endings, browsers add "(1)".
import type { HostRefusal } from '../../protocol/hostApi.ts';

export type FileKind =
  /** Begins as a workshop file does. */
  | 'workshop'
  /** Was a workshop file until a transfer as text changed its first bytes, or was meant to be one. */
  | 'damagedWorkshop'
  /** Text, as far as can be seen. */
  | 'table'
  /** A spreadsheet whose sheets can be read. */
  | { readonly spreadsheet: 'xlsx' | 'ods' }
  /** Was an archive until its end was lost, or is nothing but zeros. */
  | { readonly damaged: string }
  /** A document that only opens with a password, by the name of its kind. */
  | { readonly locked: string }
  /** Several files packed into one, by its name. */
  | { readonly archive: string }
  /** Something else, by the name that people know it by; the same in German and English. */
  | { readonly other: string };

/** Hexadecimal beginnings of files. */
const beginnings: readonly (readonly [string, string])[] = [
  ['25504446', 'PDF'],
  ['89504e47', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['47494638', 'GIF'],
  ['52494646', 'WebP'],
  ['424d', 'BMP'],
  ['49492a00', 'TIFF'],
  ['4d4d002a', 'TIFF'],
  ['7b5c727466', 'RTF'],
  ['53514c697465', 'SQLite'],
];

/** A part of the file in which Office keeps what is protected by a password; names stand there in UTF-16. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

/** Spreadsheets that are archives, by a name within them; .xlsb has a content of its own. */
const spreadsheets = [
  ['xl/workbook.xml', 'xlsx'],
  ['opendocument.spreadsheet', 'ods'],
] as const;

const packed: readonly (readonly [string, string])[] = [
  ['1f8b', 'gzip'],
  ['377abcaf', '7z'],
  ['52617221', 'RAR'],
];

/** Documents that are archives, by a name within them. */
const documents: readonly (readonly [string, string])[] = [
  ['xl/workbook.bin', 'Excel (.xlsb)'],
  ['word/', 'Word (.docx)'],
  ['ppt/', 'PowerPoint (.pptx)'],
  ['opendocument.text', 'OpenDocument (.odt)'],
  ['Index/Tables/', 'Numbers'],
  ['Index/Slide', 'Keynote'],
  ['Index/Document.iwa', 'Pages'],
];

/** Spreadsheets of programs that can save them as one that is read. */
const otherSpreadsheets: ReadonlySet<string> = new Set(['Excel (.xls)', 'Excel (.xlsb)', 'Excel (XML)', 'Numbers']);

/** Names in every document of an office. */
const officePart = /\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/|mimetypeapplication\/vnd/;
const endOfDirectory = Buffer.from('504b0506', 'hex');

/** Documents of old Office, by a stream within them; names stand there in UTF-16. */
const oldDocuments = [
  ['WordDocument', 'Word (.doc)'],
  ['PowerPoint Document', 'PowerPoint (.ppt)'],
] as const;

export function fileKind(bytes: Uint8Array, fileName: string): FileKind {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const begin = file.subarray(0, 16).toString('hex');
  if (begin.startsWith('8948534c0d0a1a0a')) return 'workshop';
  // Line ends rewritten, the eighth bit lost, or each byte written as a character of UTF-8.
  if (/^(?:(?:89|09|c289|efbfbd|3f|e280b0)48534c|48534c(?:0d|0a|1a))|48534c0d0a1a0a/.test(begin))
    return 'damagedWorkshop';
  if (begin.startsWith('d0cf11e0') && file.includes(encryptedPackage)) return { locked: 'Excel' };
  if (begin.startsWith('d0cf11e0')) {
    const old = oldDocuments.find(([stream]) => file.includes(Buffer.from(stream, 'utf16le')));
    return { other: old?.[1] ?? 'Excel (.xls)' };
  }
  if (file.length > 0 && !/\.handschlag\b/i.test(fileName) && file.every((byte) => byte === 0)) return { damaged: '0' };
  const known = beginnings.find(([start]) => begin.startsWith(start));
  if (known) return { other: known[1] };
  if (/^.{8}66747970(?:68656963|6d696631|61766966)/.test(begin)) return { other: 'HEIC' };
  const archive = packed.find(([start]) => begin.startsWith(start));
  if (archive) return { archive: archive[1] };
  if (begin.startsWith('504b0304') || begin.startsWith('504b0506')) return archiveKind(file);
  const text = file
    .subarray(0, 2000)
    .toString('latin1')
    .replace(/^(?:\xEF\xBB\xBF)?\s{0,100}/, '');
  if (/^<(?:!doctype html|html|table|body|meta)/i.test(text)) return { other: 'HTML' };
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return { other: 'Excel (XML)' };
  if (/^<\?xml|^<\w+[\s>]/.test(text)) return { other: 'XML' };
  if (isJson(text)) return { other: 'JSON' };
  return /\.handschlag\b/i.test(fileName) && file.includes(0) ? 'damagedWorkshop' : 'table';
}

/** Why a file of this kind holds no table that can be read, with the sentence that says how to save it as one. */
export function refusalOfKind(kind: Exclude<FileKind, string | { readonly spreadsheet: unknown }>): {
  readonly code: HostRefusal;
  readonly detail: string;
} {
  if ('damaged' in kind) return { code: 'damagedFile', detail: kind.damaged };
  if ('archive' in kind) return { code: 'archiveFile', detail: kind.archive };
  if ('locked' in kind) return { code: 'passwordFile', detail: kind.locked };
  return { code: otherSpreadsheets.has(kind.other) ? 'notCsv' : 'documentFile', detail: kind.other };
}

function archiveKind(file: Buffer): FileKind {
  // Names stand before each entry and once more at the end.
  const names = [file.subarray(0, 20_000), file.subarray(-20_000)].map((part) => part.toString('latin1')).join('');
  const spreadsheet = spreadsheets.find(([name]) => names.includes(name));
  if (spreadsheet) return { spreadsheet: spreadsheet[1] };
  const document = documents.find(([name]) => names.includes(name));
  // Which document it was is said at its end.
  if (!document && officePart.test(names) && !file.includes(endOfDirectory)) return { damaged: 'zip' };
  return document ? { other: document[1] } : { archive: 'ZIP' };
}

/** An object or a list of objects: no heading begins with a brace and a quotation mark. */
function isJson(text: string): boolean {
  return /^(?:\[\s{0,100}(?:\{|\[|"|\])|\{\s{0,100}(?:"|\}))/.test(text);
}
