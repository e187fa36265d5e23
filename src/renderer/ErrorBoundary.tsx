// Catches what breaks while drawing: says in words that nothing is lost and offers to reload.
import { Component, type ReactNode } from 'react';
import { Button } from './ui/Button.tsx';
import { ProblemScreen } from './ui/ProblemScreen.tsx';
import { useTranslation } from './ui/translation.tsx';

export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    return error ? <Crashed message={error.message} /> : this.props.children;
  }
}

function Crashed({ message }: { message: string }) {
  const { t } = useTranslation();
  return (
    <ProblemScreen
      title={t('app.problem.crashed')}
      text={t('app.problem.crashedText')}
      actions={
        <Button look="primary" onPress={() => location.reload()}>
          {t('app.problem.reload')}
        </Button>
      }
      details={{ label: t('app.problem.details'), text: message }}
    />
  );
}
