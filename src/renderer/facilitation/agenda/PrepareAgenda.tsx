// Preparing the agenda: templates, blocks with their times, and the details of the chosen one. Everybody who may edit
// does this before it starts.
import { formatTimeOfDay } from '../../../i18n/format.ts';
import { IconCopy, IconPlayerPlay, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { templateNames, type TemplateName } from '../../../domain/facilitation/agendaTemplates.ts';
import { addAgendaItem, setAgendaStart, useAgendaTemplate } from '../../../domain/facilitation/prepareAgenda.ts';
import { readDetails, updateWorkshop, workshopDetails } from '../../../domain/record/workshop.ts';
import { translatorFor } from '../../../i18n/translatorFor.ts';
import { capitalised, numberWord } from '../../../i18n/numberWords.ts';
import { templateWords } from '../../session/agendaWords.ts';
import { useCanEdit, useQuery, useSession } from '../../session/hooks.ts';
import { useUndoToast } from '../../session/useUndoToast.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import { useDraft } from '../../ui/useDraft.ts';
import { AgendaItemPanel } from './AgendaItemPanel.tsx';
import { PreworkButton } from '../prework/PreworkButton.tsx';
import { useConductor } from './ConductorContext.ts';
import { PlannedBlocks } from './PlannedBlocks.tsx';
import { printRunSheet } from './printRunSheet.ts';
import { RunSheet } from './RunSheet.tsx';
import type { AgendaNow } from './useAgenda.ts';
import { useStart } from './useStart.ts';
import { Headline } from '../../ui/Headline.tsx';
import styles from './PrepareAgenda.module.css';

const detailsOnly = [workshopDetails];

export function PrepareAgenda({ of, onBack }: { of: AgendaNow; onBack: (() => void) | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const undoToast = useUndoToast();
  const conductor = useConductor();
  const details = useQuery(readDetails, detailsOnly);
  const [chosen, setChosen] = useState<string | null>(null);
  const { agenda, clock } = of;
  const isReadOnly = !useCanEdit();
  const { mayStart, becomeFacilitator } = useStart();
  const use = (template: TemplateName) => {
    const words = templateWords(translatorFor(details.language), template);
    if (!session.run(useAgendaTemplate, { template, words }).ok || agenda.items.length === 0) return;
    // One press has replaced what others may have prepared.
    undoToast(t('agenda.replaced', { name: t(`agendaTemplate.name.${template}`) }));
  };
  if (agenda.items.length === 0) return <NoAgenda onUse={isReadOnly ? null : use} />;
  const item = agenda.items.find(({ id }) => id === chosen);
  const template = templateNames.find((name) => name === agenda.live.template);
  const title = t('agenda.headline', {
    blocks: capitalised(
      t('agenda.blocks', { count: agenda.items.length, number: numberWord(t, language, agenda.items.length) }),
      language,
    ),
    time: formatTimeOfDay(language, clock.projectedEnd),
  });
  return (
    <div className={styles.prepare} data-scrolls="agenda">
      <section className={styles.sheet} aria-label={t('agenda.title')}>
        <header className={styles.head}>
          <div>
            <Headline>{title}</Headline>
            <p>
              {template && `${t('agenda.ofTemplate', { name: t(`agendaTemplate.name.${template}`) })} `}
              {t('agenda.slack', { count: clock.slack })}
            </p>
          </div>
          <span className={styles.actions}>
            {!isReadOnly && (
              <Menu
                label={t('agenda.otherTemplate')}
                trigger={<Button icon={<IconCopy size={18} stroke={1.75} />}>{t('agenda.otherTemplate')}</Button>}
              >
                {templateNames.map((name) => (
                  <MenuItem key={name} onAction={() => use(name)}>
                    {t(`agendaTemplate.name.${name}`)}
                  </MenuItem>
                ))}
              </Menu>
            )}
            {!isReadOnly && <PreworkButton />}
            {!isReadOnly && (
              <Button
                icon={<IconPrinter size={18} stroke={1.75} />}
                onPress={() => printRunSheet(t('agenda.sheet.file', { title: details.title }))}
              >
                {t('agenda.printSheet')}
              </Button>
            )}
            {onBack ? (
              <Button look="primary" onPress={onBack}>
                {t('agenda.toRegie')}
              </Button>
            ) : (
              mayStart && (
                <Button
                  look="primary"
                  icon={<IconPlayerPlay size={18} stroke={1.75} />}
                  onPress={() => {
                    becomeFacilitator();
                    conductor.start();
                  }}
                >
                  {t('agenda.start')}
                </Button>
              )
            )}
          </span>
        </header>
        <PlannedBlocks of={of} chosen={chosen} onChoose={setChosen} isReadOnly={isReadOnly} />
        {!isReadOnly && (
          <footer className={styles.foot}>
            <Button
              icon={<IconPlus size={18} stroke={1.75} />}
              onPress={() => {
                const added = session.run(addAgendaItem, { title: '', plannedMinutes: 15, minimumMinutes: 10 });
                if (added.ok) setChosen(added.value);
              }}
            >
              {t('agenda.addBlock')}
            </Button>
            <StartsAt value={agenda.live.startsAt} />
            <Checkbox
              label={t('agenda.inPlan')}
              isChecked={details.printsAgenda}
              onChange={(printsAgenda) => session.run(updateWorkshop, { printsAgenda })}
            />
          </footer>
        )}
      </section>
      {item && !isReadOnly && <AgendaItemPanel key={item.id} item={item} onClose={() => setChosen(null)} />}
      {!isReadOnly && <RunSheet of={of} />}
    </div>
  );
}

function StartsAt({ value }: { value: string }) {
  const { t } = useTranslation();
  const { run } = useSession();
  const draft = useDraft({
    value,
    write: (startsAt) => void run(setAgendaStart, { startsAt }),
    stored: (typed) => timeOf(typed) ?? '',
    isWhole: (typed) => timeOf(typed) !== null,
  });
  return (
    <TextField
      label={t('agenda.startsAt')}
      value={draft.value}
      placeholder="9:00"
      maxLength={5}
      onChange={draft.type}
      onBlur={() => void draft.finishIfWhole()}
      onKeyDown={({ key }) => {
        if (key === 'Enter') draft.finishIfWhole();
        if (key === 'Escape') draft.discard();
      }}
      {...(timeOf(draft.value) === null ? { error: t('agenda.notATime') } : {})}
    />
  );
}

/** A time of day as it is stored, "" for none; null for what is no time. */
function timeOf(typed: string): string | null {
  const full = /^(\d{1,2}):(\d{2})$/.exec(typed.trim());
  const time = full ? `${full[1]!.padStart(2, '0')}:${full[2]}` : '';
  return typed.trim() === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : null;
}

function NoAgenda({ onUse }: { onUse: ((name: TemplateName) => void) | null }) {
  const { t } = useTranslation();
  return (
    <section className={styles.none}>
      <Headline>{t('agenda.none')}</Headline>
      <p>{t('agenda.noneText')}</p>
      {onUse && (
        <ul>
          {templateNames.map((name) => (
            <li key={name}>
              <Button size="large" onPress={() => onUse(name)}>
                {t(`agendaTemplate.name.${name}`)}
              </Button>
              <span>{t(`agendaTemplate.lasts.${name}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
