// The figures of an agreement, latest first: what was counted until which day, as rates; entered, corrected and removed
// here.
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import type { Agreement } from '../../domain/partnership/agreements.ts';
import {
  ratesOf,
  removeServiceLevelFigures,
  type ServiceLevelFigures,
} from '../../domain/partnership/serviceLevelFigures.ts';
import { formatDay, formatNumber, formatPercent } from '../../i18n/format.ts';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useLanguage } from '../ui/language.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { useAgreementTools } from './AgreementsContext.ts';
import { figurePairs } from './figurePairs.ts';
import styles from './FiguresList.module.css';

export function FiguresList({ agreement: { id } }: { agreement: Agreement }) {
  const { figures, enterFigures, isReadOnly } = useAgreementTools();
  const { t } = useTranslation();
  const entries = (figures.get(id) ?? []).toReversed();
  return (
    <section className={styles.figures}>
      <h3>{t('agreements.panel.figures')}</h3>
      {entries.length === 0 && <p>{t('agreements.panel.figuresHelp')}</p>}
      <ul>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
      {!isReadOnly && (
        <Button size="small" onPress={() => enterFigures(id)}>
          {t('agreements.card.enterFigures')}
        </Button>
      )}
    </section>
  );
}

function Entry({ entry }: { entry: ServiceLevelFigures }) {
  const session = useSession();
  const { enterFigures, isReadOnly } = useAgreementTools();
  const language = useLanguage();
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  const day = formatDay(language, entry.date);
  const rates = ratesOf(entry);
  const remove = () => {
    if (!session.run(removeServiceLevelFigures, { id: entry.id }).ok) return;
    undoToast(t('agreements.figures.removed', { day }));
  };
  return (
    <li className={styles.entry}>
      <div>
        <p className={styles.day}>{day}</p>
        {figurePairs.map(({ part, whole, rate }) => {
          const [partCount, wholeCount] = [entry[part], entry[whole]];
          if (partCount === null && wholeCount === null) return null;
          const percent = rates[rate];
          const counts = t('agreements.figures.partOf', {
            part: partCount === null ? '–' : formatNumber(language, partCount),
            whole: wholeCount === null ? '–' : formatNumber(language, wholeCount),
          });
          return (
            <p key={rate} className={styles.rate}>
              <span>{t(`agreements.figures.${rate}`)}</span>
              <span>{counts}</span>
              <b>{percent === null ? '–' : formatPercent(language, percent)}</b>
            </p>
          );
        })}
      </div>
      {!isReadOnly && (
        <span className={styles.tools}>
          <IconButton
            label={t('agreements.figures.edit', { day })}
            icon={<IconPencil size={16} stroke={1.75} />}
            onPress={() => enterFigures(entry.agreementId, entry.id)}
          />
          <IconButton
            label={t('agreements.figures.remove', { day })}
            icon={<IconTrash size={16} stroke={1.75} />}
            onPress={remove}
          />
        </span>
      )}
    </li>
  );
}
