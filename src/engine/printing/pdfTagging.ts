// Repairs what Chromium leaves out of a tagged PDF (PDF/UA-1): unmarked painting becomes an artifact, XMP with the
// title, links get words.
import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { operations } from './contentStream.ts';
import { writePdf } from './pdfWriter.ts';

export interface DocumentWords {
  readonly title: string;
  readonly language: string;
  /** What the links inside the document lead to, by the name of their destination. */
  readonly links: ReadonlyMap<string, string>;
}

export async function repairTagging(bytes: Uint8Array, { title, language, links }: DocumentWords): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setLanguage(language);
  pdf.setProducer('Handschlag');
  pdf.setCreator('Handschlag');
  const { context, catalog } = pdf;
  const metadata = context.stream(new TextEncoder().encode(xmpOf(title, language)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
  const pages = pdf.getPages();
  for (const page of pages) nameLinks(page, links);
  mapRoles(pdf);
  await Promise.all(pages.map((page) => markArtifacts(pdf, page)));
  return writePdf(pdf);
}

/** Types of elements in PDF 1.7 (ISO 32000-1, 14.8.4). */
const knownTypes = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);

/** Later types such as Strong are explained by one that readers of PDF 1.7 know; else they drop the words inside. */
function mapRoles({ context, catalog }: PDFDocument) {
  const root = catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return;
  const types = context.enumerateIndirectObjects().flatMap(([, object]) => {
    const type = object instanceof PDFDict && object.has(PDFName.of('P')) ? object.get(PDFName.of('S')) : undefined;
    return type instanceof PDFName && !knownTypes.has(type.decodeText()) ? [type] : [];
  });
  if (types.length === 0) return;
  const stored = root.lookup(PDFName.of('RoleMap'));
  const roles = stored instanceof PDFDict ? stored : context.obj({});
  for (const type of types) if (!roles.has(type)) roles.set(type, PDFName.of('Span'));
  root.set(PDFName.of('RoleMap'), roles);
}

/** Wraps every painting operator that belongs to no mark, in the page's content. Pixels stay as they are. */
async function markArtifacts(pdf: PDFDocument, page: PDFPage) {
  const contents = page.node.get(PDFName.of('Contents'));
  const references =
    contents instanceof PDFRef
      ? [contents]
      : contents instanceof PDFArray
        ? contents.asArray().filter((entry) => entry instanceof PDFRef)
        : [];
  const streams = references
    .map((reference) => pdf.context.lookup(reference))
    .filter((stream) => stream instanceof PDFRawStream);
  const [first, ...others] = references;
  if (!first || streams.length !== references.length) return;
  const unpacked = await Promise.all(streams.map((stream) => unpack(stream.getContents())));
  const content = unpacked.map((bytes) => bytes.toString('latin1')).join('\n');
  const marked = await pack(Buffer.from(wrapUnmarked(content), 'latin1'));
  pdf.context.assign(first, PDFRawStream.of(pdf.context.obj({ Filter: 'FlateDecode', Length: marked.length }), marked));
  for (const other of others) pdf.context.delete(other);
  page.node.set(PDFName.of('Contents'), first);
}

const [pack, unpack] = [promisify(deflate), promisify(inflate)];

const opensPath = new Set(['m', 're']);
const endsPath = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'n']);
const paints = new Set(['Tj', 'TJ', "'", '"', 'Do', 'sh']);

/**
 * Exported for its test. A content stream, one character per byte, with each unmarked painting run between BMC and EMC.
 */
export function wrapUnmarked(content: string): string {
  const parts: string[] = [];
  let copied = 0;
  let depth = 0;
  /** Where the operands of the path under way begin. */
  let path = -1;
  const wrap = (from: number, to: number) => {
    parts.push(content.slice(copied, from), '/Artifact BMC\n', content.slice(from, to), '\nEMC\n');
    copied = to;
  };
  for (const { operator, begin, end } of operations(content)) {
    if (operator === 'BMC' || operator === 'BDC') depth += 1;
    else if (operator === 'EMC') depth -= 1;
    else if (depth === 0) {
      if (opensPath.has(operator) && path < 0) path = begin;
      else if (endsPath.has(operator)) {
        // A path that only clips paints nothing.
        if (operator !== 'n' && path >= 0) wrap(path, end);
        path = -1;
      } else if (paints.has(operator)) wrap(begin, end);
    }
  }
  parts.push(content.slice(copied));
  return parts.join('');
}

function nameLinks(page: PDFPage, links: DocumentWords['links']) {
  for (const annotation of page.node.Annots()?.asArray() ?? []) {
    const link = page.node.context.lookup(annotation);
    if (!(link instanceof PDFDict) || link.get(PDFName.of('Contents'))) continue;
    const action = link.lookup(PDFName.of('A'));
    const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
    const destination = link.lookup(PDFName.of('Dest'));
    const inside = destination instanceof PDFName ? links.get(destination.decodeText()) : undefined;
    const words =
      inside ?? (address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : 'Link');
    link.set(PDFName.of('Contents'), PDFHexString.fromText(words));
  }
}

function xmpOf(title: string, language: string): string {
  const escaped = title.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
  ].join('');
}
