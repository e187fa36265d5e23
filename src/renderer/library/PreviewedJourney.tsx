// The journey as a file would make it: a column per stage, in it the lanes with the titles of their touchpoints.
import { useState } from 'react';
import { owners } from '../../domain/journey/touchpoints.ts';
import type { ImportPreview, PreviewedTouchpoint } from '../../protocol/hostApi.ts';
import { Button } from '../ui/Button.tsx';
import { useTranslation } from '../ui/translation.tsx';
import styles from './PreviewedJourney.module.css';

/** Of a lane; more are shown when they are asked for. */
const titlesAtOnce = 12;

export function PreviewedJourney({ preview: { stages, withoutStage } }: { preview: ImportPreview }) {
  const { t } = useTranslation();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('library.import.contents')}>
      <ol className={styles.stages}>
        {stages.map((stage, index) => (
          <li key={index} className={styles.stage}>
            <Stage title={stage.title || t('words.untitled')} touchpoints={stage.touchpoints} />
          </li>
        ))}
        {withoutStage.length > 0 && (
          <li className={styles.stage}>
            <Stage title={t('words.withoutStage')} touchpoints={withoutStage} />
          </li>
        )}
      </ol>
    </div>
  );
}

function Stage({ title, touchpoints }: { title: string; touchpoints: readonly PreviewedTouchpoint[] }) {
  const { t } = useTranslation();
  return (
    <>
      <h4 className={styles.title} dir="auto">
        {title}
      </h4>
      <p className={styles.count}>{t('words.touchpoints', { count: touchpoints.length })}</p>
      {owners.map((owner) => {
        const titles = touchpoints.filter((one) => one.owner === owner).map((one) => one.title);
        return titles.length > 0 && <Lane key={owner} owner={owner} titles={titles} />;
      })}
    </>
  );
}

function Lane({ owner, titles }: { owner: PreviewedTouchpoint['owner']; titles: readonly string[] }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(titlesAtOnce);
  return (
    <section className={styles.lane} data-owner={owner}>
      <h5 className={styles.owner}>{t(`words.owner.${owner}`)}</h5>
      <ul>
        {titles.slice(0, shown).map((title, index) => (
          <li key={index} className={styles.touchpoint} dir="auto">
            {title || t('words.untitled')}
          </li>
        ))}
      </ul>
      {titles.length > shown && (
        <Button look="quiet" onPress={() => setShown(shown + 500)}>
          {t('library.import.showMore', { count: titles.length - shown })}
        </Button>
      )}
    </section>
  );
}
