// The open points in the contents of the workshop: how many are still to be decided.
import { gapsIn, undecidedOf } from '../../domain/plan/gaps.ts';
import type { SectionAbout } from '../base/sectionAbout.ts';

export const about: SectionAbout = {
  keys: () => [],
  state({ t }, reading) {
    const count = undecidedOf(reading.of(gapsIn)).length;
    return count === 0 ? t('contents.nothingOpen') : t('contents.points', { count });
  },
  // Cannot be taken out of use.
  kept: () => '',
  records: () => [],
};
