// Which sections the team works in: a tick for each. A section with content is taken out of use after a question.
import { useState } from 'react';
import { hasContent } from '../../domain/plan/sectionsInUse.ts';
import { dayOf, openReading } from '../../domain/record/part.ts';
import { sections, type Section } from '../../domain/record/sections.ts';
import { setSections } from '../../domain/record/workshop.ts';
import { useCanEdit, useSession } from '../session/hooks.ts';
import { useSectionsInUse } from '../session/sectionsInUse.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useLanguage } from '../ui/language.ts';
import { useTranslation } from '../ui/translation.tsx';
import { isChoosable } from './chapters.ts';
import { sectionEntries } from './sections.ts';
import styles from './SectionsDialog.module.css';

export function SectionsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const { doc } = session.workshop;
  const inUse = useSectionsInUse();
  const [asked, setAsked] = useState<{ readonly section: Section; readonly kept: string } | null>(null);
  const isReadOnly = !useCanEdit();
  const choices = sections.filter((section) => isChoosable(section, hasContent(doc, section)));
  const hide = (section: Section) => session.run(setSections, { sections: inUse.filter((other) => other !== section) });
  const toggle = async (section: Section, isOn: boolean) => {
    if (isOn) return void session.run(setSections, { sections: [...inUse, section] });
    if (!hasContent(doc, section)) return void hide(section);
    const about = await sectionEntries[section].about();
    // With everything in use, else a section that is out of use already has nothing to name.
    setAsked({ section, kept: about.kept({ t, language }, openReading(doc, dayOf(session.workshop.now()))) });
  };
  if (asked) {
    const section = t(`app.section.${asked.section}`);
    return (
      <Dialog
        isOpen
        role="alertdialog"
        width="narrow"
        title={t('contents.hideTitle', { section })}
        lead={t('contents.hideText', { kept: asked.kept, count: recordsNamed(asked.kept) })}
        onClose={() => setAsked(null)}
        footer={
          <>
            <Button onPress={() => setAsked(null)}>{t('app.cancel')}</Button>
            <Button
              look="primary"
              onPress={() => {
                hide(asked.section);
                setAsked(null);
              }}
            >
              {t('contents.hide')}
            </Button>
          </>
        }
      />
    );
  }
  return (
    <Dialog isOpen width="narrow" title={t('contents.chooseTitle')} lead={t('contents.chooseLead')} onClose={onClose}>
      <ul className={styles.list}>
        {choices.map((section) => (
          <li key={section}>
            <Checkbox
              label={t(`app.section.${section}`)}
              isChecked={inUse.includes(section)}
              isDisabled={isReadOnly}
              onChange={(isOn) => void toggle(section, isOn)}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** How many records the words name, for the verb: "1 goal stays", "2 target customers and 5 roles stay". */
function recordsNamed(kept: string): number {
  return (kept.match(/\d+/g) ?? []).reduce((sum, digits) => sum + Number(digits), 0);
}
