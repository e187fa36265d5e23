// Beside the visits: who has met whom, and the rhythm.
import type { Pair } from '../../domain/everyday/pairs.ts';
import { numberWord, capitalised } from '../../i18n/numberWords.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language.ts';
import { useTranslation } from '../ui/translation.tsx';
import { useEveryday } from './EverydayContext.ts';
import { PairsGrid } from './PairsGrid.tsx';
import { PulsePanel } from './PulsePanel.tsx';
import { RhythmFields } from './RhythmFields.tsx';
import styles from './EverydayPanel.module.css';

export function EverydayPanel({ pairs }: { pairs: readonly Pair[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { open, isReadOnly } = useEveryday();
  const unmet = pairs.filter(({ standing }) => standing === 'open').length;
  return (
    <div className={styles.panel}>
      <section>
        <h2>{t('everyday.pairs.title')}</h2>
        {pairs.length === 0 ? <p className={styles.calm}>{t('everyday.teamsMissing')}</p> : <PairsGrid pairs={pairs} />}
        {!isReadOnly && unmet > 0 && (
          <Button onPress={() => open({ kind: 'suggest' })}>
            {capitalised(t('everyday.suggestSome', { count: unmet, number: numberWord(t, language, unmet) }), language)}
          </Button>
        )}
      </section>
      <PulsePanel />
      <section>
        <h2>{t('everyday.rhythm.title')}</h2>
        <RhythmFields />
      </section>
    </div>
  );
}
