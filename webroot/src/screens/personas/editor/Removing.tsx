import { Ask } from '../../../design/Ask';
import { en } from '../../../text/en';
import { useRemoval } from '../copying';

interface Props {
  id: string;
  name: string;
  asked: boolean;
  leaving?: () => void;
  close: () => void;
}

/** Asks before a character of one's own is deleted. */
export function Removing({ id, name, asked, leaving, close }: Props) {
  const removal = useRemoval(leaving);
  const question = {
    title: en.editor.deleteTitle(name),
    body: en.editor.deleteBody,
    yes: en.editor.delete,
    danger: true,
    answered: () => removal.mutate(id),
  };
  return <Ask question={asked ? question : null} close={close} />;
}

/** Offers to save anew what was deleted elsewhere while it was written. */
export function Gone({
  name,
  gone,
  anew,
  close,
}: {
  name: string;
  gone: boolean;
  anew: () => void;
  close: () => void;
}) {
  const t = en.editor;
  const question = { title: t.goneTitle(name), body: t.goneBody, yes: t.goneYes, answered: anew };
  return <Ask question={gone ? question : null} close={close} />;
}
