// All fields of an agreement beside the list, its figures, and the handovers that it covers.
import type { ReactNode } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { agreementKinds, updateAgreement, type Agreement } from '../../domain/partnership/agreements.ts';
import { sides } from '../../domain/people/participants.ts';
import { LabelledText } from '../fields/LabelledText.tsx';
import { RecordLock } from '../fields/LockSign.tsx';
import { RecordComments } from '../discussion/RecordComments.tsx';
import { RecordPanel, type PanelFocus } from '../record/RecordPanel.tsx';
import { useSession } from '../session/hooks.ts';
import { useLockedFor } from '../session/locks.ts';
import { PersonField } from '../fields/PersonField.tsx';
import { Choice } from '../ui/Choice.tsx';
import { DateField } from '../ui/DateField.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useAgreements } from './AgreementsContext.ts';
import { FiguresList } from './FiguresList.tsx';
import { TimeLimitField } from './TimeLimitField.tsx';
import styles from './AgreementPanel.module.css';

export interface AgreementPanelProps {
  readonly agreement: Agreement;
  readonly focus: PanelFocus;
  readonly onClose: () => void;
}

export function AgreementPanel({ agreement, focus, onClose }: AgreementPanelProps) {
  const session = useSession();
  const { people, isReadOnly: isSectionReadOnly } = useAgreements();
  const { t } = useTranslation();
  const { id } = agreement;
  const isReadOnly = useLockedFor({ of: { name: 'agreements' }, id }) !== null || isSectionReadOnly;
  const update = (values: Parameters<typeof updateAgreement.run>[1]['values']) =>
    void session.run(updateAgreement, { id, values });
  const path = (name: string) => ({ collection: 'agreements', id, field: name });
  return (
    <RecordPanel
      id={id}
      title={t('agreements.panel.title')}
      closeLabel={t('app.close')}
      look="over"
      scrolls="agreement"
      data={{ 'data-panel': 'agreement' }}
      focus={focus}
      onClose={onClose}
    >
      <RecordLock touch={{ of: { name: 'agreements' }, id }} />
      <div className={styles.fields}>
        <Place field="title">
          <LabelledText path={path('title')} label={t('words.consentField.title')} look="title" />
        </Place>
        <Choice
          label={t('agreements.panel.kind')}
          value={agreement.kind}
          options={agreementKinds.map((kind) => ({ value: kind, label: t(`words.agreementKind.${kind}`) }))}
          onChange={(kind) => update({ kind })}
        />
        <Choice
          label={t('agreements.panel.fromSide')}
          value={agreement.fromSide}
          options={sides.map((side) => ({
            value: side,
            label: t(`words.team.${side}`),
            mark: <TeamMark mark={side} size={14} />,
          }))}
          onChange={(fromSide) => update({ fromSide })}
        />
        <LabelledText path={path('promise')} label={t(`words.promises.${agreement.fromSide}`)} />
        <LabelledText
          path={path('inReturn')}
          label={t(`words.givesInReturn.${agreement.fromSide === 'marketing' ? 'sales' : 'marketing'}`)}
        />
        <Place field="trigger">
          <LabelledText path={path('trigger')} label={t('words.consentField.trigger')} look="line" />
        </Place>
        <Place field="timeLimit">
          <TimeLimitField
            hours={agreement.timeLimit}
            isReadOnly={isReadOnly}
            onChange={(timeLimit) => update({ timeLimit })}
          />
        </Place>
        <NumberField
          label={t('agreements.panel.attempts')}
          value={agreement.attempts}
          minimum={1}
          maximum={99}
          step={1}
          isReadOnly={isReadOnly}
          onChange={(attempts) => update({ attempts })}
        />
        <LabelledText path={path('returnPath')} label={t('words.consentField.returnPath')} />
        <LabelledText path={path('measure')} label={t('words.consentField.measure')} look="line" />
        <NumberField
          label={t('agreements.panel.minimumShare')}
          description={t('agreements.panel.minimumShareHelp')}
          value={agreement.minimumShare}
          minimum={0}
          maximum={1}
          step={0.05}
          look="percent"
          isReadOnly={isReadOnly}
          onChange={(minimumShare) => update({ minimumShare })}
        />
        <Place field="responsibleId">
          <PersonField
            label={t('words.consentField.responsibleId')}
            people={people}
            personId={agreement.responsibleId}
            isDisabled={isReadOnly}
            onChange={(responsibleId) => update({ responsibleId })}
          />
        </Place>
        <PersonField
          label={t('words.consentField.deputyId')}
          people={people}
          personId={agreement.deputyId}
          isDisabled={isReadOnly}
          onChange={(deputyId) => update({ deputyId })}
        />
        <Place field="reviewOn">
          <DateField
            label={t('agreements.panel.reviewOn')}
            isAhead
            value={agreement.reviewOn}
            isReadOnly={isReadOnly}
            onChange={(reviewOn) => update({ reviewOn })}
          />
        </Place>
        <Place field="figures">
          <FiguresList agreement={agreement} />
        </Place>
        <CoveredHandovers agreementId={id} />
        <RecordComments of="agreements" id={id} />
      </div>
    </RecordPanel>
  );
}

/** Where a target of the address finds its field. */
function Place({ field, children }: { field: string; children: ReactNode }) {
  return <div data-field={field}>{children}</div>;
}

function CoveredHandovers({ agreementId }: { agreementId: string }) {
  const { handovers, touchpoints, selectHandover } = useAgreements();
  const { t } = useTranslation();
  const covered = handovers.filter((handover) => handover.agreementId === agreementId);
  return (
    <section className={styles.section}>
      <h3>{t('agreements.panel.covers')}</h3>
      {covered.length === 0 && <p>{t('agreements.panel.coversNothing')}</p>}
      <ul>
        {covered.map(({ id, fromId, toId }) => (
          <li key={id}>
            <button type="button" className={styles.link} onClick={() => selectHandover(id)}>
              {touchpoints.get(fromId)?.title || t('words.untitled')}{' '}
              {t('agreements.handovers.to', { title: touchpoints.get(toId)?.title || t('words.untitled') })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
