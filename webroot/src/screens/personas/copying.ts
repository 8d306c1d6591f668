import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { key, Problem } from '../../api/http';
import * as manuscripts from '../../api/manuscripts';
import { cast } from '../../api/queries';
import { offerUndo, toastProblem } from '../../design/toasts';
import { en } from '../../text/en';
import { copyOf, top } from './editor/file';

const TRIES = 5;

/** Makes a copy of one's own of a character, by its id or from its text, and opens it. */
export function useCopy() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (from: { id: string } | { yaml: string }) => {
      const yaml = 'yaml' in from ? from.yaml : (await manuscripts.manuscript(from.id)).yaml;
      const taken = new Set((await client.fetchQuery({ ...cast, staleTime: 0 })).map((one) => one.id));
      for (let tries = 1; ; tries++) {
        const copy = copyOf(yaml, taken, en.personas.copyName);
        try {
          return await manuscripts.create(copy, key());
        } catch (problem) {
          if (!(problem instanceof Problem) || problem.status !== 409 || tries === TRIES) throw problem;
          if (problem.code === 'too_many_personas') throw problem;
          taken.add(top(copy, 'id'));
        }
      }
    },
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: cast.queryKey });
      navigate(`/personas/${made.id}/edit`);
    },
    onError: toastProblem,
  });
}

/** Deletes a character of one's own and for a while offers to bring it back as it was. */
export function useRemoval(leaving: () => void = () => {}) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (id: string) => {
      const kept = await manuscripts.manuscript(id);
      await manuscripts.withdraw(id, kept.version);
      return kept;
    },
    onSuccess: async (kept, id) => {
      const again = () => client.invalidateQueries({ queryKey: cast.queryKey });
      client.removeQueries({ queryKey: ['persona', id] });
      const back = async () => {
        await manuscripts.create(kept.yaml, key());
        await again();
      };
      leaving();
      navigate('/personas');
      await again();
      offerUndo(en.personas.wasDeleted(top(kept.yaml, 'name')), () => void back().catch(toastProblem));
    },
    onError: toastProblem,
  });
}
