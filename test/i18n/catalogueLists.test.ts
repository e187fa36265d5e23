// The lists of texts name every file and every language that there is; `npm run lists` writes them.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { catalogueLists } from './catalogueLists.ts';

test.each(catalogueLists.map(([file, text]) => [fileURLToPath(file), text] as const))(
  '%s is up to date, else `npm run lists` mends it',
  async (path, text) => {
    await expect(text).toMatchFileSnapshot(path);
  },
);
