// Beside the tools of a section: asking everybody something hidden, and the results there are already.
import { IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { isHiddenKind, sectionOfQuestion } from '../../domain/questions/hiddenAnswers.ts';
import { listQuestions, questions } from '../../domain/questions/questions.ts';
import { useQuery } from '../session/hooks.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSection } from '../ui/Menu.tsx';
import { Tools } from '../ui/ToolSlot.tsx';
import { CollectDialog } from './CollectDialog.tsx';
import { useHidden } from './HiddenContext.ts';
import { MapDialog } from './MapDialog.tsx';
import { VoteDialog } from './VoteDialog.tsx';

const questionsOnly = [questions];

/** Sections with results; of the relationship, whose own button asks, these alone. */
export type AskingSection = 'journey' | 'customer' | 'relationship';

export default function AskTools({ section }: { section: AskingSection }) {
  const { t } = useTranslation();
  const { show } = useHidden();
  const [dialog, setDialog] = useState<'collect' | 'vote' | 'map' | null>(null);
  const all = useQuery(listQuestions, questionsOnly);
  const revealed = all.filter(
    (question) =>
      isHiddenKind(question.kind) &&
      question.outcome === 'revealed' &&
      (sectionOfQuestion(question) || 'journey') === section,
  );
  const close = () => setDialog(null);
  const asks = section !== 'relationship';
  if (!asks && revealed.length === 0) return null;
  return (
    <>
      <Tools>
        <Menu
          label={t(asks ? 'hidden.ask.menu' : 'hidden.ask.results')}
          trigger={
            <IconButton
              label={t(asks ? 'hidden.ask.menu' : 'hidden.ask.results')}
              icon={<IconEyeOff size={18} stroke={1.75} />}
            />
          }
        >
          {asks && <MenuItem onAction={() => setDialog('collect')}>{t('hidden.ask.collect')}</MenuItem>}
          {asks && <MenuItem onAction={() => setDialog('vote')}>{t('hidden.ask.vote')}</MenuItem>}
          {section === 'journey' && <MenuItem onAction={() => setDialog('map')}>{t('hidden.ask.map')}</MenuItem>}
          {revealed.length > 0 && (
            <MenuSection title={t('hidden.ask.results')}>
              {revealed.toReversed().map(({ id, text }) => (
                <MenuItem key={id} onAction={() => show(id)}>
                  {text}
                </MenuItem>
              ))}
            </MenuSection>
          )}
        </Menu>
      </Tools>
      {asks && dialog === 'collect' && <CollectDialog section={section} onClose={close} />}
      {asks && dialog === 'vote' && <VoteDialog section={section} onClose={close} />}
      {dialog === 'map' && <MapDialog onClose={close} />}
    </>
  );
}
