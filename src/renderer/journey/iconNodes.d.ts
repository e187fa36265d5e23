// Tabler's icons as data: one module per icon, its shapes as pairs of tag and attributes.
declare module '@tabler/icons-react/dist/esm/icons/*.mjs' {
  export const __iconNode: readonly (readonly [tag: string, attributes: { readonly d: string }])[];
}
