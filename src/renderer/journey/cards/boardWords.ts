// The words that every card and cell needs, translated once per board instead of once per card.
import type { Translate } from '../../../i18n/translator.ts';
import { channels } from '../../../plan/drawing/iconPaths.ts';
import { createContext, use, useMemo, useRef } from 'react';
import { useTermLook, type TermLook } from '../../fields/termLook.ts';
import { useTranslation } from '../../ui/translation.tsx';
import { evidences, owners, type Owner, type Touchpoint } from '../../../domain/journey/touchpoints.ts';
import { remembered } from '../../base/remembered.ts';

type BoardTerms = Pick<TermLook, 'parts' | 'idsIn' | 'spoken'>;

export interface BoardWords {
  readonly untitled: string;
  readonly touchpoint: string;
  readonly withoutStage: string;
  readonly owners: Record<Owner, string>;
  readonly dropHere: Record<Owner, string>;
  /** Terms whose names are underlined in titles; null where there are none. */
  readonly terms: BoardTerms | null;
  /** What a card shows beside its title, in the order of a sentence, and what the terms in its title mean. */
  describe(touchpoint: Touchpoint, lead: string | undefined, comments: string): string;
  touchpoints(count: number): string;
  addIn(cell: string): string;
}

export const BoardWordsContext = createContext<BoardWords | null>(null);

export function useBoardWords(): BoardWords {
  const words = use(BoardWordsContext);
  if (!words) throw new Error('useBoardWords needs a JourneyBoard above it');
  return words;
}

/** In the language of the app; the same object until that or a term changes. */
export function useTranslatedWords(): BoardWords {
  const { t } = useTranslation();
  const terms = useSteadyTerms();
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
      terms,
      describe: describer(t, terms),
      touchpoints: (count) => t('words.touchpoints', { count }),
      addIn: (cell) => t('journey.board.addIn', { cell }),
    };
  }, [t, terms]);
}

/** The same object until a name changes: hundreds of cards are not drawn anew while somebody writes a definition. */
function useSteadyTerms(): BoardTerms | null {
  const look = useTermLook();
  const latest = useRef(look);
  // Not in an effect: the cells below draw their cards in theirs, which come first.
  latest.current = look;
  const names = look?.names;
  return useMemo(
    () =>
      names === undefined
        ? null
        : {
            parts: (text) => latest.current?.parts(text) ?? [{ text, termId: null }],
            idsIn: (text) => latest.current?.idsIn(text) ?? [],
            spoken: (ids) => latest.current?.spoken(ids),
          },
    [names],
  );
}

/** Everything is translated once: hundreds of cards come and go while one scrolls. */
function describer(t: Translate, terms: BoardTerms | null): BoardWords['describe'] {
  const owner = new Map(owners.map((one) => [one, t(`words.owner.${one}`)]));
  const channel = new Map<string, string>(channels.map((one) => [one, t(`words.channel.${one}`)]));
  const evidence = new Map(
    evidences.map((one) => [one, t('journey.board.evidenceIs', { evidence: t(`words.evidence.${one}`) })]),
  );
  const weight = [1, 2, 3].map((one) => t('journey.board.weightIs', { weight: one }));
  const commentsAre = remembered((comments: string) =>
    comments === ''
      ? ''
      : t(comments.endsWith('?') ? 'discussion.badgeQuestion' : 'discussion.badge', { count: parseInt(comments, 10) }),
  );
  const leadIs = remembered((name: string) => t('journey.board.leadIs', { name }));
  return (touchpoint, lead, comments) =>
    [
      owner.get(touchpoint.place.owner),
      channel.get(touchpoint.channel) ?? touchpoint.channel,
      weight[touchpoint.weight - 1],
      touchpoint.evidence === 'assumption' ? '' : evidence.get(touchpoint.evidence),
      lead === undefined ? '' : leadIs(lead),
      commentsAre(comments),
      terms?.spoken(terms.idsIn(touchpoint.title)),
    ]
      .filter(Boolean)
      .join(', ');
}
