// Which figures of the plan can be had as pictures of their own.
export const figures = ['share', 'matrix', 'calendar'] as const;
export type Figure = (typeof figures)[number];
