// The share curve in words and as a table, for those who do not see the drawing.
import { useTranslation } from '../../ui/translation.tsx';
import type { Shares } from '../../../domain/journey/shares.ts';
import type { Stage } from '../../../domain/journey/stages.ts';
import { formatPercent } from '../../../i18n/format.ts';
import { useStore } from '../../base/store.ts';
import { useLanguage } from '../../ui/language.ts';
import { useBoard } from '../view/BoardContext.ts';
import { useShownRange } from '../view/useShownStages.ts';
import { firstContactWords } from './FirstContactNote.tsx';
import { restOf } from './shareCurve.ts';

export function ShareTable({ shares, stages }: { shares: Shares; stages: readonly Stage[] }) {
  const { index } = useBoard();
  const { figure, touchpointId } = shares.firstSalesContact;
  const contact = useStore(index.touchpoint(touchpointId ?? ''));
  const language = useLanguage();
  const { t } = useTranslation();
  const [first, last] = useShownRange(stages.length);
  return (
    <div className="visually-hidden">
      <table>
        <caption>{t('journey.details.shareTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('words.stage')}</th>
            <th scope="col">{t('words.team.marketing')}</th>
            <th scope="col">{t('words.team.sales')}</th>
            <th scope="col">{t('words.crossover')}</th>
          </tr>
        </thead>
        <tbody>
          {stages.slice(first, last).map(({ id, title }, place) => {
            const at = first + place;
            const share = shares.byStage[at] ?? null;
            return (
              <tr key={id}>
                <th scope="row">{title || t('words.untitled')}</th>
                <td>{share === null ? t('journey.details.noShare') : formatPercent(language, share)}</td>
                <td>{share === null ? t('journey.details.noShare') : formatPercent(language, restOf(share))}</td>
                <td>{shares.crossovers.includes(id) ? t('journey.details.crossesHere') : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {contact ? (
        <p>{`${firstContactWords(t, language, figure)} ${contact.title || t('words.untitled')}`}</p>
      ) : (
        !figure.isComputable && <p>{t(`words.notComputable.${figure.reason}`)}</p>
      )}
    </div>
  );
}
