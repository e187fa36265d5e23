// The sample workshop speaks the language of the window that shows it first, whatever the system of the engine speaks.
import { expect, it } from 'vitest';
import { makeFolder, removeFolder, startTestEngine, valueOf, withHost } from '../helpers/testEngine.ts';

it.each(['de', 'en'] as const)('is made once, when a window in %s asks for the list', async (language) => {
  const folder = makeFolder();
  const engine = await startTestEngine(folder, { language: 'window' });
  try {
    await withHost(engine, async ({ host }) => {
      expect(valueOf(await host.listWorkshops({}))).toEqual([]);
      const asked = await Promise.all([host.listWorkshops({ language }), host.listWorkshops({ language })]);
      expect(asked.map((answer) => valueOf(answer).map((entry) => entry.language))).toEqual([[language], [language]]);
      const other = language === 'de' ? 'en' : 'de';
      expect(valueOf(await host.listWorkshops({ language: other }))).toHaveLength(1);
    });
  } finally {
    await engine.close();
    removeFolder(folder);
  }
});

it('is there at once where the language is known', async () => {
  const folder = makeFolder();
  const engine = await startTestEngine(folder, { language: 'en' });
  try {
    await withHost(engine, async ({ host }) => {
      const [sample, ...others] = valueOf(await host.listWorkshops({ language: 'de' }));
      expect([sample?.language, others]).toEqual(['en', []]);
    });
  } finally {
    await engine.close();
    removeFolder(folder);
  }
});
