// Two maps laid over each other: what differs, the greatest first, each to be settled by one proposal and both consents;
// what both see alike as one decision.
import { IconArrowLeft } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { applyMerge, consentToMerge, isDue } from '../../domain/blindMap/mapCommands.ts';
import { agreedId, mapDecisions, mapViews } from '../../domain/blindMap/mapRecords.ts';
import {
  isElsewhere,
  isSettled,
  overlayOf,
  type MappedTouchpoint,
  type Overlay,
} from '../../domain/blindMap/overlay.ts';
import { stages } from '../../domain/journey/stages.ts';
import { touchpoints } from '../../domain/journey/touchpoints.ts';
import { removeTouchpoints } from '../../domain/journey/touchpointCommands.ts';
import type { Question } from '../../domain/questions/questions.ts';
import { useMe } from '../questions/openQuestions.ts';
import { useCanEdit, useQuery, useSession } from '../session/hooks.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { Button } from '../ui/Button.tsx';
import { Tools } from '../ui/ToolSlot.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { DifferenceBox } from './DifferenceBox.tsx';
import { Dumbbell } from './Dumbbell.tsx';
import { useHidden } from './HiddenContext.ts';
import { MergeConsents } from './MergeConsents.tsx';
import { useOverlayWords } from './useOverlayWords.ts';
import { useWalked } from './useWalked.ts';
import { Headline } from '../ui/Headline.tsx';
import styles from './OverlayPage.module.css';

const watched = [mapViews, mapDecisions, touchpoints, stages];

export function useOverlay(question: Question): Overlay {
  return useQuery(
    useCallback((doc: Y.Doc) => overlayOf(doc, question), [question]),
    watched,
  );
}

/** @param focused the touchpoint that an open point leads to */
export default function OverlayPage({ question, focused }: { question: Question; focused: string | null }) {
  const { t } = useTranslation();
  const { show } = useHidden();
  const { run } = useSession();
  const undoToast = useUndoToast();
  const overlay = useOverlay(question);
  const words = useOverlayWords(overlay);
  const [chosen, setChosen] = useState(focused);
  const [showsAll, setShowsAll] = useState(false);
  useCarryOut(overlay);
  const { differences, agreed, unknown, all } = overlay;
  const open = differences.filter((one) => !isSettled(one));
  const walked = useWalked(question.id);
  useEffect(() => {
    // The agenda goes on: the person who looked at another one comes along.
    if (walked !== undefined) setChosen(walked);
  }, [walked]);
  const current = differences.find(({ touchpoint }) => touchpoint.id === chosen) ?? open[0];
  const rows = (showsAll ? all : differences).filter((one) => one !== current);
  const mayEdit = useCanEdit();
  return (
    <div className={styles.page} data-section="overlay" data-overlay={question.id} data-scrolls="overlay">
      <Tools>
        <Button size="small" look="quiet" icon={<IconArrowLeft size={16} stroke={1.75} />} onPress={() => show(null)}>
          {t('hidden.map.asJourney')}
        </Button>
        <Button size="small" look="quiet" aria-pressed={showsAll} onPress={() => setShowsAll(!showsAll)}>
          {t('hidden.map.all', { count: all.length })}
        </Button>
      </Tools>
      <header className={styles.head}>
        <Headline>{words.title}</Headline>
        <p>{words.lead}</p>
      </header>
      {current && (
        <DifferenceBox
          key={current.touchpoint.id}
          question={question}
          of={current}
          number={differences.indexOf(current) + 1}
          total={differences.length}
          takesFocus={current.touchpoint.id === focused}
        />
      )}
      {rows.length > 0 && (
        <div className={styles.scale} aria-hidden>
          <b>{t('hidden.map.after')}</b>
          <span className={styles.ends}>
            <span data-side="marketing">{t('hidden.map.accompanies.marketing')}</span>
            <span>{t('hidden.map.accompanies.both')}</span>
            <span data-side="sales">{t('hidden.map.accompanies.sales')}</span>
          </span>
        </div>
      )}
      <ul className={styles.rows}>
        {rows.map((one) => (
          <Row key={one.touchpoint.id} of={one} isChoosable={differences.includes(one)} onChoose={setChosen} />
        ))}
      </ul>
      {agreed.length > 0 && (
        <section className={styles.agreed} aria-label={t('hidden.map.takeAgreed', { count: agreed.length })}>
          <b>{t('hidden.map.takeAgreed', { count: agreed.length })}</b>
          {overlay.agreedDecision?.appliedAt != null ? (
            <span>{t('hidden.map.agreedDone')}</span>
          ) : (
            <MergeConsents
              decision={overlay.agreedDecision}
              onConsent={(participantId) =>
                void run(consentToMerge, { questionId: question.id, touchpointId: agreedId, participantId })
              }
            />
          )}
        </section>
      )}
      {unknown.length > 0 && (
        <section className={styles.unknown}>
          <h3>{t('hidden.map.kind.nobodyKnows')}</h3>
          <ul>
            {unknown.map(({ touchpoint, stage }) => (
              <li key={touchpoint.id}>
                <span>
                  {touchpoint.title || t('words.untitled')} <small>{stage}</small>
                </span>
                {mayEdit && (
                  <Button
                    size="small"
                    look="quiet"
                    onPress={() => {
                      if (run(removeTouchpoints, { ids: [touchpoint.id] }).ok)
                        undoToast(t('hidden.map.removed', { title: touchpoint.title }));
                    }}
                  >
                    {t('hidden.map.remove')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface RowProps {
  readonly of: MappedTouchpoint;
  readonly isChoosable: boolean;
  readonly onChoose: (touchpointId: string) => void;
}

function Row({ of, isChoosable, onChoose }: RowProps) {
  const { t } = useTranslation();
  const { touchpoint, stage, kind, size } = of;
  const isDone = isSettled(of);
  const words = isDone
    ? t('hidden.map.settled', { how: t(`hidden.map.owner.${of.proposal?.owner ?? 'both'}`) })
    : t(`hidden.map.kind.${kind}`);
  const title = touchpoint.title || t('words.untitled');
  return (
    <li
      data-difference={kind === 'agreed' ? undefined : touchpoint.id}
      data-kind={kind}
      data-size={size.toFixed(2)}
      data-settled={isDone || undefined}
    >
      {isChoosable ? (
        <button type="button" onClick={() => onChoose(touchpoint.id)}>
          <b>{title}</b> <small>{stage}</small>
        </button>
      ) : (
        <span>
          <b>{title}</b> <small>{stage}</small>
        </span>
      )}
      <Dumbbell means={of.means} isBad={kind === 'nobody'} isLeaving={kind === 'leave' || kind === 'nobody'} />
      <span className={styles.kind} data-bad={(!isDone && kind === 'nobody') || undefined}>
        {words}
        {isElsewhere(of) && <small>{t('hidden.map.elsewhere')}</small>}
      </span>
    </li>
  );
}

/** What both sides agreed to apart is carried out by the facilitator's window; without one, by any. */
function useCarryOut({ question, differences, agreedDecision }: Overlay) {
  const { run, workshop } = useSession();
  const canEdit = useCanEdit();
  const facilitates = useMe()?.isFacilitator === true;
  useEffect(() => {
    const isFacilitated = workshop.isFacilitated?.() ?? false;
    if (!canEdit || (isFacilitated && !facilitates)) return;
    const decisions = [...differences.map(({ decision }) => decision), agreedDecision];
    for (const decision of decisions)
      if (decision && isDue(decision))
        run(applyMerge, { questionId: question.id, touchpointId: decision.touchpointId });
  }, [run, workshop, canEdit, facilitates, question, differences, agreedDecision]);
}
