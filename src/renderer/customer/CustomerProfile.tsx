// The target customer: name, three facts, signs with their counter-check, needs in the customer's voice, disqualifiers.
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { separationOf } from '../../domain/customer/separation.ts';
import { addTrait, customerTraits, removeTrait, type TraitKind } from '../../domain/customer/targetCustomers.ts';
import { getRecord } from '../../domain/record/collection.ts';
import { numberWord } from '../../i18n/numberWords.ts';
import { RecordComments } from '../discussion/RecordComments.tsx';
import { InlineText } from '../fields/InlineText.tsx';
import { useAddedLine } from '../fields/useAddedLine.tsx';
import { useSession } from '../session/hooks.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useLanguage } from '../ui/language.ts';
import { CounterCheck } from './CounterCheck.tsx';
import { CustomerMenu } from './CustomerMenu.tsx';
import { useCustomerView, type CustomerEntry } from './customerRecords.ts';
import { useBounded } from '../ui/useBounded.tsx';
import styles from './CustomerProfile.module.css';

const facts = ['industry', 'size', 'region'] as const;

export interface CustomerProfileProps {
  readonly entry: CustomerEntry;
  readonly onChoose: (customerId: string) => void;
  readonly onAdd: () => void;
  /** Its name is a field at once. */
  readonly isNew: boolean;
  /** Missing where the panel cannot be closed. */
  readonly onClose?: (() => void) | undefined;
}

export function CustomerProfile({ entry, onChoose, onAdd, isNew, onClose }: CustomerProfileProps) {
  const { isReadOnly } = useCustomerView();
  const { customer } = entry;
  const { t } = useTranslation();
  const path = (field: string) => ({ collection: 'targetCustomers', id: customer.id, field });
  return (
    <aside
      className={styles.panel}
      aria-label={t('customer.profile.label')}
      data-scrolls="profile"
      data-profile={customer.id}
    >
      <header className={styles.head}>
        <CustomerMenu entry={entry} onChoose={onChoose} onAdd={onAdd} />
        {onClose && (
          <IconButton label={t('customer.profile.close')} icon={<IconX size={18} stroke={1.75} />} onPress={onClose} />
        )}
      </header>
      <h2 className={styles.name} data-field="name">
        <InlineText
          key={customer.id}
          path={path('name')}
          value={customer.name}
          label={t('customer.profile.name')}
          placeholder={t('customer.profile.untitled')}
          startsEditing={isNew}
        />
      </h2>
      <dl className={styles.facts}>
        {facts.map((fact) => (
          <div key={fact}>
            <dt>{t(`customer.profile.${fact}`)}</dt>
            <dd data-field={fact}>
              <InlineText
                path={path(fact)}
                value={customer[fact]}
                label={t(`customer.profile.${fact}`)}
                {...(isReadOnly ? { placeholder: '–' } : {})}
              />
            </dd>
          </div>
        ))}
      </dl>
      <Traits entry={entry} kind="sign" />
      <Traits entry={entry} kind="need" />
      <Traits entry={entry} kind="disqualifier" />
      <RecordComments key={customer.id} of="targetCustomers" id={customer.id} />
    </aside>
  );
}

function Traits({ entry, kind }: { entry: CustomerEntry; kind: TraitKind }) {
  const { isReadOnly } = useCustomerView();
  const session = useSession();
  const undoToast = useUndoToast();
  const [isChecking, setChecking] = useState(false);
  const { t } = useTranslation();
  const traits = entry.traits.filter((trait) => trait.kind === kind);
  const rows = useBounded(traits, ({ id }) => added.of(id).goesOn, { step: 40 });
  const isChecked = kind === 'sign' && entry.proofCustomers.length > 0;
  const added = useAddedLine({
    label: t(`customer.profile.text.${kind}`),
    maximum: 300,
    add(text) {
      const result = session.run(addTrait, { customerId: entry.customer.id, kind, text });
      return result.ok ? result.value : null;
    },
    textOf: (id) => getRecord(session.workshop.doc, customerTraits, id)?.text ?? '',
  });
  const remove = (id: string, title: string) => {
    if (session.run(removeTrait, { id }).ok) undoToast(t('customer.profile.removed', { title }));
  };
  return (
    <section className={styles.traits} data-kind={kind}>
      <header>
        <h3>{t(`customer.profile.${kind}`)}</h3>
        {isChecked && (
          <span className={styles.groups}>
            <span>{t('customer.profile.good')}</span>
            <span>{t('customer.profile.lost')}</span>
          </span>
        )}
      </header>
      <ul>
        {rows.shown.map(({ id, text }) => (
          <li key={id} data-trait={id}>
            {kind === 'disqualifier' && <IconX size={15} stroke={2} className={styles.cross} aria-hidden />}
            <span className={styles.text}>
              <InlineText
                path={{ collection: 'customerTraits', id, field: 'text' }}
                value={text}
                label={t(`customer.profile.text.${kind}`)}
                placeholder={t(`customer.profile.placeholder.${kind}`)}
                {...added.of(id)}
                {...(isReadOnly ? {} : { onRemove: () => remove(id, text || t('words.untitled')) })}
              >
                {kind === 'need' ? <q>{text}</q> : text}
              </InlineText>
            </span>
            {isChecked && <Fractions entry={entry} traitId={id} />}
          </li>
        ))}
        {added.line && (
          <li>
            <span className={styles.text}>{added.line}</span>
          </li>
        )}
      </ul>
      {rows.more}
      {isChecked && <Summary entry={entry} />}
      {!isReadOnly && (
        <div className={styles.steps} data-field={kind}>
          <Button size="small" look="quiet" icon={<IconPlus size={15} stroke={2} />} onPress={added.open}>
            {t(`customer.profile.add.${kind}`)}
          </Button>
          {kind === 'sign' && (
            <Button size="small" onPress={() => setChecking(true)}>
              {t('customer.profile.counterCheck')}
            </Button>
          )}
        </div>
      )}
      {isChecking && <CounterCheck entry={entry} onClose={() => setChecking(false)} />}
    </section>
  );
}

function Fractions({ entry, traitId }: { entry: CustomerEntry; traitId: string }) {
  const { records } = useCustomerView();
  const { t } = useTranslation();
  const { good, lost } = separationOf(traitId, entry.proofCustomers, records.answers);
  const fraction = ({ yes, answered }: typeof good) => (answered === 0 ? '–' : `${yes}/${answered}`);
  return (
    <span className={styles.groups}>
      <span>
        <span aria-hidden>{fraction(good)}</span>
        <span className="visually-hidden">{t('customer.profile.ofGood', { ...good })}</span>
      </span>
      <span>
        <span aria-hidden>{fraction(lost)}</span>
        <span className="visually-hidden">{t('customer.profile.ofLost', { ...lost })}</span>
      </span>
    </span>
  );
}

/** Which sign separates best, once that can be said of one. */
function Summary({ entry }: { entry: CustomerEntry }) {
  const { records } = useCustomerView();
  const language = useLanguage();
  const { t } = useTranslation();
  const [best] = entry.traits
    .filter(({ kind }) => kind === 'sign')
    .map(({ id, text }) => ({ text, power: separationOf(id, entry.proofCustomers, records.answers).power }))
    .filter(({ power }) => power !== null && power > 0)
    .sort((left, right) => right.power! - left.power!);
  if (!best) return null;
  const count = (outcome: 'good' | 'lost') =>
    numberWord(t, language, entry.proofCustomers.filter((one) => one.outcome === outcome).length);
  return (
    <p className={styles.summary}>
      {t('customer.profile.summary', { good: count('good'), lost: count('lost'), sign: best.text })}
    </p>
  );
}
