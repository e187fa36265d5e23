// How much of a journey its small picture shows: a guest who may write could add thousands of stages, and the list of
// workshops holds the pictures of all of them.

/** Columns narrower than a few pixels tell nothing: only so many stages are drawn, the first ones. */
export const mostDrawnStages = 60;
