// One card: its words, which can be put better, and the words of all that were merged into it, each to be split off.
import { useTranslation } from '../ui/translation.tsx';
import { editCard, splitCard } from '../../domain/cards/cardCommands.ts';
import type { ShownCard } from '../../domain/cards/cards.ts';
import { longestCard } from '../../domain/questions/hiddenAnswers.ts';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useFormOver } from '../ui/formOver.ts';
import { TextField } from '../ui/TextField.tsx';
import { composeText } from '../ui/typedText.ts';
import { useArrangement } from './useArrangement.ts';
import styles from './HiddenDialog.module.css';

export function CardDialog({
  card: opened,
  mayEdit,
  onClose,
}: {
  card: ShownCard;
  mayEdit: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { run } = useSession();
  const card = useArrangement(opened.questionId).byId.get(opened.id) ?? opened;
  const form = useFormOver(`words of card ${opened.id}`, { text: card.text }, { text: composeText });
  const { values, change, toWrite, forget } = form;
  const close = () => {
    forget();
    onClose();
  };
  const save = () => {
    const { text } = toWrite;
    if (text === undefined || run(editCard, { id: card.id, text }).ok) close();
  };
  return (
    <Dialog
      title={t('hidden.group.card')}
      lead={t(`hidden.group.side.${card.side}`)}
      isOpen
      onClose={close}
      footer={
        mayEdit && (
          <Button look="primary" onPress={save}>
            {t('hidden.collect.save')}
          </Button>
        )
      }
    >
      <div className={styles.fields}>
        <TextField
          label={t('hidden.collect.card')}
          value={values.text}
          onChange={(text) => change({ text })}
          isMultiline
          isReadOnly={!mayEdit}
          maxLength={longestCard}
          autoFocus
        />
        {card.wordings.length > 0 && (
          <div>
            <h3 className={styles.label}>{t('hidden.group.wordings')}</h3>
            <ul className={styles.wordings}>
              {card.wordings.map((one) => (
                <li key={one.id}>
                  <span>{one.text}</span>
                  {mayEdit && (
                    <Button
                      size="small"
                      aria-label={t('hidden.group.splitOff', { text: one.text })}
                      onPress={() => void run(splitCard, { id: one.id })}
                    >
                      {t('hidden.group.split')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Dialog>
  );
}
