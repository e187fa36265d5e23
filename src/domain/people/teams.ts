// The two teams, and the lists that follow from there being two. This file imports nothing, so that every part of the
// project may read it.

/** The two who agree with each other. */
export const sides = ['marketing', 'sales'] as const;
export type Side = (typeof sides)[number];

/** `none` while nobody has said which team (a name taken over from a file). */
export const teams = [...sides, 'none'] as const;
export type Team = (typeof teams)[number];

/** A team alone or both together, in the sequence of the lanes on the board. */
export const lanes = ['marketing', 'both', 'sales'] as const;
export type Lane = (typeof lanes)[number];
