import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { token, user } from '../../api/auth';
import { takeout } from '../../api/me';
import { Button } from '../../design/Button';
import { sentences, told } from '../../design/toasts';
import { en } from '../../text/en';
import { saveFile } from '../discussion/clipboard';
import { DeleteDialog } from './DeleteDialog';

const t = en.settings.data;

/** Who one is here, and all of one's own: to take home or to delete. */
export function MyData() {
  const { data: who } = useQuery({
    queryKey: ['me'],
    queryFn: async () => {
      await token();
      return user();
    },
  });
  const [asking, setAsking] = useState(false);
  return (
    <>
      <div className="part">
        <h3>{en.settings.account}</h3>
        <p>{who && !who.guest ? en.settings.signedIn(who.name) : en.settings.guest}</p>
        <p className="hint">
          {en.settings.id} <code>{who?.id ?? en.settings.unknown}</code>
        </p>
      </div>
      <Download />
      <div className="part">
        <h3>{t.leave}</h3>
        <p className="hint">{t.deleteDetail}</p>
        <Button size="small" className="warning" onPress={() => setAsking(true)}>
          {t.delete}
        </Button>
      </div>
      <DeleteDialog isOpen={asking} close={() => setAsking(false)} />
    </>
  );
}

function Download() {
  const [bytes, setBytes] = useState(0);
  const load = useMutation({
    mutationFn: () => {
      setBytes(0);
      return takeout(setBytes);
    },
    onSuccess: (file) => saveFile(file.blob, file.name),
  });
  const trouble = load.error ? told(load.error) : null;
  return (
    <div className="part">
      <h3>{t.copy}</h3>
      <p className="hint">{t.downloadDetail}</p>
      <Button size="small" isPending={load.isPending} onPress={() => load.mutate()}>
        {t.download}
      </Button>
      <p role="status" className="told">
        {load.isPending
          ? t.packing(t.size(bytes))
          : load.data
            ? t.saved(load.data.name, t.size(load.data.blob.size))
            : ''}
      </p>
      {trouble && (
        <p role="alert" className="field-error">
          {sentences(t.failed, trouble.title, trouble.detail)}
        </p>
      )}
    </div>
  );
}
