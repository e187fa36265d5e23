// The pulse: how both teams feel that each agreement is kept, beside what was counted; asking the next one.
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import type * as Y from 'yjs';
import { widestGap } from '../../domain/everyday/pulse.ts';
import { lastRoundOn, listPulses, type FeltAgreement } from '../../domain/everyday/pulses.ts';
import { nextPulseOn } from '../../domain/everyday/rhythm.ts';
import { agreements } from '../../domain/partnership/agreements.ts';
import { serviceLevelFigures } from '../../domain/partnership/serviceLevelFigures.ts';
import { questions } from '../../domain/questions/questions.ts';
import { pastRounds } from '../../domain/relationship/pastRounds.ts';
import { listRounds } from '../../domain/relationship/rounds.ts';
import { steadySaid } from '../../domain/relationship/statement.ts';
import { formatDay, formatDayMonth, formatPercent } from '../../i18n/format.ts';
import { relationshipHeadline, relationshipLead } from '../../i18n/relationshipWords.ts';
import { useOpenPulse } from '../questions/openQuestions.ts';
import { useAskQuestion } from '../questions/questionCalls.ts';
import { useQuery } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language.ts';
import { useTranslation } from '../ui/translation.tsx';
import { useEveryday } from './EverydayContext.ts';
import { useWriteLetter } from './letter/useWriteLetter.ts';
import styles from './PulsePanel.module.css';

const collections = [questions, agreements, serviceLevelFigures, pastRounds];
const readPulse = (doc: Y.Doc) => {
  const last = listPulses(doc).at(-1);
  return { last, lastRound: lastRoundOn(doc), said: last ? steadySaid(listRounds(doc), last.id) : null };
};

export function PulsePanel() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { people, rhythm, today, isReadOnly, open: openDialog } = useEveryday();
  const { last, lastRound, said } = useQuery(readPulse, collections);
  const open = useOpenPulse();
  const ask = useAskQuestion();
  const writeLetter = useWriteLetter();
  const [isBusy, setBusy] = useState(false);
  const askNow = async () => {
    setBusy(true);
    const expectedIds = people.filter(({ team }) => team !== 'none').map(({ id }) => id);
    await ask({ kind: 'pulse', round: 'pulse', text: t('everyday.pulse.question'), expectedIds });
    setBusy(false);
  };
  const due = lastRound === null ? null : nextPulseOn(lastRound, rhythm);
  const shown = last?.agreements.filter(({ felt }) => felt.together !== null) ?? [];
  const wide = widestGap(shown);
  return (
    <section data-field="pulse">
      <h2>{last ? t('everyday.pulse.of', { day: formatDayMonth(language, last.day) }) : t('everyday.pulse.title')}</h2>
      {said && (
        <p className={styles.calm}>
          {relationshipHeadline(t, language, said.headline, false)} {relationshipLead(t, language, said.lead)}
        </p>
      )}
      {!last && <p className={styles.calm}>{t('everyday.pulse.none')}</p>}
      {wide && <p className={styles.calm}>{t('everyday.pulse.gap', { title: wide.title })}</p>}
      {last && shown.length === 0 && <p className={styles.calm}>{t('everyday.pulse.tooFew')}</p>}
      {shown.length > 0 && <FeltLines all={shown} />}
      {due !== null && due < today && !open && (
        <p className={styles.calm}>{t('everyday.pulse.due', { day: formatDay(language, due) })}</p>
      )}
      {!isReadOnly && !open && (
        <Button isDisabled={isBusy} onPress={() => void askNow()}>
          {t('everyday.pulse.ask')}
        </Button>
      )}
      {!isReadOnly && open && (
        <div className={styles.letter}>
          <Button icon={<IconMail size={17} stroke={1.75} />} onPress={() => void writeLetter(open.question)}>
            {t('everyday.pulse.letter.write')}
          </Button>
          <Button look="quiet" onPress={() => openDialog({ kind: 'letters' })}>
            {t('everyday.pulse.letter.bring')}
          </Button>
        </div>
      )}
    </section>
  );
}

function FeltLines({ all }: { all: readonly FeltAgreement[] }) {
  const { t } = useTranslation();
  const isApart = all.some(({ felt }) => felt.byTeam !== null);
  return (
    <>
      <p className={styles.ends} aria-hidden>
        <span>{t('everyday.pulse.never')}</span>
        <span>{t('everyday.pulse.always')}</span>
      </p>
      <ul className={styles.lines}>
        {all.map((one) => (
          <FeltLine key={one.id} {...one} />
        ))}
      </ul>
      <p className={styles.legend} aria-hidden>
        {isApart ? (
          <>
            <span>
              <i className={styles.marketing} /> {t('everyday.pulse.marketing')}
            </span>
            <span>
              <i className={styles.sales} /> {t('everyday.pulse.sales')}
            </span>
          </>
        ) : (
          <span>
            <i className={styles.together} /> {t('everyday.pulse.together')}
          </span>
        )}
        <span>
          <i className={styles.counted} /> {t('everyday.pulse.counted')}
        </span>
      </p>
    </>
  );
}

function FeltLine({ title, felt: { byTeam, together, counted } }: FeltAgreement) {
  const { t } = useTranslation();
  const language = useLanguage();
  const at = (value: number) => ({ left: `${value * 100}%` });
  const percent = (value: number) => formatPercent(language, value);
  const spoken = [
    ...(byTeam
      ? [
          `${t('words.team.marketing')} ${percent(byTeam.marketing)}`,
          `${t('words.team.sales')} ${percent(byTeam.sales)}`,
        ]
      : together === null
        ? []
        : [percent(together)]),
    ...(counted === null ? [] : [`${t('everyday.pulse.counted')} ${percent(counted)}`]),
  ];
  return (
    <li>
      <b dir="auto">{title || t('words.untitled')}</b>
      <span className={styles.line} aria-hidden>
        {byTeam ? (
          <>
            <i className={styles.sales} style={at(byTeam.sales)} />
            <i className={styles.marketing} style={at(byTeam.marketing)} />
          </>
        ) : (
          together !== null && <i className={styles.together} style={at(together)} />
        )}
        {counted !== null && <i className={styles.counted} style={at(counted)} />}
      </span>
      <span className="visually-hidden">{spoken.join(', ')}</span>
    </li>
  );
}
