// Figures from a CRM: an export of leads becomes figures by month, previewed before anything is written; of single leads
// nothing is kept.
import { IconFileImport } from '@tabler/icons-react';
import { use, useEffect, useRef } from 'react';
import { takeFigures } from '../../domain/figures/takeFigures.ts';
import { agreements, listAgreements } from '../../domain/partnership/agreements.ts';
import { goals, listGoals } from '../../domain/partnership/goals.ts';
import { dayOf } from '../../domain/record/part.ts';
import { formatNumber } from '../../i18n/format.ts';
import { figuresToTake, isOver } from '../../tables/leads/figuresToTake.ts';
import { useTaskBar } from '../host/useTaskBar.ts';
import { FileTakerContext } from '../incomingFile.ts';
import { useQuery, useSession } from '../session/hooks.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useLanguage } from '../ui/language.ts';
import { useTranslation } from '../ui/translation.tsx';
import { useFileChooser } from '../ui/useFileChooser.tsx';
import { LeadColumns } from './LeadColumns.tsx';
import { LeadGoals } from './LeadGoals.tsx';
import { LeadMonths } from './LeadMonths.tsx';
import { useLeads, type Leads } from './useLeads.ts';
import styles from './LeadsDialog.module.css';

const agreementRecords = [agreements];
const goalRecords = [goals];

export function LeadsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const undoToast = useUndoToast();
  const leads = useLeads();
  const promises = useQuery(listAgreements, agreementRecords);
  const aims = useQuery(listGoals, goalRecords);
  const { file, map, reading, rows } = leads;
  const isReading = rows !== null;
  useTaskBar(isReading ? 'unknown' : null);
  const today = dayOf(session.workshop.now());
  const over = reading?.months.filter((month) => isOver(month, today)) ?? [];
  const agreement = promises.find(({ id }) => id === map.agreement) ?? null;
  const goalOf = (id: string | null | undefined) => aims.find((goal) => goal.id === id) ?? null;
  const targets = {
    agreementId: agreement?.id ?? null,
    leadsGoal: goalOf(map.goals?.leads),
    acceptanceGoal: goalOf(map.goals?.acceptance),
    takesRates: map.rates ?? false,
  };
  const figures = reading && figuresToTake(reading.months, targets, today);
  const hasRates = Object.keys(figures?.rates ?? {}).length > 0;
  const count = figures ? figures.agreements.length + figures.checkIns.length : 0;
  const isReady = !isReading && reading !== null && reading.problem === null && (count > 0 || hasRates);
  const take = async () => {
    if (!isReady || !figures) return;
    if (!session.run(takeFigures, figures).ok) return;
    undoToast(t('leads.done', { months: t('leads.months', { count: over.length }) }));
    onClose();
    await leads.remember().catch(() => undefined);
  };
  return (
    <Dialog
      isOpen
      width={reading ? 'wide' : 'medium'}
      title={t('leads.title')}
      lead={t('leads.lead')}
      onClose={onClose}
      footer={
        reading ? (
          <>
            <Button onPress={onClose}>{t('app.cancel')}</Button>
            <Button look="primary" isDisabled={!isReady} onPress={() => void take()}>
              {t('leads.take', { months: t('leads.months', { count: over.length }) })}
            </Button>
          </>
        ) : undefined
      }
    >
      <div className={styles.content} data-leads={reading ? 'read' : isReading ? 'reading' : 'empty'}>
        <ChooseFile leads={leads} />
        {isReading && (
          <p className={styles.progress} role="status">
            <span>{t('leads.reading', { rows: formatNumber(language, rows) })}</span>
            <Button size="small" onPress={leads.cancel}>
              {t('leads.stop')}
            </Button>
          </p>
        )}
        {file && reading && (
          <>
            <LeadColumns leads={leads} reading={reading} />
            {reading.problem === null && (
              <>
                <LeadGoals leads={leads} reading={reading} agreements={promises} goals={aims} today={today} />
                <LeadMonths
                  reading={reading}
                  hasLimit={agreement !== null && agreement.timeLimit !== null}
                  today={today}
                />
                {count === 0 && !hasRates && <p className={styles.hint}>{t('leads.nowhere')}</p>}
              </>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

/** By the button or by dropping a file anywhere on the window. */
function ChooseFile({ leads: { file, open } }: { leads: Leads }) {
  const { t } = useTranslation();
  const taker = use(FileTakerContext);
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    taker?.set((given) => latest.current(given));
    return () => taker?.set(null);
  }, [taker]);
  const take = async (given: File) => open({ fileName: given.name, bytes: new Uint8Array(await given.arrayBuffer()) });
  const chooser = useFileChooser(
    { accept: '.csv,.tsv,.txt,.xlsx,.xlsm,.ods,text/csv' },
    ([given]) => void take(given!),
  );
  return (
    <div className={styles.file}>
      <Button
        look={file ? 'secondary' : 'primary'}
        icon={<IconFileImport size={18} stroke={1.75} />}
        autoFocus
        onPress={chooser.open}
      >
        {t(file ? 'leads.otherFile' : 'leads.chooseFile')}
      </Button>
      <p>{file ? file.fileName : t('leads.kinds')}</p>
      {chooser.input}
    </div>
  );
}
