// Which texts there are: those of the German catalogue, which every other one has to have as well. Each file of de/ adds
// itself here, for an area of its own or to areas that several share, as the sentence of a gap to `gaps`.

/** By the names of the files, what each exports. */
export interface GermanFiles {}

type All<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer Every) => void
  ? Every
  : never;

export type German = All<GermanFiles[keyof GermanFiles]>;
