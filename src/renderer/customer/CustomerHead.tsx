// The result in one sentence, and what a white spot is.
import { useTranslation } from '../ui/translation.tsx';
import { customerHeadline } from '../../i18n/customerWords.ts';
import { SectionHead } from '../record/SectionHead.tsx';
import { useLanguage } from '../ui/language.ts';
import { useCustomerView } from './customerRecords.ts';
import styles from './CustomerSection.module.css';

export function CustomerHead() {
  const { matrix } = useCustomerView();
  const language = useLanguage();
  const { t } = useTranslation();
  const { involved, addressed } = matrix;
  return (
    <SectionHead
      className={styles.head}
      headline={customerHeadline(t, language, matrix)}
      lead={involved === 0 ? t('customer.leadNobody') : t('customer.lead', { addressed, involved })}
    />
  );
}
