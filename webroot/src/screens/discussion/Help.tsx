import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../../design/Button';
import { en } from '../../text/en';
import { KeysChoice } from '../settings/KeysChoice';

export function Help({ open, close }: { open: boolean; close: () => void }) {
  return (
    <ModalOverlay className="overlay" isOpen={open} onOpenChange={close} isDismissable>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">{en.discussion.helpTitle}</Heading>
          <dl className="keys">
            {en.discussion.keys.map(([key, what]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          <KeysChoice id="single-keys-help" />
          <div className="row end">
            <Button look="primary" onPress={close} autoFocus>
              {en.common.close}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
