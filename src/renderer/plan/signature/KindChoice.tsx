// Drawn or typed: a drawn signature looks like one, a typed one needs no pointer.
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from '../../ui/translation.tsx';
import type { Signature } from '../../../domain/signatures/signOffs.ts';
import styles from './KindChoice.module.css';

const kinds = ['drawn', 'typed'] as const;

export function KindChoice({
  kind,
  onChange,
}: {
  kind: Signature['kind'];
  onChange: (kind: Signature['kind']) => void;
}) {
  const { t } = useTranslation();
  return (
    <RadioGroup
      className={styles.group!}
      orientation="horizontal"
      value={kind}
      onChange={(chosen) => {
        const next = kinds.find((one) => one === chosen);
        if (next) onChange(next);
      }}
    >
      <Label className={styles.label!}>{t('signature.kind')}</Label>
      <div className={styles.choices}>
        {kinds.map((one) => (
          <Radio key={one} value={one} className={styles.choice!}>
            {t(`signature.kinds.${one}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
