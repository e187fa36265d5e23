// What the chosen cell comes to: who talks to the role there, which cards could, and the steps that close a white spot.
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { setAddressing, setPart } from '../../domain/customer/buyingRoles.ts';
import { addTouchpoints } from '../../domain/journey/touchpointCommands.ts';
import { getRecord } from '../../domain/record/collection.ts';
import { nextContact, type MatrixRow } from '../../domain/customer/matrix.ts';
import { touchpointsOf } from '../../domain/journey/journey.ts';
import { numberWord } from '../../i18n/numberWords.ts';
import { touchpoints, type Touchpoint } from '../../domain/journey/touchpoints.ts';
import { useAddedLine } from '../fields/useAddedLine.tsx';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language.ts';
import { AddressCard } from './AddressCard.tsx';
import { useCustomerView } from './customerRecords.ts';
import styles from './CellDetail.module.css';

export function CellDetail({ strip, onLeave }: { strip: RefObject<HTMLElement | null>; onLeave: () => void }) {
  const { matrix, cell, records, isReadOnly, addTouchpoint } = useCustomerView();
  const session = useSession();
  const { t } = useTranslation();
  const added = useAddedTouchpoint();
  const row = matrix.rows.find(({ role }) => role.id === cell?.roleId);
  const at = matrix.stages.findIndex(({ id }) => id === cell?.stageId);
  const here = row?.cells[at];
  const entry = records.journey.stages[at];
  if (!row || !here || !entry || !cell) return null;
  const role = t(`words.buyingRole.${row.role.role}`);
  const others = touchpointsOf(entry).filter(({ id }) => !here.touchpoints.some((one) => one.id === id));
  const address = (touchpoint: Touchpoint, isOn: boolean) => {
    session.run(setAddressing, { touchpointId: touchpoint.id, roleId: row.role.id, isOn });
    // The card goes to the other list, and what was pressed on it has the focus again there.
    requestAnimationFrame(() =>
      strip.current?.querySelector<HTMLElement>(`[data-address="${CSS.escape(touchpoint.id)}"] button`)?.focus(),
    );
  };
  return (
    <section
      ref={strip}
      className={styles.strip}
      aria-label={t('customer.detail.label')}
      data-cell-detail
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onLeave();
      }}
    >
      <div className={styles.words}>
        <h3>{t('customer.detail.title', { role, stage: entry.stage.title || t('words.untitled') })}</h3>
        <Sentence row={row} at={at} />
      </div>
      <div className={styles.cards}>
        {(here.touchpoints.length > 0 || added.line) && (
          <>
            <p>{t('customer.detail.these')}</p>
            <ul>
              {here.touchpoints.map((touchpoint) => (
                <AddressCard
                  key={touchpoint.id}
                  touchpoint={touchpoint}
                  role={role}
                  isOn
                  added={added.of(touchpoint.id)}
                  onPress={() => address(touchpoint, false)}
                />
              ))}
              {added.line && <li>{added.line}</li>}
            </ul>
          </>
        )}
        {others.length > 0 && !isReadOnly && (
          <>
            <p>{t('customer.detail.exist')}</p>
            <ul data-choices>
              {others.map((touchpoint) => (
                <AddressCard
                  key={touchpoint.id}
                  touchpoint={touchpoint}
                  role={role}
                  isOn={false}
                  onPress={() => address(touchpoint, true)}
                />
              ))}
            </ul>
          </>
        )}
        {here.touchpoints.length + others.length === 0 && <p>{t('customer.detail.noCards')}</p>}
      </div>
      {!isReadOnly && (
        <div className={styles.steps}>
          <Button
            look="primary"
            icon={<IconPlus size={16} stroke={2} />}
            aria-label={t('customer.detail.touchpointSpoken')}
            onPress={() => addTouchpoint(cell)}
          >
            {t('customer.detail.touchpoint')}
          </Button>
          <Button
            onPress={() => void session.run(setPart, { ...cell, part: here.part === 'none' ? 'takesPart' : 'none' })}
          >
            {t(here.part === 'none' ? 'customer.detail.hasSay' : 'customer.detail.noSay')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The field for the next touchpoint of the cell, which is on the board with its first letter. */
function useAddedTouchpoint() {
  const { cell, asked } = useCustomerView();
  const session = useSession();
  const { t } = useTranslation();
  const added = useAddedLine({
    label: t('words.touchpoint'),
    maximum: 300,
    add(title) {
      if (!cell) return null;
      const { stageId, roleId } = cell;
      const made = session.run(addTouchpoints, { stageId, owner: 'none', beforeId: null, cards: [{ title }] });
      const touchpointId = made.ok ? made.value[0] : undefined;
      if (touchpointId === undefined) return null;
      session.run(setAddressing, { touchpointId, roleId, isOn: true });
      return touchpointId;
    },
    textOf: (id) => getRecord(session.workshop.doc, touchpoints, id)?.title ?? '',
  });
  const latest = useRef(added);
  const answered = useRef(0);
  useEffect(() => {
    latest.current = added;
    if (asked > 0 && answered.current !== asked) latest.current.open();
    answered.current = asked;
  });
  return added;
}

function Sentence({ row, at }: { row: MatrixRow; at: number }) {
  const language = useLanguage();
  const { t } = useTranslation();
  const cell = row.cells[at]!;
  if (cell.part === 'none') return <p>{t('customer.detail.notInvolved')}</p>;
  if (!cell.isWhiteSpot) {
    const count = cell.touchpoints.filter(({ place }) => place.owner !== 'none').length;
    return <p>{t('customer.detail.spoken', { count, number: numberWord(t, language, count) })}</p>;
  }
  const later = nextContact(row, at);
  return (
    <p>
      {t('customer.detail.nobody')}
      {later &&
        ` ${t('customer.detail.later', {
          touchpoint: later.touchpoint.title || t('words.untitled'),
          count: later.stagesLater,
          number: numberWord(t, language, later.stagesLater),
        })}`}
    </p>
  );
}
