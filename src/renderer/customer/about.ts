// Target customers and buying center in the contents of the workshop: how they stand, what is in them, the keys.
import { customersIn, matrixIn } from '../../domain/customer/customerPart.ts';
import { roleName } from '../../i18n/customerWords.ts';
import { capitalised, countsInWords } from '../../i18n/numberWords.ts';
import type { SectionAbout } from '../base/sectionAbout.ts';

export const about: SectionAbout = {
  keys: ({ t }) => [
    { keys: ['↑', '↓', '←', '→'], text: t('customer.keys.walk') },
    { keys: ['Space'], text: t('customer.keys.cycle') },
    { keys: ['Enter'], text: t('customer.keys.strip') },
    { keys: ['T'], text: t('customer.keys.touchpoint') },
    { keys: ['A'], text: t('customer.keys.choose') },
    { keys: ['N'], text: t('customer.keys.role') },
    { keys: ['F2'], text: t('customer.keys.title') },
    { keys: ['Delete'], text: t('customer.keys.remove') },
  ],
  state: ({ t, language }, reading) => {
    const { rows, whiteSpots } = reading.of(matrixIn);
    const [number] = countsInWords(t, language, [whiteSpots]);
    return rows.length === 0
      ? t('customer.state.noRole')
      : capitalised(t('customer.state.spots', { count: whiteSpots, number: number! }), language);
  },
  kept: ({ t }, reading) =>
    t('contents.and', {
      first: t('customer.state.customers', { count: reading.of(customersIn).length }),
      second: t('customer.state.roles', { count: reading.of(matrixIn).rows.length }),
    }),
  records: ({ t }, reading) => [
    ...reading.of(customersIn).map(({ id, name }) => ({ id, title: name, kind: t('customer.addCustomer') })),
    ...reading
      .of(matrixIn)
      .rows.map(({ role }) => ({ id: role.id, title: roleName(t, role), kind: t('customer.role.panel') })),
  ],
};
