// The words that every card and cell needs, translated once per board instead of once per card.
import { createContext, use, useMemo } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { owners, type Owner } from '../../../domain/journey/touchpoints.ts';

export interface BoardWords {
  readonly untitled: string;
  readonly touchpoint: string;
  readonly withoutStage: string;
  readonly owners: Record<Owner, string>;
  readonly dropHere: Record<Owner, string>;
  leadIs(name: string): string;
  touchpoints(count: number): string;
  addIn(cell: string): string;
}

export const BoardWordsContext = createContext<BoardWords | null>(null);

export function useBoardWords(): BoardWords {
  const words = use(BoardWordsContext);
  if (!words) throw new Error('useBoardWords needs a JourneyBoard above it');
  return words;
}

/** In the language of the app; the same object until that changes. */
export function useTranslatedWords(): BoardWords {
  const { t } = useTranslation();
  return useMemo(() => {
    const perOwner = (translate: (owner: Owner) => string) => {
      const [none, marketing, both, sales] = owners.map(translate) as [string, string, string, string];
      return { none, marketing, both, sales };
    };
    return {
      untitled: t('words.untitled'),
      touchpoint: t('words.touchpoint'),
      withoutStage: t('words.withoutStage'),
      owners: perOwner((owner) => t(`words.owner.${owner}`)),
      dropHere: perOwner((owner) => t('journey.board.dropHere', { owner: t(`words.owner.${owner}`) })),
      leadIs: remembered((name) => t('journey.board.leadIs', { name })),
      touchpoints: (count) => t('words.touchpoints', { count }),
      addIn: (cell) => t('journey.board.addIn', { cell }),
    };
  }, [t]);
}

/** Hundreds of cards name the same few people. */
function remembered(translate: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const words = known.get(name) ?? translate(name);
    known.set(name, words);
    return words;
  };
}
