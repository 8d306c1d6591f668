import { useState } from 'react';
import { Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { en } from '../text/en';
import { Button } from './Button';

export interface Question {
  title: string;
  body?: string;
  /** The label of a field, if words are asked for. */
  field?: string;
  value?: string;
  yes: string;
  danger?: boolean;
  /** Called with the field's words, or with an empty string when there is no field. */
  answered: (words: string) => void;
}

/** A modal question. */
export function Ask({ question, close }: { question: Question | null; close: () => void }) {
  return (
    <ModalOverlay className="overlay" isOpen={question !== null} onOpenChange={close} isDismissable>
      <Modal className="modal">{question && <Form question={question} close={close} />}</Modal>
    </ModalOverlay>
  );
}

function Form({ question, close }: { question: Question; close: () => void }) {
  const [words, setWords] = useState(question.value ?? '');
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (question.field && !words.trim()) return;
    close();
    question.answered(words.trim());
  };
  return (
    <Dialog>
      <form onSubmit={submit}>
        <Heading slot="title">{question.title}</Heading>
        {question.body && <p>{question.body}</p>}
        {question.field && (
          <TextField value={words} onChange={setWords} maxLength={200} isRequired autoFocus>
            <Label className="label">{question.field}</Label>
            <Input type="text" autoComplete="off" />
          </TextField>
        )}
        <div className="row end">
          <Button onPress={close}>{en.common.cancel}</Button>
          <Button type="submit" look={question.danger ? 'danger' : 'primary'}>
            {question.yes}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
