// What the leads are worth by kind: how many of each, how often they buy and for how much, in an order of one's own.
import { IconCheck } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import {
  leadKinds,
  moveLeadKind,
  promisedValue,
  removeLeadKind,
  updateLeadKind,
  valueOfKind,
  type LeadKind,
} from '../../domain/activities/funnel.ts';
import { InlineText } from '../fields/InlineText.tsx';
import { useSession } from '../session/hooks.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { useLanguage } from '../ui/language.ts';
import { useActivities } from './activityEntries.ts';
import { FigureField } from './FigureField.tsx';
import { money } from './figureWords.ts';
import { LeadKindMenu } from './LeadKindMenu.tsx';
import styles from './CapacityView.module.css';

export function LeadKinds() {
  const { kinds, shown } = useActivities();
  const session = useSession();
  const { t } = useTranslation();
  const [spoken, setSpoken] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const keepFocus = useFocusKeptIn(list);
  const move = (at: number, to: number) => {
    const { id, name } = kinds[at]!;
    keepFocus(id);
    if (!session.run(moveLeadKind, { id, beforeId: kinds[to < at ? to : to + 1]?.id ?? null }).ok) return;
    setSpoken(
      t('activities.capacity.kindMoved', { name: name || t('words.untitled'), position: to + 1, size: kinds.length }),
    );
  };
  if (kinds.length === 0) return null;
  return (
    <>
      <ul ref={list} className={styles.kinds} aria-label={t('activities.capacity.kinds')}>
        {kinds.map((kind, at) => (
          <KindRow
            key={kind.id}
            kind={kind}
            onMoveUp={at > 0 ? () => move(at, at - 1) : undefined}
            onMoveDown={at < kinds.length - 1 ? () => move(at, at + 1) : undefined}
          />
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
      <PromisedValue kinds={kinds} funnel={shown.funnel} />
    </>
  );
}

function PromisedValue({ kinds, funnel }: { kinds: readonly LeadKind[]; funnel: Parameters<typeof promisedValue>[1] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { value, target, isKept } = promisedValue(kinds, funnel);
  return (
    <p className={styles.value} data-kept={isKept ?? undefined}>
      <span>
        <strong>{t('activities.capacity.value')}</strong>
        {target !== null && isKept !== null && (
          <small>
            {t(isKept ? 'activities.capacity.valueKept' : 'activities.capacity.valueMissed', {
              target: money(language, target),
            })}
          </small>
        )}
      </span>
      <span>
        <strong>{value === null ? '–' : money(language, value)}</strong>
        {isKept && <IconCheck size={17} stroke={2} aria-hidden />}
      </span>
    </p>
  );
}

interface KindRowProps {
  readonly kind: LeadKind;
  readonly onMoveUp: (() => void) | undefined;
  readonly onMoveDown: (() => void) | undefined;
}

function KindRow({ kind, onMoveUp, onMoveDown }: KindRowProps) {
  const { shown, isReadOnly } = useActivities();
  const session = useSession();
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  const language = useLanguage();
  // Asked for its own deal size, which has none yet.
  const [isAsked, setIsAsked] = useState(false);
  const { id, name, count, closeRate, dealSize } = kind;
  const worth = valueOfKind(kind, shown.funnel);
  const named = name || t('words.untitled');
  const update = (values: Parameters<typeof updateLeadKind.run>[1]['values']) =>
    void session.run(updateLeadKind, { id, values });
  const remove = () => {
    if (session.run(removeLeadKind, { id }).ok) undoToast(t('activities.removed', { title: named }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || isReadOnly || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    (event.key === 'ArrowUp' ? onMoveUp : onMoveDown)?.();
  };
  return (
    // Before the button of the menu, which opens by these keys.
    <li data-kind={id} onKeyDownCapture={onKeyDown}>
      <InlineText
        path={{ collection: 'leadKinds', id, field: 'name' }}
        value={name}
        label={t('activities.capacity.kindName')}
        placeholder={t('activities.capacity.kindPlaceholder')}
      />
      <span>
        <FigureField
          label={t('activities.capacity.kindCount', { name: named })}
          value={count}
          range={leadKinds.fields.count.range}
          isReadOnly={isReadOnly}
          onChange={(next) => update({ count: next })}
        />{' '}
        MQL
      </span>
      <span>
        <FigureField
          label={t('activities.capacity.kindRate', { name: named })}
          value={closeRate}
          look="percent"
          isReadOnly={isReadOnly}
          onChange={(next) => update({ closeRate: next })}
        />{' '}
        {t('activities.capacity.buy')}
      </span>
      <strong>{worth === null ? '–' : money(language, worth)}</strong>
      {!isReadOnly && (
        <span className={styles.kindMenu}>
          <LeadKindMenu
            name={named}
            hasSize={dealSize !== null}
            onMoveUp={onMoveUp}
            onMoveDown={onMoveDown}
            onAskSize={() => setIsAsked(true)}
            onClearSize={() => update({ dealSize: null })}
            onRemove={remove}
          />
        </span>
      )}
      {(dealSize !== null || isAsked) && <KindSize kind={kind} isAsked={isAsked} onLeave={() => setIsAsked(false)} />}
    </li>
  );
}

/** A deal size of its own; left empty, it is that of all kinds. */
function KindSize({ kind, isAsked, onLeave }: { kind: LeadKind; isAsked: boolean; onLeave: () => void }) {
  const { shown, isReadOnly } = useActivities();
  const session = useSession();
  const { t } = useTranslation();
  const language = useLanguage();
  const usual = shown.funnel.dealSize;
  return (
    <span className={styles.kindSize} onBlur={onLeave}>
      <FigureField
        label={t('activities.capacity.kindSize', { name: kind.name || t('words.untitled') })}
        value={kind.dealSize}
        look="money"
        range={leadKinds.fields.dealSize.range}
        isReadOnly={isReadOnly}
        placeholder={usual === null ? '–' : money(language, usual)}
        startsFocused={isAsked}
        onChange={(dealSize) => void session.run(updateLeadKind, { id: kind.id, values: { dealSize } })}
      />{' '}
      {t('activities.capacity.after.dealSize')}
    </span>
  );
}

/** Whoever moves a row stays in it, in the same field where it is still there; else in the menu of the row. */
function useFocusKeptIn(list: { readonly current: HTMLUListElement | null }): (id: string) => void {
  const kept = useRef<{ id: string; element: Element | null } | null>(null);
  useLayoutEffect(() => {
    if (!kept.current) return;
    const { id, element } = kept.current;
    kept.current = null;
    const row = list.current?.querySelector(`[data-kind="${CSS.escape(id)}"]`);
    if (document.activeElement !== document.body && row?.contains(document.activeElement)) return;
    const place = element && row?.contains(element) ? element : row?.querySelector('[aria-haspopup]');
    if (place instanceof HTMLElement) place.focus();
  });
  return (id) => void (kept.current = { id, element: document.activeElement });
}
