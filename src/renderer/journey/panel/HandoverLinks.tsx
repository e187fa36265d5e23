// The handovers of a touchpoint, each as a link to where both teams agree on it.
import type * as Y from 'yjs';
import { agreements, listAgreements } from '../../../domain/partnership/agreements.ts';
import { agreementsInForce, standingOfHandover } from '../../../domain/partnership/handoverStanding.ts';
import { participants } from '../../../domain/people/participants.ts';
import { useQuery } from '../../session/hooks.ts';
import { useTranslation } from '../../ui/translation.tsx';
import type { Handover } from '../../../domain/partnership/handovers.ts';
import type { Translate } from '../../../i18n/translator.ts';
import { useWorkshopPlace } from '../../base/NavigationContext.ts';
import { PlaceLink } from '../../ui/PlaceLink.tsx';
import { useBoard } from '../view/BoardContext.ts';
import type { BoardIndex } from '../view/boardIndex.ts';
import { useHandoversOf } from './useHandoversOf.ts';
import styles from './SidePanel.module.css';

const agreementsOnly = [agreements, participants];

export function HandoverLinks({ touchpointId }: { touchpointId: string }) {
  const { index } = useBoard();
  const handovers = useHandoversOf(touchpointId);
  const agreed = useQuery(readInForce, agreementsOnly);
  const place = useWorkshopPlace();
  const { t } = useTranslation();
  if (handovers.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('journey.details.handovers')}>
      <h3>{t('journey.details.handovers')}</h3>
      <ul className={styles.handovers}>
        {handovers.map((handover) => (
          <li key={handover.id}>
            <PlaceLink
              to={{ page: 'workshop', id: place.id, section: 'agreements', target: { record: handover.id } }}
              className={styles.handover!}
            >
              {handoverWords(t, index, handover, touchpointId)}
            </PlaceLink>
            <span>{handoverState(t, handover, agreed)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** As seen from one of its touchpoints: to the other one, from the other one, or here between two. */
export function handoverWords(
  t: Translate,
  index: BoardIndex,
  { fromId, toId }: Handover,
  touchpointId: string,
): string {
  const title = (id: string) => index.all().get(id)?.title || t('words.untitled');
  if (fromId === touchpointId) return t('journey.details.handoverTo', { title: title(toId) });
  if (toId === touchpointId) return t('journey.details.handoverFrom', { title: title(fromId) });
  return t('journey.details.handoverHere', { from: title(fromId), to: title(toId) });
}

function handoverState(t: Translate, handover: Handover, agreed: ReadonlySet<string>): string {
  return t(`agreements.handovers.state.${standingOfHandover(handover, agreed)}`);
}

function readInForce(doc: Y.Doc): ReadonlySet<string> {
  return agreementsInForce(listAgreements(doc));
}
