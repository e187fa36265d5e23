// Types of single icons: the package declares only its index, and loading that means loading five thousand modules.
declare module '@tabler/icons-react/dist/esm/icons/*.mjs' {
  import type { Icon } from '@tabler/icons-react';
  const icon: Icon;
  export default icon;
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
