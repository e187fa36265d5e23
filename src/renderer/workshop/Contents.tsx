// The contents of the workshop: every chapter with its question and its sections, each with its state in words, and a
// search for sections and everything that has a title. Opened by Ctrl+K and, in a narrow window, by the section's name.
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { hasContent, openInUse } from '../../domain/plan/sectionsInUse.ts';
import { dayOf } from '../../domain/record/part.ts';
import { sections, type Section } from '../../domain/record/sections.ts';
import type { Place } from '../base/navigation.ts';
import { useNavigation, useWorkshopPlace } from '../base/NavigationContext.ts';
import { useCanEdit, useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language.ts';
import { useTranslation } from '../ui/translation.tsx';
import { isChoosable } from './chapters.ts';
import styles from './Contents.module.css';
import { ContentsResults, useFound } from './ContentsResults.tsx';
import { useHead } from './HeadContext.ts';
import { RunningMark } from './RunningMark.tsx';
import { useAbout } from './sections.ts';

export function Contents({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { workshop } = useSession();
  const [query, setQuery] = useState('');
  const reading = useMemo(() => openInUse(workshop.doc, dayOf(workshop.now())), [workshop]);
  const about = useAbout();
  const found = useFound(query, about, reading);
  const [at, setAt] = useState(0);
  const { openPeople } = useHead();
  const go = (to: Place | 'people') => {
    onClose();
    if (to === 'people') openPeople();
    else navigation.go(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) setAt((at + step + found.length) % found.length);
    else if (event.key === 'Enter' && found[at]) go(found[at].to);
    else return;
    event.preventDefault();
  };
  const isSearching = query.trim() !== '';
  return (
    <ModalOverlay
      data-veil
      className={styles.veil!}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className={styles.sheet!}>
        <AriaDialog className={styles.dialog!} aria-label={t('contents.open')} data-contents>
          <div className={styles.search} role="search">
            <IconSearch size={22} stroke={1.75} aria-hidden />
            <input
              type="text"
              role="combobox"
              inputMode="search"
              autoComplete="off"
              autoFocus
              className={styles.field}
              aria-label={t('contents.field')}
              aria-expanded={isSearching}
              aria-controls="contents-found"
              aria-activedescendant={isSearching && found[at] ? `contents-found-${at}` : undefined}
              placeholder={t('contents.field')}
              value={query}
              onChange={({ target }) => {
                setQuery(target.value);
                setAt(0);
              }}
              onKeyDown={onKeyDown}
            />
            <Button size="small" look="quiet" onPress={onClose}>
              {t('app.close')}
            </Button>
          </div>
          {isSearching ? (
            <ContentsResults found={found} at={at} onChoose={({ to }) => go(to)} />
          ) : (
            <Overview about={about} reading={reading} go={go} />
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface OverviewProps {
  readonly about: ReturnType<typeof useAbout>;
  readonly reading: ReturnType<typeof openInUse>;
  readonly go: (to: Place) => void;
}

function Overview({ about, reading, go }: OverviewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { chapters, running } = useHead();
  const { id, section: here } = useWorkshopPlace();
  return (
    <>
      <div className={styles.chapters}>
        {chapters.map(({ id: chapter, sections: all }) => (
          <section key={chapter} className={styles.chapter} aria-labelledby={`contents-${chapter}`}>
            <h2 id={`contents-${chapter}`} className={styles.name}>
              {t(`contents.chapter.${chapter}`)}
            </h2>
            <p className={styles.question}>{t(`contents.question.${chapter}`)}</p>
            <ul className={styles.sections}>
              {all.map((section) => (
                <li key={section}>
                  <button
                    type="button"
                    className={styles.section}
                    aria-current={section === (here ?? 'journey') ? 'page' : undefined}
                    data-contents-section={section}
                    onClick={() => go({ page: 'workshop', id, section })}
                  >
                    <span className={styles.title}>
                      {section === running && <RunningMark />}
                      {t(`app.section.${section}`)}
                    </span>
                    <span className={styles.state}>{about.get(section)?.state({ t, language }, reading)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <footer className={styles.foot}>
        <Unused go={go} />
        <p className={styles.keys}>
          <kbd>Alt</kbd> <kbd>1</kbd> {t('contents.keys.to')} <kbd>6</kbd> {t('contents.keys.chapterShort')}
          <span>
            <kbd>Alt</kbd> <kbd>{t('contents.keys.pageDown')}</kbd> {t('contents.keys.sectionShort')}
          </span>
        </p>
      </footer>
    </>
  );
}

/** The sections that are out of use: going there takes them into use. */
function Unused({ go }: { go: OverviewProps['go'] }) {
  const canEdit = useCanEdit();
  const { t } = useTranslation();
  const { workshop } = useSession();
  const { id } = useWorkshopPlace();
  const { shown } = useHead();
  const unused: readonly Section[] = sections.filter(
    (section) => !shown.includes(section) && isChoosable(section, hasContent(workshop.doc, section)),
  );
  if (unused.length === 0 || !canEdit) return null;
  return (
    <div className={styles.unused}>
      <p className={styles.notHere}>{t('contents.notHere')}</p>
      {unused.map((section) => (
        <Button
          key={section}
          size="small"
          icon={<IconPlus size={16} stroke={1.75} />}
          aria-label={t('contents.add', { section: t(`app.section.${section}`) })}
          onPress={() => go({ page: 'workshop', id, section })}
        >
          {t(`app.section.${section}`)}
        </Button>
      ))}
    </div>
  );
}
