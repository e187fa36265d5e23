// Files with lines that have come back by mail.

/** As mail programs save them. */
const endings = /\.(?:txt|eml)$/i;

/** A mail with attachments is larger than any list of answers; who drops something else is told so. */
const largestText = 5 * 1024 * 1024;

export function areLetterFiles(files: readonly File[]): boolean {
  return files.length > 0 && files.every(({ name }) => endings.test(name));
}

/** The texts of the files, one after the other. */
export async function textOfLetters(files: readonly File[]): Promise<string> {
  return (await Promise.all(files.map((file) => (file.size > largestText ? '' : file.text())))).join('\n');
}

/** Whether something is pasted into a field, where it is text and nothing else. */
export function isIntoField({ target }: { readonly target: EventTarget | null }): boolean {
  return target instanceof Element && target.closest('input, textarea') !== null;
}
