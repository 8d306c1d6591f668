import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import * as api from '../../api/client';
import type { Discussion } from '../../api/types';
import { announce, offerUndo, toastProblem } from '../../design/toasts';
import { en } from '../../text/en';

/** Deletes a discussion at once, and for a while offers to bring it back; tells whether it is gone. Works from any screen. */
export function useBin() {
  const queries = useQueryClient();
  return useCallback(
    async (d: Pick<Discussion, 'id' | 'title'>): Promise<boolean> => {
      const again = () => queries.invalidateQueries({ queryKey: ['past'] });
      const back = () => {
        announce(en.history.restored(d.title));
        return again();
      };
      try {
        await api.remove(d.id);
      } catch (problem) {
        toastProblem(problem);
        return false;
      }
      await again();
      offerUndo(en.history.wasDeleted(d.title), () => void api.restore(d.id).then(back, toastProblem));
      return true;
    },
    [queries],
  );
}
