// The first page of a guest's browser without a link: the six characters from the screen lead to the workshop.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import * as z from 'zod/mini';
import { workshopId } from '../../protocol/workshopId.ts';
import { Button } from '../ui/Button.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { CodeField, plainCode } from './CodeField.tsx';
import { useBusy } from './useBusy.ts';
import { Headline } from '../ui/Headline.tsx';
import styles from './CodeScreen.module.css';

const redeemed = z.object({ workshopId, token: z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,200}$/)) });

type Problem = 'codeShort' | 'codeWrong' | 'codeTooMany' | 'codeAway';

export interface CodeScreenProps {
  /** Why the link with which somebody came does not lead in; without it, they have typed the address. */
  readonly problem?: { readonly title: string; readonly text: string } | undefined;
}

export function CodeScreen({ problem: linkProblem }: CodeScreenProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const { run } = useBusy();
  const enter = () => {
    const code = plainCode(words);
    if (code.length !== 6) return setProblem('codeShort');
    run(async () => {
      const answer = await redeem(code);
      if (typeof answer === 'string') return setProblem(answer);
      // A new page, so that everything begins with the token.
      location.href = `/w/${answer.workshopId}${location.search}#token=${answer.token}`;
    });
  };
  return (
    <main className={styles.screen}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          enter();
        }}
      >
        <TeamMark mark="both" size={34} />
        <Headline level={1} className={styles.title}>
          {linkProblem?.title ?? t('room.codeTitle')}
        </Headline>
        {linkProblem && <p className={styles.lead}>{linkProblem.text}</p>}
        <p className={styles.lead}>{t('room.codeLead')}</p>
        <div className={styles.code}>
          <CodeField
            label={t('room.codeField')}
            value={words}
            onChange={(next) => {
              setProblem(null);
              setWords(next);
            }}
            {...(problem ? { error: t(`room.${problem}`) } : {})}
          />
        </div>
        <Button type="submit" look="primary" size="large">
          {t('room.codeAction')}
        </Button>
        <p className={styles.own}>{t('room.codeOwn')}</p>
      </form>
    </main>
  );
}

async function redeem(code: string): Promise<z.infer<typeof redeemed> | Problem> {
  try {
    const answer = await fetch('/code', { method: 'POST', body: code });
    if (answer.status === 404) return 'codeWrong';
    if (answer.status === 429) return 'codeTooMany';
    const read = redeemed.safeParse(answer.ok ? await answer.json() : null);
    return read.success ? read.data : 'codeAway';
  } catch {
    return 'codeAway';
  }
}
