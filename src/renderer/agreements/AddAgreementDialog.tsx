// Which agreement to add: a template of a common one, an empty one, or for a handover one that is there already.
import { useMemo } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { translatorFor } from '../../i18n/translatorFor.ts';
import { addAgreement } from '../../domain/partnership/agreements.ts';
import { addCoveringAgreement, type Handover } from '../../domain/partnership/handovers.ts';
import { otherSide } from '../../domain/people/participants.ts';
import { readDetails } from '../../domain/record/workshop.ts';
import { useSession } from '../session/hooks.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { templateIds, templateOf } from './agreementTemplates.ts';
import { useAgreements } from './AgreementsContext.ts';
import { placeOf, useDecideHandover } from './useDecideHandover.ts';
import styles from './AddAgreementDialog.module.css';

type NewAgreement = Parameters<typeof addAgreement.run>[1];

export interface AddAgreementDialogProps {
  /** The handover that the agreement is to cover. */
  readonly handover: Handover | null;
  readonly onClose: () => void;
  /** With the id of the new agreement, or of the one that covers the handover now. */
  readonly onDone: (agreementId: string, isNew: boolean) => void;
}

export function AddAgreementDialog({ handover, onClose, onDone }: AddAgreementDialogProps) {
  const session = useSession();
  const { touchpoints, agreements } = useAgreements();
  const { cover } = useDecideHandover();
  const { t } = useTranslation();
  // What is written into the plan is in the plan's language, whatever the app speaks.
  const { language } = readDetails(session.workshop.doc);
  const translate = useMemo(() => translatorFor(language), [language]);
  const from = handover && (touchpoints.get(handover.fromId)?.title || t('words.untitled'));
  const to = handover && (touchpoints.get(handover.toId)?.title || t('words.untitled'));
  const existing = handover ? agreements.filter(({ phase }) => phase !== 'ended') : [];
  const add = (values: NewAgreement) => {
    const added = handover
      ? session.run(addCoveringAgreement, { handover: placeOf(handover), values })
      : session.run(addAgreement, values);
    if (!added.ok) return;
    onClose();
    onDone(added.value, true);
  };
  const empty = (): NewAgreement =>
    handover ? { title: (to ?? '').slice(0, 300), fromSide: otherSide(handover.fromSide) } : {};
  return (
    <Dialog
      isOpen
      width="wide"
      title={t('agreements.adding.title')}
      lead={handover ? t('agreements.adding.forHandover', { from, to }) : t('agreements.adding.lead')}
      onClose={onClose}
    >
      {existing.length > 0 && (
        <section className={styles.group} aria-label={t('agreements.adding.existing')}>
          <h3>{t('agreements.adding.existing')}</h3>
          <ul className={styles.existing}>
            {existing.map(({ id, title }) => (
              <li key={id}>
                <button
                  type="button"
                  className={styles.option}
                  onClick={() => {
                    if (!handover || !cover(handover, id).ok) return;
                    onClose();
                    onDone(id, false);
                  }}
                >
                  {t('agreements.adding.coverWith', { title: title || t('words.untitled') })}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.group} aria-label={t('agreements.adding.templates')}>
        <h3>{t('agreements.adding.templates')}</h3>
        <ul className={styles.templates}>
          {templateIds.map((id) => {
            const template = templateOf(id, translate);
            return (
              <li key={id}>
                <button
                  type="button"
                  className={styles.option}
                  lang={language}
                  data-template={id}
                  onClick={() => add(template)}
                >
                  <span className={styles.title}>
                    <TeamMark mark={template.fromSide} size={13} />
                    {template.title}
                  </span>
                  <span className={styles.promise}>{template.promise}</span>
                </button>
              </li>
            );
          })}
          <li>
            <button type="button" className={styles.option} data-template="empty" onClick={() => add(empty())}>
              <span className={styles.title}>{t('agreements.adding.emptyTitle')}</span>
              <span className={styles.text}>{t('agreements.adding.emptyText')}</span>
            </button>
          </li>
        </ul>
      </section>
    </Dialog>
  );
}
