// A version before it is restored: its picture and stages, what it brought, and what restoring it would change now.
import { useEffect, useState } from 'react';
import type { VersionEntry } from '../../protocol/hostApi.ts';
import type { SignedPlan } from '../../domain/plan/signedPlan.ts';
import { changeInWords, namesOf } from '../plan/signature/changeWords.ts';
import { useLanguage } from '../ui/language.ts';
import { LineField } from '../ui/LineField.tsx';
import { Thumbnail } from '../ui/Thumbnail.tsx';
import { useTranslation } from '../ui/translation.tsx';
import type { ShownVersion } from './useVersions.ts';
import { changesBetween, type VersionState } from './versionState.ts';
import styles from './VersionsDialog.module.css';

interface VersionPreviewProps {
  readonly version: ShownVersion;
  readonly now: (() => SignedPlan) | null;
  readonly read: (version: VersionEntry) => Promise<VersionState | undefined>;
  readonly onRename: (name: string) => void;
}

/** Changes that are listed; of more, the number is told. */
const mostListed = 12;

export function VersionPreview({ version, now, read, onRename }: VersionPreviewProps) {
  const { t } = useTranslation();
  const [state, setState] = useState<VersionState | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void read(version).then((found) => isCurrent && found && setState(found));
    return () => {
      isCurrent = false;
    };
  }, [read, version]);
  if (!state) return null;
  const { plan, thumbnail } = state;
  const stages = t('words.stages', { count: plan.stages.length });
  const touchpoints = t('words.touchpoints', { count: version.touchpoints });
  return (
    <div className={styles.preview}>
      <LineField label={t('app.versions.name')} value={version.name} onChange={onRename} maximum={120} />
      <div className={styles.picture}>
        <Thumbnail
          thumbnail={thumbnail}
          label={t('library.picture', { title: plan.workshop.title || t('words.untitled'), stages, touchpoints })}
        />
      </div>
      <p className={styles.counts}>
        {[plan.workshop.title, stages, touchpoints, t('app.versions.goals', { count: plan.goals.length })]
          .concat(t('app.versions.agreements', { count: plan.agreements.length }))
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ol className={styles.stages}>
        {plan.stages.map((stage) => (
          <li key={stage.id}>
            <span dir="auto">{stage.title || t('words.untitled')}</span>
            <span className={styles.reason}>
              {t('words.touchpoints', { count: Object.values(stage.touchpoints).flat().length })}
            </span>
          </li>
        ))}
      </ol>
      {now && <ChangeList heading={t('app.versions.wouldChange')} before={now()} after={plan} />}
    </div>
  );
}

function ChangeList({ heading, before, after }: { heading: string; before: SignedPlan; after: SignedPlan }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { changes } = changesBetween(before, after);
  const words = { t, language, titles: namesOf(before, after) };
  return (
    <section>
      <h3 className={styles.heading}>{heading}</h3>
      {changes.length === 0 && <p className={styles.reason}>{t('app.versions.nothing')}</p>}
      <ul className={styles.changes}>
        {changes.slice(0, mostListed).map((change) => (
          <li key={`${change.area} ${change.kind} ${change.id}`} dir="auto">
            {changeInWords(change, words)}
          </li>
        ))}
      </ul>
      {changes.length > mostListed && (
        <p className={styles.reason}>{t('app.versions.more', { count: changes.length - mostListed })}</p>
      )}
    </section>
  );
}
