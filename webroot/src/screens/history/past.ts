import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import * as api from '../../api/client';
import type { Amendment, FoundDiscussion } from '../../api/types';
import { offerUndo, toastProblem } from '../../design/toasts';
import { en } from '../../text/en';
import type { Shelf } from './search';

/** The discussions of a shelf, page after page. */
export function usePast({ q, archived }: Shelf) {
  return useInfiniteQuery({
    queryKey: ['past', q, archived],
    queryFn: ({ pageParam }) => api.discussions({ q, archived, cursor: pageParam }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor || undefined,
    placeholderData: (before) => before,
    staleTime: 0,
  });
}

/** Changes a discussion of the list; what leaves the shelf can be brought back. */
export function useChange() {
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: ['past'] });
  const change = async (item: Pick<FoundDiscussion, 'id' | 'title'>, body: Amendment): Promise<void> => {
    try {
      await api.change(item.id, body);
    } catch (problem) {
      toastProblem(problem);
      return;
    }
    await again();
    if (body.archived === undefined) return;
    const said = body.archived ? en.history.isArchived(item.title) : en.history.isBack(item.title);
    const undo = () => api.change(item.id, { archived: !body.archived }).then(again, toastProblem);
    offerUndo(said, () => void undo());
  };
  return change;
}
