// Why a workshop cannot be shown, in words, with what to do.
import { useTranslation } from '../ui/translation.tsx';
import { useNavigation } from '../base/NavigationContext.ts';
import { CodeScreen } from '../join/CodeScreen.tsx';
import type { SessionProblem } from '../session/firstDocument.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemScreen } from '../ui/ProblemScreen.tsx';

export function WorkshopProblem({ problem }: { problem: SessionProblem }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  // What is wrong with the link, and the way in without it.
  if (problem === 'denied') return <CodeScreen problem={linkProblem(navigation.token, t)} />;
  return (
    <ProblemScreen
      title={t(`app.problem.${problem}`)}
      text={t(`app.problem.${problem}Text`)}
      actions={
        <>
          <Button look="primary" onPress={() => navigation.go({ page: 'library' })}>
            {t('app.toLibrary')}
          </Button>
          <Button onPress={() => location.reload()}>{t('app.problem.reload')}</Button>
        </>
      }
    />
  );
}

function linkProblem(credential: string, t: ReturnType<typeof useTranslation>['t']) {
  const [token = ''] = credential.split('.');
  if (token.length === 22) return { title: t('app.problem.denied'), text: t('roomNews.linkOld') };
  return { title: t('roomNews.linkCutTitle'), text: t(token === '' ? 'roomNews.linkMissing' : 'roomNews.linkCut') };
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
