// Every code that a command or the host refuses with, and every warning of an import, has a text. Checked by the
// compiler as well: a code that is added and not listed here does not compile.
import { expect, it } from 'vitest';
import type { RefusalCode } from '../../src/domain/record/command.ts';
import type { NotComputable } from '../../src/domain/journey/shares.ts';
import { catalogue as english } from '../../src/i18n/en/catalogue.ts';
import { catalogue as german } from '../../src/i18n/de/catalogue.ts';
import type { HostRefusal, ImportWarning } from '../../src/protocol/hostApi.ts';

type Texts<Code extends string> = Readonly<Record<Code, string>>;

it.each([
  ['de', german],
  ['en', english],
] as const)('%s has a text for every code', (_, catalogue) => {
  const refusal: Texts<RefusalCode> = catalogue.refusal;
  const host: Texts<HostRefusal> = catalogue.exchange.refusal;
  const warning: Texts<ImportWarning['code']> = catalogue.exchange.warning;
  const figure: Texts<NotComputable> = catalogue.words.notComputable;
  for (const texts of [refusal, host, warning, figure]) expect(Object.values(texts).length).toBeGreaterThan(3);
});

it('a warning names its row, and a value that is wrong its column', () => {
  for (const { exchange } of [german, english]) {
    for (const text of Object.values(exchange.warning)) expect(text).toContain('{{row}}');
    for (const code of ['unknownOwner', 'unknownWeight', 'unknownColumn', 'textCut', 'missingTitle'] as const) {
      expect(exchange.warning[code]).toContain('{{column}}');
    }
  }
});
