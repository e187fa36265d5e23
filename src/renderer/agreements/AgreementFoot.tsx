// The foot of an agreement: kind and title, trigger, measure with bar and target, who is responsible, next review, and
// the menu.
import { useTranslation } from '../ui/translation.tsx';
import type { Agreement } from '../../domain/partnership/agreements.ts';
import { statusOf } from '../../domain/partnership/agreementStatus.ts';
import { formatDay } from '../../i18n/format.ts';
import { CommentBadge } from '../discussion/CommentBadge.tsx';
import { CollaborativeText } from '../fields/CollaborativeText.tsx';
import { useLanguage } from '../ui/language.ts';
import { PersonBadge } from '../ui/PersonBadge.tsx';
import { AgreementMenu } from './AgreementMenu.tsx';
import { useAgreementTools } from './AgreementsContext.ts';
import { Measure } from './Measure.tsx';
import styles from './AgreementFoot.module.css';

export function AgreementFoot({ agreement }: { agreement: Agreement }) {
  const { people, openDetails, isReadOnly } = useAgreementTools();
  const language = useLanguage();
  const { t } = useTranslation();
  const { id, kind, responsibleId, deputyId, reviewOn } = agreement;
  const status = statusOf(agreement);
  const responsible = people.find((person) => person.id === responsibleId);
  const deputy = people.find((person) => person.id === deputyId);
  const kindName = t(`words.agreementKind.${kind}`);
  const review = formatDay(language, reviewOn) || t('agreements.card.noReview');
  const nameOrNobody = responsible?.name ?? t('agreements.card.nobody');
  const value = (
    <span className={styles.value} data-missing={responsible ? undefined : true}>
      {nameOrNobody}
    </span>
  );
  return (
    <div className={styles.foot}>
      <div className={styles.cell}>
        <p className={styles.label} data-status={status}>
          {status === 'agreedByBoth'
            ? kindName
            : t('agreements.card.kindAndStatus', { kind: kindName, status: t(`words.agreementStatus.${status}`) })}{' '}
          <CommentBadge of="agreements" id={id} />
        </p>
        <h3 className={styles.value}>
          <CollaborativeText
            path={{ collection: 'agreements', id, field: 'title' }}
            label={t('words.consentField.title')}
            className={styles.text!}
            placeholder={t('agreements.card.titlePlaceholder')}
          />
        </h3>
      </div>
      <div className={styles.cell}>
        <p className={styles.label} aria-hidden>
          {t('agreements.card.trigger')}
        </p>
        <div className={styles.value}>
          <CollaborativeText
            path={{ collection: 'agreements', id, field: 'trigger' }}
            label={t('agreements.card.trigger')}
            className={styles.text!}
            placeholder={t('agreements.card.triggerPlaceholder')}
          />
        </div>
      </div>
      <Measure agreement={agreement} />
      <button
        type="button"
        className={`${styles.cell} ${styles.person}`}
        disabled={isReadOnly}
        onClick={() => openDetails(id, 'responsibleId')}
        aria-label={
          deputy &&
          `${t('agreements.card.responsible')}: ${nameOrNobody} ${t('agreements.card.deputy', { name: deputy.name })}`
        }
      >
        {responsible && (
          <span aria-hidden>
            <PersonBadge name={responsible.name} team={responsible.team} />
          </span>
        )}
        {/* With a deputy the name comes first for who hears it, and is still drawn below the label. */}
        <span style={deputy && { display: 'flex', flexDirection: 'column-reverse' }}>
          {deputy ? (
            <>
              {/* A blank that flex layout does not draw keeps both apart for programs that compare what is read and said. */}
              {value} <span className={styles.label}>{t('agreements.card.deputy', { name: deputy.name })}</span>
            </>
          ) : (
            <>
              <span className={styles.label}>{t('agreements.card.responsible')}</span>
              {value}
            </>
          )}
        </span>
      </button>
      <button type="button" className={styles.cell} disabled={isReadOnly} onClick={() => openDetails(id, 'reviewOn')}>
        <span className={styles.label}>{t('agreements.card.review')}</span>
        <span className={styles.value} data-missing={reviewOn === '' || undefined}>
          {review}
        </span>
      </button>
      <AgreementMenu agreement={agreement} />
    </div>
  );
}
