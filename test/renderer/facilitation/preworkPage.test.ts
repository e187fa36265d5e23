// The page of the prework as it is written: whole in itself, with one script that its policy names, and with nothing in it
// that somebody's words could turn into markup.
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { translatorFor } from '../../../src/i18n/translatorFor.ts';
import { preworkPage } from '../../../src/renderer/facilitation/prework/preworkPage.ts';

const question = { publicKey: 'A'.repeat(43), isAboutCustomers: false } as const;
const page = preworkPage(
  {
    language: 'de',
    title: 'Verpackung & "Mehr"',
    counter: 'Anna <Weber>',
    names: ['</script><script>alert(1)</script>'],
    questions: [
      { ...question, id: 'q1', kind: 'poll', text: 'Wie ist <b>es</b>?' },
      { ...question, id: 'q2', kind: 'duel', text: 'Was ist ein MQL?' },
      { ...question, id: 'q3', kind: 'collection', text: 'Wer?', isAboutCustomers: true },
      { ...question, id: 'q4', kind: 'collection', text: 'Was kostet Zeit?' },
    ],
  },
  translatorFor('de'),
  'const end = "</script>"; run(end);',
);

it('has one script of its own, which its policy names, and may load nothing', () => {
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code]) => code!);
  expect(scripts).toEqual(['const end = "<\\/script>"; run(end);']);
  const hash = createHash('sha256').update(scripts[0]!).digest('base64');
  expect(page).toContain(`content="default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline';`);
  expect(page).not.toMatch(/https?:|src="|@import|url\(/);
});

it('asks its four questions, numbered, with words as they are', () => {
  for (const words of ['1. Wie ist &lt;b&gt;es&lt;/b&gt;?', '2. Was ist ein MQL?', '3. Wer?', '4. Was kostet Zeit?'])
    expect(page).toContain(words);
  expect(page).toContain('Anna &lt;Weber&gt;');
  expect(page.match(/<input type="text"/g)).toHaveLength(11);
  expect(page).toContain('Kunde 5</label>');
  expect(page).not.toContain('Kunde 6');
});
