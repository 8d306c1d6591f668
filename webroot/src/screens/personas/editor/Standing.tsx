import { useQuery } from '@tanstack/react-query';
import { notes } from '../../../api/queries';
import { Button } from '../../../design/Button';
import { Lines } from '../../../design/Skeleton';
import { told } from '../../../design/toasts';
import { en } from '../../../text/en';
import { Comparison } from './Comparison';

export type View = 'saved' | 'origin' | null;

interface Props {
  what: 'saved' | 'origin' | 'conflict';
  mine: string;
  base: string;
  origin: string | null;
  theirs: string;
  busy: boolean;
  merged: (text: string) => void;
  takeTheirs: () => void;
  keepMine: () => void;
  close: () => void;
}

/** Stands in the editor's place while two texts are compared. */
export function Standing(props: Props) {
  const t = en.editor;
  const { what, mine, base, origin, theirs, busy, merged, takeTheirs, keepMine, close } = props;
  const right = { label: t.mine, text: mine };
  if (what === 'origin') return <Against origin={origin ?? ''} mine={mine} close={close} />;
  if (what === 'saved') {
    return (
      <Comparison title={t.compareSaved} about={t.comparing} left={{ label: t.asSaved, text: base }} right={right}>
        <Button onPress={close}>{t.backToWriting}</Button>
      </Comparison>
    );
  }
  return (
    <Comparison
      title={t.conflict.title}
      about={t.conflict.about}
      left={{ label: t.conflict.theirs, text: theirs }}
      right={right}
      merged={merged}
    >
      <Button look="primary" isPending={busy} onPress={keepMine}>
        {t.conflict.keepMine}
      </Button>
      <Button isDisabled={busy} onPress={takeTheirs}>
        {t.conflict.takeTheirs}
      </Button>
      <Button look="quiet" isDisabled={busy} onPress={close}>
        {t.backToWriting}
      </Button>
    </Comparison>
  );
}

function Against({ origin, mine, close }: { origin: string; mine: string; close: () => void }) {
  const t = en.editor;
  const original = useQuery(notes(origin));
  const back = <Button onPress={close}>{t.backToWriting}</Button>;
  if (original.isError) {
    return (
      <section className="comparison">
        <p className="field-error">{told(original.error).title}</p>
        <p>{back}</p>
      </section>
    );
  }
  if (original.data === undefined) return <Lines count={6} />;
  return (
    <Comparison
      title={t.compareOrigin(origin)}
      about={t.comparing}
      left={{ label: origin, text: original.data }}
      right={{ label: t.mine, text: mine }}
    >
      {back}
    </Comparison>
  );
}
