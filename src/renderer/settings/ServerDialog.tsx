// The organisation's own server: its address and the token with which this computer may use it. The token is never
// shown again.
import { useEffect, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { ServerSettings } from '../../protocol/roomApi.ts';
import { useHost } from '../host/HostContext.tsx';
import { useHostCall } from '../host/useHostCall.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToast } from '../ui/Toast.tsx';
import { useOpenForm } from '../ui/openForm.ts';
import styles from './PersonDialog.module.css';

export function ServerDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const host = useHost();
  const call = useHostCall();
  const toast = useToast();
  const [kept, setKept] = useState<ServerSettings | null>(null);
  const [url, setUrl] = useState('');
  const [token, setToken] = useState('');
  const [isInvalid, setInvalid] = useState(false);
  useOpenForm(kept !== null && (url !== kept.url || token !== ''));
  useEffect(() => {
    let isCurrent = true;
    void call(host.readServer({})).then((answer) => {
      if (!isCurrent || !answer) return;
      setKept(answer);
      setUrl(answer.url);
    });
    return () => {
      isCurrent = false;
    };
  }, [host, call]);
  const save = async () => {
    const next = url.trim();
    const isRefused = next !== '' && !isServerAddress(next);
    setInvalid(isRefused);
    if (isRefused) return;
    const written = await call(host.writeServer({ url: next, ...(token === '' ? {} : { token }) }));
    if (!written) return;
    toast({ text: t(next === '' ? 'room.serverRemoved' : 'room.serverSaved') });
    onClose();
  };
  return (
    <FormDialog
      title={t('room.serverSettings')}
      lead={t('room.serverSettingsLead')}
      onClose={onClose}
      action={t('app.save')}
      onAction={() => void save()}
      isDisabled={kept === null}
      className={styles.form}
    >
      <TextField
        label={t('room.serverUrl')}
        description={t('room.serverUrlHint')}
        value={url}
        onChange={setUrl}
        autoFocus
        maxLength={500}
        {...(isInvalid ? { error: t('room.serverInvalid') } : {})}
      />
      <TextField
        label={t('room.serverToken')}
        description={t(kept?.hasToken ? 'room.serverTokenKept' : 'room.serverTokenHint')}
        value={token}
        onChange={setToken}
        type="password"
        maxLength={500}
      />
    </FormDialog>
  );
}

function isServerAddress(words: string): boolean {
  return /^wss?:\/\/[^\s/]+/i.test(words) && URL.canParse(words);
}
