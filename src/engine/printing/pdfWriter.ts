// Writes a PDF document as a file: what is no stream is packed into compressed object streams (PDF 1.5). As pdf-lib
// does it, but all streams are compressed at once by zlib in the background, which takes a third of the time.
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import {
  PDFCrossRefStream,
  PDFHeader,
  PDFName,
  PDFObjectStream,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFTrailer,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

type Entry = [PDFRef, PDFObject];

/** Larger streams are a little smaller in all; a viewer unpacks a whole one for any object in it. */
const objectsPerStream = 500;
const compress = promisify(deflate);

/** No encryption, no fonts or pictures that pdf-lib has yet to embed. */
export async function writePdf({ context }: PDFDocument): Promise<Uint8Array> {
  const all = context.enumerateIndirectObjects();
  const whole = all.filter(([, object]) => object instanceof PDFStream);
  const packed = all.filter(([, object]) => !(object instanceof PDFStream));
  let next = context.largestObjectNumber + 1;
  const groups = Array.from({ length: Math.ceil(packed.length / objectsPerStream) }, (_, at) => ({
    reference: PDFRef.of(next++),
    entries: packed.slice(at * objectsPerStream, (at + 1) * objectsPerStream),
  }));
  const streams = await Promise.all(
    groups.map(async ({ reference, entries }): Promise<Entry> => [reference, await packedStream(entries)]),
  );

  const { Root, Info, ID } = context.trailerInfo;
  const header = PDFHeader.forVersion(1, 7);
  const parts = [bytesOf(header), newline];
  let size = header.sizeInBytes() + 1;
  const offsets = new Map<PDFRef, number>();
  const add = ([reference, object]: Entry) => {
    const bytes = Buffer.concat([
      Buffer.from(`${reference.objectNumber} ${reference.generationNumber} obj\n`),
      bytesOf(object),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(bytes);
    offsets.set(reference, size);
    size += bytes.length;
  };
  for (const entry of [...whole, ...streams]) add(entry);
  const last = PDFRef.of(next++);
  const places = new Map(
    groups.flatMap(({ reference, entries }) => entries.map(([entry], at) => [entry, { reference, at }] as const)),
  );
  const references = PDFCrossRefStream.create(context.obj({ Root, Info, ID, Size: next }), true);
  references.addUncompressedEntry(last, size);
  // Readers want the numbers to rise. pdf-lib sees to it, by looking for the first entry with a larger number from the
  // beginning on: it is found at once where they are added from the last one to the first.
  for (const [entry] of [...all, ...streams].reverse()) {
    const place = places.get(entry);
    if (place) references.addCompressedEntry(entry, place.reference, place.at);
    else references.addUncompressedEntry(entry, offsets.get(entry)!);
  }
  const trailer = PDFTrailer.forLastCrossRefSectionOffset(size);
  add([last, references]);
  return new Uint8Array(Buffer.concat([...parts, bytesOf(trailer)]));

  async function packedStream(entries: Entry[]): Promise<PDFRawStream> {
    const stream = PDFObjectStream.withContextAndObjects(context, entries, false);
    const contents = await compress(stream.getUnencodedContents());
    stream.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
    return PDFRawStream.of(stream.dict, contents);
  }
}

const newline = Buffer.from('\n');

function bytesOf(part: {
  sizeInBytes(): number;
  copyBytesInto(buffer: Uint8Array, offset: number): number;
}): Uint8Array {
  const bytes = new Uint8Array(part.sizeInBytes());
  part.copyBytesInto(bytes, 0);
  return bytes;
}
