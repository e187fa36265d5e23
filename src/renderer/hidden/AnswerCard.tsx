// Plans an activity that answers the chosen card of a collection.
import type { ShownCard } from '../../domain/cards/cards.ts';
import { useAnswerWithActivity } from '../session/useAnswerWithActivity.ts';
import { Button } from '../ui/Button.tsx';
import { useTranslation } from '../ui/translation.tsx';

export function AnswerCard({ card: { id, text } }: { card: ShownCard }) {
  const { t } = useTranslation();
  const answerWithActivity = useAnswerWithActivity();
  return (
    <Button size="small" look="quiet" onPress={() => answerWithActivity({ id, title: text })}>
      {t('activities.answerWith')}
    </Button>
  );
}
