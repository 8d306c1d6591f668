import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { leave } from '../../api/me';
import { Button } from '../../design/Button';
import { sentences, toast, told } from '../../design/toasts';
import { en } from '../../text/en';

const t = en.settings.data;

interface Props {
  isOpen: boolean;
  close: () => void;
}

/** Names what goes and wants a word typed; then the page begins as for a newcomer. */
export function DeleteDialog({ isOpen, close }: Props) {
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={close} isDismissable>
      <Modal className="modal">{isOpen && <Form close={close} />}</Modal>
    </ModalOverlay>
  );
}

function Form({ close }: { close: () => void }) {
  const [word, setWord] = useState('');
  const client = useQueryClient();
  const navigate = useNavigate();
  const all = useMutation({
    mutationFn: leave,
    onSuccess: () => {
      close();
      navigate('/');
      client.clear();
      toast(t.gone, t.goneDetail, true);
    },
  });
  const sure = word.trim().toLowerCase() === t.word;
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (sure && !all.isPending) all.mutate();
  };
  return (
    <Dialog role="alertdialog" aria-describedby="what-goes">
      <form onSubmit={submit}>
        <Heading slot="title">{t.dialog}</Heading>
        <div id="what-goes">
          <ul className="goes">
            {t.goes.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <p>{t.noUndo}</p>
        </div>
        <TextField value={word} onChange={setWord} maxLength={20} autoFocus>
          <Label className="label">{t.typeWord}</Label>
          <Input type="text" autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </TextField>
        <p role="status" className="hint">
          {all.isPending ? t.deleting : ''}
        </p>
        {all.error && (
          <p role="alert" className="field-error">
            {sentences(told(all.error).title, told(all.error).detail)}
          </p>
        )}
        <div className="row end">
          <Button onPress={close}>{t.keep}</Button>
          <Button type="submit" look="danger" isDisabled={!sure} isPending={all.isPending}>
            {t.yes}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
