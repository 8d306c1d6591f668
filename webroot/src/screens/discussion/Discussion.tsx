import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useParams } from 'react-router';
import { discussion } from '../../api/queries';
import type { Discussion as Found } from '../../api/types';
import { Seated } from '../../design/people';
import { useTitle } from '../../design/Screen';
import { Lines } from '../../design/Skeleton';
import { Trouble } from '../../design/Trouble';
import { toast } from '../../design/toasts';
import { LiveDiscussion } from '../../live/store';
import { en } from '../../text/en';
import { announceTurn } from './announce';
import { Room } from './Room';
import './transcript.css';
import './composer.css';
import './print.css';

/** One discussion: found first, then followed live for as long as it is on screen. */
export default function Discussion() {
  const { id = '' } = useParams();
  const found = useQuery(discussion(id));
  useTitle(found.data?.title);
  if (found.data) return <Live id={id} found={found.data} />;
  if (found.isError) return <Trouble problem={found.error} retry={found.refetch} />;
  return (
    <div className="page">
      <Lines count={6} />
    </div>
  );
}

function Live({ id, found }: { id: string; found: Found }) {
  const [live, setLive] = useState<LiveDiscussion | null>(null);
  const [returned, setReturned] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found is where it begins; after that events tell
  useEffect(() => {
    const opened = new LiveDiscussion(id, found, {
      finished: announceTurn,
      refused: (problem, words) => {
        if (words) setReturned(words);
        if (problem?.code === 'unreadable') toast(en.problems.unreadable, words ? en.problems.wordsBack : '');
        else toast(problem?.title ?? en.problems.refused, problem?.detail);
      },
    });
    setLive(opened);
    return () => opened.close();
  }, [id]);
  return live && <Following id={id} live={live} returned={returned} took={() => setReturned('')} />;
}

interface FollowingProps {
  id: string;
  live: LiveDiscussion;
  /** Words that the server refused and that go back into the box. */
  returned: string;
  took: () => void;
}

function Following({ id, live, returned, took }: FollowingProps) {
  const now = useSyncExternalStore(live.subscribe, live.read);
  useTitle(now.discussion.title);
  return (
    <Seated seats={now.discussion.seats}>
      <Room id={id} live={live} now={now} returned={returned} took={took} />
    </Seated>
  );
}
