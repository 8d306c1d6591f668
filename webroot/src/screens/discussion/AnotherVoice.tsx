import { useQuery } from '@tanstack/react-query';
import { voices } from '../../api/queries';
import { Menu } from '../../design/Menu';
import { en } from '../../text/en';

/** The voices that could speak instead of the one that failed; nothing where there is no other. */
export function AnotherVoice({ now, choose }: { now: string; choose: (voice: string) => void }) {
  const offered = useQuery(voices).data?.items.filter((one) => one.id !== now) ?? [];
  if (offered.length === 0) return null;
  return (
    <Menu label={en.turn.another} actions={offered.map((one) => ({ label: one.label, act: () => choose(one.id) }))} />
  );
}
