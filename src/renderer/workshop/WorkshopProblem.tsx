// Why a workshop cannot be shown, in words, with what to do.
import { useTranslation } from '../ui/translation.tsx';
import { useNavigation } from '../base/NavigationContext.ts';
import type { SessionProblem } from '../session/firstDocument.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemScreen } from '../ui/ProblemScreen.tsx';

export function WorkshopProblem({ problem }: { problem: SessionProblem }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  return (
    <ProblemScreen
      title={t(`app.problem.${problem}`)}
      text={t(`app.problem.${problem}Text`)}
      actions={
        <>
          {problem === 'denied' ? (
            // Without what is in the fragment, so that a code may lead in.
            <Button look="primary" onPress={() => (location.href = '/')}>
              {t('room.enterCode')}
            </Button>
          ) : (
            <Button look="primary" onPress={() => navigation.go({ page: 'library' })}>
              {t('app.toLibrary')}
            </Button>
          )}
          <Button onPress={() => location.reload()}>{t('app.problem.reload')}</Button>
        </>
      }
    />
  );
}

/** The engine does not answer and there is nothing to show yet. */
export function AwayProblem() {
  const { t } = useTranslation();
  return (
    <ProblemScreen
      title={t('app.problem.away')}
      text={t('app.problem.awayText')}
      actions={
        <Button look="primary" onPress={() => location.reload()}>
          {t('app.problem.retry')}
        </Button>
      }
    />
  );
}
