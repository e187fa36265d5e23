// The section "agreements" of a workshop: handovers at the left, the chosen one and all agreements beside them, details
// and dialogs.
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { getAgreement } from '../../domain/partnership/agreements.ts';
import type { Handover } from '../../domain/partnership/handovers.ts';
import { useOpenRecord } from '../record/useOpenRecord.ts';
import { useCanEdit, useSession } from '../session/hooks.ts';
import { useSharedPanels } from '../session/sharedPanels.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useBounded } from '../ui/useBounded.tsx';
import { AddAgreementDialog } from './AddAgreementDialog.tsx';
import { AgreementCard } from './AgreementCard.tsx';
import { AgreementPanel } from './AgreementPanel.tsx';
import {
  AgreementsContext,
  AgreementToolsContext,
  type AgreementsView,
  type AgreementTools,
} from './AgreementsContext.ts';
import { AgreementsHead } from './AgreementsHead.tsx';
import { EndedAgreements } from './EndedAgreements.tsx';
import { FiguresDialog } from './FiguresDialog.tsx';
import { HandoverList } from './HandoverList.tsx';
import { NewHandoverDialog } from './NewHandoverDialog.tsx';
import { nextHandover, useAgreementsTarget } from './useAgreementsTarget.ts';
import { SelectedHandover } from './SelectedHandover.tsx';
import { useRecords } from './useRecords.ts';
import styles from './AgreementsSection.module.css';

type Open =
  | { readonly dialog: 'agreement'; readonly handover: Handover | null }
  | { readonly dialog: 'handover' }
  | { readonly dialog: 'figures'; readonly agreementId: string; readonly figuresId: string | undefined };

/** Of the agreements in the first picture: more are not in sight. */
const firstCards = 6;

export default function AgreementsSection() {
  const { workshop } = useSession();
  const isReadOnly = !useCanEdit();
  const records = useRecords();
  const { agreements, handovers, figures } = records;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const { opened: details, open: openPanel, close: closePanel } = useOpenRecord();
  const [open, setOpen] = useState<Open | null>(null);
  const [showsEnded, setShowsEnded] = useState(false);
  /** The agreement that something led to last. */
  const [askedId, setAskedId] = useState<string | null>(null);
  const content = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const { t } = useTranslation();

  const chosen = handovers.find(({ id }) => id === chosenId);
  const selected = chosen ?? nextHandover(handovers);
  const focusIn = useCallback((selector: string, inner?: string) => {
    // After what has just been added or unfolded has been drawn.
    requestAnimationFrame(() => {
      const card = content.current?.querySelector<HTMLElement>(selector);
      const target = (inner === undefined ? null : card?.querySelector<HTMLElement>(inner)) ?? card;
      target?.focus({ preventScroll: true });
      card?.scrollIntoView({ block: 'nearest' });
    });
  }, []);
  const showAgreement = useCallback(
    (id: string, inner?: string) => {
      if (getAgreement(workshop.doc, id)?.phase === 'ended') setShowsEnded(true);
      setAskedId(id);
      focusIn(`[data-agreement="${CSS.escape(id)}"]`, inner);
    },
    [workshop, focusIn],
  );
  const openDetails = useCallback(
    (agreementId: string, field?: string) => {
      if (isReadOnly) return;
      opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      openPanel(agreementId, field);
    },
    [isReadOnly, openPanel],
  );
  const selectHandover = useCallback((id: string) => {
    setChosenId(id);
    content.current?.scrollTo({ top: 0 });
  }, []);
  useSharedPanels('agreements', [chosenId ?? '', details?.id ?? ''], ([handoverId = '', agreementId = '']) => {
    setChosenId(handoverId === '' ? null : handoverId);
    if (agreementId === '') closePanel();
    else openDetails(agreementId);
  });
  useAgreementsTarget({ records, selectHandover, openDetails, showAgreement });

  const { people } = records;
  const tools = useMemo<AgreementTools>(
    () => ({
      people,
      figures,
      isReadOnly,
      selectHandover,
      openDetails,
      showAgreement,
      addAgreement: (handover) => setOpen({ dialog: 'agreement', handover }),
      enterFigures: (agreementId, figuresId) => setOpen({ dialog: 'figures', agreementId, figuresId }),
    }),
    [people, figures, isReadOnly, selectHandover, openDetails, showAgreement],
  );
  const view: AgreementsView = { ...records, ...tools, selected };
  const close = () => setOpen(null);
  const closeDetails = () => {
    closePanel();
    if (opener.current?.isConnected) opener.current.focus({ preventScroll: true });
  };
  const detailed = agreements.find(({ id }) => id === details?.id);
  const counted = open?.dialog === 'figures' ? agreements.find(({ id }) => id === open.agreementId) : undefined;
  const current = agreements.filter(({ phase }) => phase !== 'ended');
  const cards = useBounded(current, ({ id }) => id === details?.id || id === askedId, { first: firstCards });
  return (
    <AgreementsContext value={view}>
      <AgreementToolsContext value={tools}>
        <div
          className={styles.section}
          data-section="agreements"
          data-scrolls="agreements"
          data-panel-open={detailed ? true : undefined}
        >
          <HandoverList onAdd={() => setOpen({ dialog: 'handover' })} />
          <div ref={content} className={styles.content} data-scrolls="agreements">
            <div className={styles.column}>
              <AgreementsHead isNext={chosen === undefined && selected !== null} />
              {selected && <SelectedHandover handover={selected} />}
              {agreements.length === 0 && (
                <EmptyState
                  title={t('agreements.empty')}
                  text={t('agreements.emptyText')}
                  {...(handovers.length === 0
                    ? {}
                    : {
                        action: (
                          <Button
                            onPress={() => document.querySelector<HTMLElement>('[data-handover] button')?.focus()}
                          >
                            {t('agreements.emptyAction', { count: handovers.length })}
                          </Button>
                        ),
                      })}
                />
              )}
              <section className={styles.agreements} aria-label={t('agreements.list')}>
                {cards.shown.map((agreement) => (
                  <AgreementCard key={agreement.id} agreement={agreement} />
                ))}
                {cards.more}
              </section>
              <EndedAgreements isOpen={showsEnded} onToggle={() => setShowsEnded(!showsEnded)} />
            </div>
          </div>
          {detailed && details && <AgreementPanel agreement={detailed} focus={details} onClose={closeDetails} />}
        </div>
        {open?.dialog === 'agreement' && (
          <AddAgreementDialog
            handover={open.handover}
            onClose={close}
            onDone={(id, isNew) => {
              if (open.handover) setChosenId(null);
              showAgreement(id, isNew ? '[data-role="promises"] textarea' : undefined);
            }}
          />
        )}
        {open?.dialog === 'handover' && <NewHandoverDialog onClose={close} />}
        {counted && open?.dialog === 'figures' && (
          <FiguresDialog
            agreement={counted}
            entry={figures.get(counted.id)?.find(({ id }) => id === open.figuresId)}
            onClose={close}
          />
        )}
      </AgreementToolsContext>
    </AgreementsContext>
  );
}
