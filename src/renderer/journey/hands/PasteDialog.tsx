// Asks before many cards are pasted, and says what of a pasted table was left out; a script of its own.
import type { LeftOut } from '../../../tables/pastedCards.ts';
import { ImportNotes } from '../../fields/ImportNotes.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import type { BoardClipboard } from './clipboard.ts';
import styles from './PasteDialog.module.css';

export default function PasteDialog({ clipboard: { shown, accept, close } }: { clipboard: BoardClipboard }) {
  const { t } = useTranslation();
  if (!shown) return null;
  const { pasted, isAsked } = shown;
  const touchpoints = t('words.touchpoints', { count: pasted.count });
  const isTextOnly = pasted.notes.length === 0 && pasted.leftOut.length > 0;
  return (
    <Dialog
      isOpen
      title={isAsked ? t('journey.paste.ask', { touchpoints }) : t('journey.paste.leftOut')}
      lead={
        isAsked ? t('journey.paste.askText', { cells: t('journey.paste.cells', { count: pasted.cells.length }) }) : ''
      }
      isTextOnly={isTextOnly}
      onClose={close}
      footer={
        isAsked ? (
          <>
            <Button onPress={close}>{t('app.cancel')}</Button>
            <Button look="primary" onPress={() => accept(pasted)}>
              {t('journey.paste.take', { touchpoints })}
            </Button>
          </>
        ) : (
          <Button onPress={close}>{t('app.close')}</Button>
        )
      }
    >
      <div className={styles.notes}>
        {pasted.leftOut.length > 0 && (
          <ul className={styles.leftOut} data-left-out>
            {pasted.leftOut.map((one) => (
              <li key={one.what}>
                <LeftOutText one={one} />
              </li>
            ))}
          </ul>
        )}
        <ImportNotes notes={pasted.notes} />
      </div>
    </Dialog>
  );
}

function LeftOutText({ one: { what, count, names } }: { one: LeftOut }) {
  const { t } = useTranslation();
  const shown = names.length < count ? [...names, '…'] : names;
  return t(`journey.paste.without.${what}`, { count, names: shown.join(', ') });
}
