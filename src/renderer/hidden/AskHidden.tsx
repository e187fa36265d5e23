// What asking any hidden question needs: its words, who is expected, and how many minutes there are.
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { HiddenKind } from '../../domain/questions/hiddenAnswers.ts';
import { useAskQuestion } from '../questions/questionCalls.ts';
import { PeopleTicks } from '../questions/PeopleTicks.tsx';
import { useTicked } from '../questions/useTicked.ts';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { useOpenForm } from '../ui/openForm.ts';
import { TextField } from '../ui/TextField.tsx';
import { usePeople } from './usePeople.ts';
import styles from './HiddenDialog.module.css';

export interface AskHiddenProps {
  readonly kind: HiddenKind;
  readonly title: string;
  readonly lead: string;
  readonly text: string;
  readonly minutes: number;
  readonly settings: object;
  /** Something among the fields of this kind is not as it opened. */
  readonly isChanged?: boolean;
  /** Why it cannot be asked as it stands. */
  readonly problem?: string | null;
  readonly onAsked?: () => void;
  readonly onClose: () => void;
  /** The fields of this kind. */
  readonly children?: ReactNode;
}

export function AskHidden(props: AskHiddenProps) {
  const { kind, title, lead, settings, isChanged = false, problem = null, onAsked, onClose, children } = props;
  const { t } = useTranslation();
  const { workshop } = useSession();
  const ask = useAskQuestion();
  const people = usePeople();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? props.text;
  const [minutes, setMinutes] = useState<number | null>(props.minutes);
  const { ticked, setTicked, isChanged: isTicked } = useTicked(people);
  useOpenForm(text !== props.text || minutes !== props.minutes || isTicked || isChanged);
  const [isBusy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    const endsAt = minutes === null ? null : workshop.now() + minutes * 60_000;
    const id = await ask({ kind, round: '', text: text.trim(), expectedIds: [...ticked], endsAt, settings });
    setBusy(false);
    if (id === undefined) return;
    onAsked?.();
    onClose();
  };
  return (
    <Dialog
      title={title}
      lead={lead}
      isOpen
      onClose={onClose}
      footer={
        <Button
          look="primary"
          isDisabled={isBusy || text.trim() === '' || problem !== null}
          onPress={() => void open()}
        >
          {t('hidden.ask.open')}
        </Button>
      }
    >
      <div className={styles.fields}>
        <TextField label={t('hidden.ask.text')} value={text} maxLength={300} onChange={setTyped} autoFocus />
        {children}
        {problem !== null && <p role="alert">{problem}</p>}
        <NumberField
          label={t('relationship.askTime')}
          value={minutes}
          onChange={setMinutes}
          minimum={1}
          maximum={240}
          decimals={0}
          unit={t('relationship.askMinutes')}
        />
        {people.length > 0 && (
          <div role="group" aria-label={t('relationship.askWho')}>
            <p className={styles.label}>{t('relationship.askWho')}</p>
            <PeopleTicks people={people} ticked={ticked} onChange={setTicked} />
          </div>
        )}
      </div>
    </Dialog>
  );
}
