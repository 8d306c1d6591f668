import { useMutation } from '@tanstack/react-query';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import * as api from '../../api/client';
import { isAway } from '../../api/comeback';
import { Button } from '../../design/Button';
import { announce, sentences, told } from '../../design/toasts';
import { en } from '../../text/en';
import { saveFile } from '../discussion/clipboard';

interface Props {
  id: string;
  isOpen: boolean;
  close: () => void;
}

/** The ways to take a discussion home, each with what it is good for; stays open when one fails, so that another can be tried. */
export function ExportDialog({ id, isOpen, close }: Props) {
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={close} isDismissable>
      <Modal className="modal">{isOpen && <Formats id={id} close={close} />}</Modal>
    </ModalOverlay>
  );
}

function Formats({ id, close }: { id: string; close: () => void }) {
  const t = en.exports;
  const save = useMutation({
    mutationFn: (format: string) => api.exported(id, format),
    onSuccess: (file) => {
      saveFile(file.blob, file.name);
      announce(t.saved(file.name));
    },
  });
  const trouble = save.error ? told(save.error) : null;
  return (
    <Dialog>
      <Heading slot="title">{t.title}</Heading>
      <p>{t.about}</p>
      <ul className="formats">
        {t.formats.map(([format, label, about]) => (
          <li key={format}>
            <Button
              size="small"
              aria-describedby={`about-${format}`}
              isPending={save.isPending && save.variables === format}
              isDisabled={save.isPending && save.variables !== format}
              onPress={() => save.mutate(format)}
            >
              {label}
            </Button>
            <span id={`about-${format}`} className="hint">
              {about}
            </span>
          </li>
        ))}
      </ul>
      <p role="status" className="hint">
        {save.isPending ? t.making : save.isSuccess ? t.saved(save.data.name) : ''}
      </p>
      {trouble && (
        <p role="alert" className="field-error">
          {sentences(trouble.title, trouble.detail, isAway(save.error) ? '' : t.otherwise)}
        </p>
      )}
      <div className="row end">
        <Button onPress={close}>{en.common.close}</Button>
      </div>
    </Dialog>
  );
}
