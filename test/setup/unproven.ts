// Test files that were not seen green on the tree they stand in, after many changes landed beside each other. They stay
// out of `npm test` until each has been run and mended; HANDSCHLAG_ALL_TESTS=1 npm test runs them as well.
export const unproven = ['test/e2e/files.test.ts'];
