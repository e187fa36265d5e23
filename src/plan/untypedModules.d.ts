// Types of single icons: the package declares only its index, and loading that means loading five thousand modules.
declare module '@tabler/icons-react/dist/esm/icons/*.mjs' {
  /** Its shapes as pairs of tag and attributes. */
  export const __iconNode: readonly (readonly [tag: string, attributes: { readonly d: string }])[];
}

declare module 'hyphen/de' {
  export function hyphenateSync(
    text: string,
    options?: { readonly hyphenChar?: string; readonly minWordLength?: number },
  ): string;
}

declare module 'hyphen/en-gb' {
  export function hyphenateSync(
    text: string,
    options?: { readonly hyphenChar?: string; readonly minWordLength?: number },
  ): string;
}
