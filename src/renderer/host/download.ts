// Hands a file that the host made to the browser's downloads.
import type { ExportedFile } from '../../protocol/hostApi.ts';

export function download({ fileName, mediaType, bytes }: ExportedFile) {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken the address over once the click is handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
