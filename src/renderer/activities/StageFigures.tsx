// Where each stage stands: its key figure against the target, as a bar with a tick; pressed, the figures can be changed.
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { keyFigureAttainment } from '../../domain/activities/keyFigures.ts';
import { updateStage, type Stage } from '../../domain/journey/stages.ts';
import { keyFigureText } from '../../plan/text/keyFigure.ts';
import { KeyFigureFields } from '../fields/KeyFigureFields.tsx';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useLanguage } from '../ui/language.ts';
import { LineField } from '../ui/LineField.tsx';
import { useActivities } from './activityEntries.ts';
import styles from './StageFigures.module.css';

export function StageFigures() {
  const { stages } = useActivities();
  const [editing, setEditing] = useState<string | null>(null);
  const { t } = useTranslation();
  const stage = stages.find(({ id }) => id === editing);
  return (
    <aside className={styles.panel} aria-label={t('activities.news.stages')} data-scrolls="stages">
      <h2>{t('activities.news.stages')}</h2>
      <p className={styles.lead}>{t('activities.news.stagesText')}</p>
      {stages.length === 0 && <p className={styles.lead}>{t('activities.news.noStages')}</p>}
      <ul className={styles.stages}>
        {stages.map((each) => (
          <StageFigure key={each.id} stage={each} onEdit={() => setEditing(each.id)} />
        ))}
      </ul>
      {stage && <StageDialog stage={stage} onClose={() => setEditing(null)} />}
    </aside>
  );
}

function StageFigure({ stage, onEdit }: { stage: Stage; onEdit: () => void }) {
  const { isReadOnly } = useActivities();
  const { t } = useTranslation();
  const language = useLanguage();
  const { keyFigure, keyFigureActual: actual, keyFigureTarget: target } = stage;
  const attainment = keyFigureAttainment(stage);
  const figure = (value: number) => keyFigureText(language, stage.keyFigureUnit, value);
  const title = stage.title || t('words.untitled');
  const isMissing = keyFigure.trim() === '' && actual === null && target === null;
  const content = (
    <>
      <span className={styles.line}>
        <strong dir="auto">{title}</strong>
        {!isMissing && (
          <span className={styles.values}>
            {actual === null ? <small>{t('activities.news.noActual')}</small> : <strong>{figure(actual)}</strong>}{' '}
            <small>
              {target === null
                ? t('activities.news.noTarget')
                : t('activities.news.ofTarget', { target: figure(target) })}
            </small>
          </span>
        )}
      </span>
      {isMissing ? (
        <span className={styles.missing}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          {t('activities.news.noKeyFigure')}
        </span>
      ) : (
        <span className={styles.name} dir="auto">
          {keyFigure}
        </span>
      )}
      {attainment !== null && (
        <span className={styles.track} aria-hidden>
          <i style={{ width: `${Math.min(1, attainment) * 100}%` }} />
        </span>
      )}
    </>
  );
  return (
    <li data-stage={stage.id} data-attainment={attainment ?? undefined}>
      {isReadOnly ? (
        <div className={styles.stage}>{content}</div>
      ) : (
        <button
          type="button"
          className={styles.stage}
          title={t('activities.news.editStage', { stage: title })}
          onClick={onEdit}
        >
          {content}
        </button>
      )}
    </li>
  );
}

function StageDialog({ stage, onClose }: { stage: Stage; onClose: () => void }) {
  const session = useSession();
  const { t } = useTranslation();
  const { id } = stage;
  const update = (values: Parameters<typeof updateStage.run>[1]['values']) =>
    void session.run(updateStage, { id, values });
  return (
    <Dialog
      isOpen
      width="narrow"
      title={stage.title || t('words.untitled')}
      onClose={onClose}
      footer={
        <Button look="primary" onPress={onClose}>
          {t('activities.weekDialog.done')}
        </Button>
      }
    >
      <div className={styles.form}>
        <LineField
          label={t('activities.news.keyFigure')}
          value={stage.keyFigure}
          maximum={200}
          autoFocus
          onChange={(keyFigure) => update({ keyFigure })}
        />
        <KeyFigureFields stage={stage} />
        <Checkbox
          label={t('activities.news.falls')}
          isChecked={stage.keyFigureFalls}
          onChange={(keyFigureFalls) => update({ keyFigureFalls })}
        />
      </div>
    </Dialog>
  );
}
