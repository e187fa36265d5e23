// The relationship for the room: what the last round says and the rounds beside each other. While the poll is open the
// audience view shows the question itself, and never an answer.
import type { ReactNode } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { headlineOf, leadOf } from '../../domain/relationship/statement.ts';
import { relationshipHeadline, relationshipLead } from '../../i18n/relationshipWords.ts';
import { useLanguage } from '../ui/language.ts';
import { OnScreen } from '../ui/OnScreen.tsx';
import { RoundsBeside } from './RoundsBeside.tsx';
import { RoundsTable } from './RoundsTable.tsx';
import { useRounds } from './useRounds.ts';
import { Words } from './Words.tsx';

/** The headline stays large only where everything below it has room. */
const sizes = [28, 28, 24, 20];

export function RelationshipOnScreen({ head, onTypeSize }: { head: ReactNode; onTypeSize: (size: number) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const rounds = useRounds();
  const shown = rounds.slice(-4);
  const last = shown.at(-1);
  return (
    <OnScreen
      head={head}
      title={last ? relationshipHeadline(t, language, headlineOf(last)) : t('relationship.empty')}
      lead={last ? relationshipLead(t, language, leadOf(rounds, rounds.length - 1)) : t('relationship.emptyText')}
      sizes={sizes}
      statements={1}
      of={rounds}
      onTypeSize={onTypeSize}
    >
      {last &&
        (shown.length > 2 ? (
          <RoundsTable rounds={shown} largest={56} isOnScreen />
        ) : (
          <RoundsBeside rounds={shown} largest={56} isOnScreen />
        ))}
      {last && <Words round={last} isOnScreen />}
    </OnScreen>
  );
}
