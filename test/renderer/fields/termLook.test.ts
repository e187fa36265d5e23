// The names of terms in running texts: which part of a text is one, what it means, and where there is nothing to explain.
import { describe, expect, it } from 'vitest';
import { setSections } from '../../../src/domain/record/workshop.ts';
import { listTerms, termName } from '../../../src/domain/terms/terms.ts';
import { translatorFor } from '../../../src/i18n/translatorFor.ts';
import { openTermLook, readNamedTerms } from '../../../src/renderer/fields/termLook.ts';
import { done } from '../../domain/peers.ts';
import { sample } from '../../domain/sample.ts';

const workshop = sample('en');
const look = openTermLook(readNamedTerms(workshop.doc), translatorFor('en'), 'en')!;
const idOf = (name: string) => listTerms(workshop.doc).find((term) => termName(term, 'en') === name)!.id;

describe('the names of terms in a text', () => {
  it('are parts of their own, whatever a line break does to them', () => {
    expect(look.parts('Each Marketing\nQualified Lead is called')).toEqual([
      { text: 'Each ', termId: null },
      { text: 'Marketing\nQualified Lead', termId: idOf('MQL') },
      { text: ' is called', termId: null },
    ]);
    expect(look.parts('No such word')).toEqual([{ text: 'No such word', termId: null }]);
    expect(look.idsIn('MQL, SQL and again MQL')).toEqual([idOf('MQL'), idOf('SQL')]);
  });

  it('say what the term means, and since when it is agreed', () => {
    const [mql, sql, opportunity] = look.notes(['MQL', 'SQL', 'Sales opportunity'].map(idOf));
    expect(mql).toMatchObject({ name: 'MQL', standing: expect.stringMatching(/^Agreed since .*2026$/) });
    expect(sql!.standing).toBe('Not agreed yet');
    expect(opportunity!.definition).toBe('Without a definition so far.');
    expect(look.spoken([idOf('SQL')])).toBe(`SQL: ${sql!.definition} Not agreed yet.`);
    expect(look.spoken([])).toBeUndefined();
  });

  it('are not explained while the section is out of use', () => {
    const without = sample('en');
    done(without, setSections, { sections: ['journey', 'goals'] });
    expect(openTermLook(readNamedTerms(without.doc), translatorFor('en'), 'en')).toBeNull();
  });
});
