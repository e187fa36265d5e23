// The page of a pulse by mail as it is written: whole in itself, with one script that its policy names, and with nothing
// in it that somebody's words could turn into markup.
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { translatorFor } from '../../../src/i18n/translatorFor.ts';
import { letterPage, type Letter } from '../../../src/renderer/everyday/letter/letterPage.ts';

const letter: Letter = {
  questionId: 'q1',
  publicKey: 'A'.repeat(43),
  size: 4096,
  language: 'de',
  text: 'Wie ist <b>es</b>?',
  title: 'Verpackung & "Mehr"',
  counter: "Anna 'A' Weber",
  names: ['</script><script>alert(1)</script>'],
  agreements: [{ id: 'a1"><img src=x>', title: 'Rückruf', promise: 'binnen 48 Stunden' }],
};
const script = 'const end = "</script>"; run(end);';
const page = letterPage(letter, translatorFor('de'), script);

it('has one script of its own, which its policy names, and may load nothing', () => {
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code]) => code!);
  expect(scripts).toEqual(['const end = "<\\/script>"; run(end);']);
  const hash = createHash('sha256').update(scripts[0]!).digest('base64');
  expect(page).toContain(`content="default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline';`);
  expect(page).not.toMatch(/https?:|src="|@import|url\(/);
});

it('shows words as they are and keeps its data readable', () => {
  for (const words of ['Wie ist &lt;b&gt;es&lt;/b&gt;?', 'Verpackung &amp; &quot;Mehr&quot;', 'Anna &#39;A&#39; Weber'])
    expect(page).toContain(words);
  expect(page).not.toContain('<img');
  const [, data = ''] = /<script type="application\/json" id="data">(.*?)<\/script>/.exec(page) ?? [];
  expect(JSON.parse(data)).toEqual({
    questionId: 'q1',
    publicKey: letter.publicKey,
    size: 4096,
    names: letter.names,
    fileName: 'puls-antwort-XXXXXXXX.txt',
  });
});
