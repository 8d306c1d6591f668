import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { key, Problem } from '../../../api/http';
import type { Manuscript } from '../../../api/manuscripts';
import * as manuscripts from '../../../api/manuscripts';
import { cast, character, notes } from '../../../api/queries';
import type { PersonaDetail } from '../../../api/types';
import { toast, toastProblem } from '../../../design/toasts';
import { en } from '../../../text/en';
import { lineOf } from './file';
import type { Finding } from './findings';

export interface Saved {
  yaml: string;
  detail: PersonaDetail;
}

/** Saves a new character or the next version of one; tells of a conflict, an id that is taken, and one that is gone. */
export function useSaving(id: string | null, done: (saved: Saved) => void) {
  const client = useQueryClient();
  const [theirs, setTheirs] = useState<Manuscript | null>(null);
  const [gone, setGone] = useState(false);
  const [taken, setTaken] = useState<Finding | null>(null);
  const attempt = useRef({ yaml: '', key: '' });
  const keyFor = (yaml: string) => {
    if (attempt.current.yaml !== yaml) attempt.current = { yaml, key: key() };
    return attempt.current.key;
  };
  const failed = async (problem: unknown, yaml: string): Promise<void> => {
    const status = problem instanceof Problem ? problem.status : 0;
    if (status === 412 && id)
      await manuscripts.manuscript(id).then(setTheirs, (another: unknown) => failed(another, yaml));
    else if (status === 404 && id) setGone(true);
    else if (problem instanceof Problem && problem.code === 'unfit') toast(en.editor.notSaved, en.editor.unfit);
    else if (problem instanceof Problem && status === 409 && problem.code !== 'too_many_personas') {
      const detail = problem.detail || problem.title;
      setTaken({ line: lineOf(yaml, 'id'), column: 1, path: '/id', detail, severity: 'error' });
      toast(en.editor.notSaved, detail);
    } else toastProblem(problem);
  };
  const save = useMutation({
    mutationFn: async ({ yaml, version }: { yaml: string; version: string | null }) => ({
      yaml,
      detail:
        id && version !== null
          ? await manuscripts.revise(id, yaml, version)
          : await manuscripts.create(yaml, keyFor(yaml)),
    }),
    onMutate: () => setTaken(null),
    onSuccess: async (saved) => {
      attempt.current = { yaml: '', key: '' };
      setTheirs(null);
      setGone(false);
      toast(en.editor.saved(saved.detail.name), '', true);
      done(saved);
      await Promise.all(
        [cast.queryKey, character(saved.detail.id).queryKey, notes(saved.detail.id).queryKey].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      );
    },
    onError: (problem, { yaml }) => failed(problem, yaml),
  });
  return { save, theirs, setTheirs, gone, setGone, taken };
}

/** Ctrl+S saves, wherever on the page the keyboard is. */
export function useSaveKey(save: () => void): void {
  const now = useRef(save);
  now.current = save;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's' || event.defaultPrevented) return;
      event.preventDefault();
      now.current();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
