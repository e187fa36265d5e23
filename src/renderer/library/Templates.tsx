// The templates as a row of buttons with their pictures: each opens the dialog for a new workshop.
import { Button } from 'react-aria-components/Button';
import { useTranslation } from '../ui/translation.tsx';
import { useLanguage } from '../ui/language.ts';
import { Thumbnail } from '../ui/Thumbnail.tsx';
import { useTemplates } from './useTemplates.ts';
import styles from './Templates.module.css';

export function Templates({ onChoose }: { onChoose: (templateId: string) => void }) {
  const { t } = useTranslation();
  const templates = useTemplates(useLanguage());
  if (templates.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="templates">
      <h2 id="templates" className={styles.heading}>
        {t('library.templates')}
      </h2>
      <ul className={styles.row}>
        {templates.map(({ id, title, description, thumbnail }) => (
          <li key={id}>
            <Button className={styles.template!} onPress={() => onChoose(id)}>
              <span className={styles.picture} aria-hidden>
                <Thumbnail thumbnail={thumbnail} label="" size="small" />
              </span>
              <span>
                <strong className={styles.name}>{title}</strong>
                <span className={styles.description}>{description}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
