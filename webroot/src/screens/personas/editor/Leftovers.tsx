import { Button } from '../../../design/Button';
import { en } from '../../../text/en';
import { ago } from '../../../text/words';
import type { Found } from './drafts';

interface Props {
  restored: Found | null;
  discard: () => void;
  others: readonly Found[];
  open: (one: Found) => void;
  drop: (one: Found) => void;
}

/** What the browser has kept of earlier writing: the draft that was opened again, and those that may be. */
export function Leftovers({ restored, discard, others, open, drop }: Props) {
  const t = en.editor.drafts;
  if (!restored && others.length === 0) return null;
  const when = (one: Found) => ago(new Date(one.at).toISOString());
  return (
    <ul className="leftovers" aria-label={t.title}>
      {restored && (
        <li>
          <span>{t.restored(when(restored))}</span>
          <Button size="small" onPress={discard}>
            {t.discard}
          </Button>
        </li>
      )}
      {others.map((one) => (
        <li key={one.key}>
          <span>{t.other(when(one))}</span>
          <Button size="small" onPress={() => open(one)}>
            {t.open}
          </Button>
          <Button size="small" look="quiet" onPress={() => drop(one)}>
            {t.drop}
          </Button>
        </li>
      ))}
    </ul>
  );
}
