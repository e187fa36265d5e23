// Catches what breaks while drawing: says in words that nothing is lost and offers to reload.
import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';
import { Button } from './ui/Button.tsx';
import { ProblemScreen } from './ui/ProblemScreen.tsx';

export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <Translation>
        {(t) => (
          <ProblemScreen
            title={t('app.problem.crashed')}
            text={t('app.problem.crashedText')}
            actions={
              <Button look="primary" onPress={() => location.reload()}>
                {t('app.problem.reload')}
              </Button>
            }
            details={{ label: t('app.problem.details'), text: error.message }}
          />
        )}
      </Translation>
    );
  }
}
