// What has changed since a signature was given; where both sides signed different states, since each of them.
import { useMemo } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import type { Plan } from '../../../domain/plan/plan.ts';
import { planChanges, readSignedPlan } from '../../../domain/plan/planChanges.ts';
import { signedCanonical, type SignOff } from '../../../domain/signatures/signOffs.ts';
import { useSession } from '../../session/hooks.ts';
import { useLanguage } from '../../ui/language.ts';
import { changeInWords, fieldInWords, namesOf } from './changeWords.ts';
import styles from './ChangesSince.module.css';

export function ChangesSince({ plan, signOffs }: { plan: Plan; signOffs: readonly SignOff[] }) {
  const byDigest = Map.groupBy(signOffs, ({ digest }) => digest);
  return [...byDigest].map(([digest, signed]) => (
    <Changes
      key={digest}
      plan={plan}
      digest={digest}
      names={signed.map(({ name }) => name)}
      isOnly={byDigest.size === 1}
    />
  ));
}

interface ChangesProps {
  readonly plan: Plan;
  readonly digest: string;
  readonly names: readonly string[];
  readonly isOnly: boolean;
}

function Changes({ plan, digest, names, isOnly }: ChangesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { doc } = useSession().workshop;
  const then = useMemo(() => {
    const canonical = signedCanonical(doc, digest);
    return canonical === null ? null : readSignedPlan(canonical);
  }, [doc, digest]);
  const changes = useMemo(() => (then ? planChanges(then, plan) : []), [then, plan]);
  const words = then && { t, language, titles: namesOf(then, plan) };
  return (
    <section className={styles.changes} data-changes={changes.length}>
      <h3 className={styles.heading}>
        {isOnly ? t('signature.changes') : t('signature.changesSince', { names: names.join(', ') })}
      </h3>
      {words && changes.length > 0 ? (
        <ul>
          {changes.map((change) => (
            <li
              key={`${change.area} ${change.kind} ${change.id}`}
              className={styles.change}
              data-change={`${change.area} ${change.kind}`}
            >
              <p dir="auto">{changeInWords(change, words)}</p>
              {change.fields.map((field) => (
                <p key={field.field} dir="auto" className={styles.field}>
                  {fieldInWords(field, words)}
                </p>
              ))}
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.field}>{t('signature.changesUnknown')}</p>
      )}
    </section>
  );
}
