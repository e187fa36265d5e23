// Creates a workshop: title, customer, language, and a template chosen by its picture.
import { useRef, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from '../ui/translation.tsx';
import { sections, type Section } from '../../domain/record/sections.ts';
import { languageNames, languages, type Language } from '../../domain/record/languages.ts';
import type { TemplateEntry } from '../../protocol/hostApi.ts';
import { useHost } from '../host/HostContext.tsx';
import { useHostCall } from '../host/useHostCall.ts';
import { useNavigation } from '../base/NavigationContext.ts';
import { Choice } from '../ui/Choice.tsx';
import { DateField } from '../ui/DateField.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useLanguage } from '../ui/language.ts';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Thumbnail } from '../ui/Thumbnail.tsx';
import { useOpenForm } from '../ui/openForm.ts';
import { useTemplates } from './useTemplates.ts';
import styles from './NewWorkshopDialog.module.css';

/** What a team wants to get done, and the sections for it; a review comes once a plan is signed. */
const sectionsFor: Readonly<Record<'whole' | 'journey' | 'sla', readonly Section[]>> = {
  whole: sections.filter((section) => section !== 'review'),
  journey: ['journey', 'goals', 'agreements'],
  sla: ['terms', 'agreements'],
};

export function NewWorkshopDialog({ templateId, onClose }: { templateId: string | null; onClose: () => void }) {
  const { t } = useTranslation();
  const host = useHost();
  const call = useHostCall();
  const navigation = useNavigation();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const templates = useTemplates(language);
  const [chosen, setChosen] = useState(templateId);
  const [title, setTitle] = useState('');
  const [customer, setCustomer] = useState('');
  useOpenForm(title !== '' || customer !== '');
  const [date, setDate] = useState(today);
  const [aim, setAim] = useState<keyof typeof sectionsFor>('whole');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const titleField = useRef<HTMLInputElement>(null);
  const template = chosen ?? templates[0]?.id;

  const create = async () => {
    setTried(true);
    if (title.trim() === '') return titleField.current?.focus();
    if (template === undefined || isBusy) return;
    setBusy(true);
    const chosen = [...sectionsFor[aim]];
    const created = await call(
      host.createWorkshop({ templateId: template, language, title, customer, date, sections: chosen }),
    );
    setBusy(false);
    if (created) navigation.go({ page: 'workshop', id: created.id });
  };
  return (
    <FormDialog
      width="wide"
      title={t('library.newWorkshop')}
      lead={t('library.createLead')}
      onClose={onClose}
      action={t('library.create')}
      onAction={() => void create()}
      isDisabled={isBusy || template === undefined}
      className={styles.form}
    >
      <TextField
        label={t('library.title')}
        value={title}
        onChange={setTitle}
        inputRef={titleField}
        autoFocus
        maxLength={300}
        {...(isTried && title.trim() === '' ? { error: t('library.titleMissing') } : {})}
      />
      <TextField
        label={t('library.customer')}
        value={customer}
        onChange={setCustomer}
        placeholder={t('library.customerHint')}
        maxLength={300}
      />
      <DateField label={t('app.details.date')} value={date} onChange={setDate} />
      <Select
        label={t('library.planLanguage')}
        value={language}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        onChange={setLanguage}
      />
      <div className={styles.aim}>
        <Choice
          label={t('library.aim')}
          value={aim}
          options={(['whole', 'journey', 'sla'] as const).map((value) => ({
            value,
            label: t(`library.aims.${value}`),
          }))}
          onChange={setAim}
          description={t('library.aimHint')}
        />
      </div>
      <RadioGroup className={styles.templates!} value={template ?? null} onChange={setChosen}>
        <Label className={styles.label!}>{t('library.template')}</Label>
        <div className={styles.choices}>
          {templates.map((entry) => (
            <TemplateChoice key={entry.id} entry={entry} />
          ))}
        </div>
      </RadioGroup>
    </FormDialog>
  );
}

/** The local day, YYYY-MM-DD: most workshops are prepared for it or take place on it. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format(Date.now());
}

function TemplateChoice({ entry: { id, title, description, thumbnail } }: { entry: TemplateEntry }) {
  return (
    <Radio value={id} className={styles.choice!}>
      <span className={styles.picture} aria-hidden>
        <Thumbnail thumbnail={thumbnail} label="" size="small" />
      </span>
      <span>
        <strong className={styles.name}>{title}</strong>
        <span className={styles.description}>{description}</span>
      </span>
    </Radio>
  );
}
