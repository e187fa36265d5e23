// What a catalogue in another language than German has to look like.

/** Exactly the German one's keys, with a text or a group of texts for each. */
export type Catalogue<T> = { readonly [K in keyof T]: T[K] extends string ? string : Catalogue<T[K]> };
