// The face on the emotion curve: opens the choice; arrow keys move it up and down.
import { Button } from 'react-aria-components/Button';
import { Face } from './Face.tsx';
import styles from './EmotionRow.module.css';

export function FaceButton({ label, emotion, onStep }: { label: string; emotion: number | null; onStep: (by: 1 | -1) => void }) {
  return (
    <Button
      className={styles.button!}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'ArrowUp' || event.key === '+') onStep(1);
        else if (event.key === 'ArrowDown' || event.key === '-') onStep(-1);
        else event.continuePropagation();
      }}
    >
      <Face emotion={emotion} />
    </Button>
  );
}
