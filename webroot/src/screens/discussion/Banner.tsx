import { Button } from '../../design/Button';
import type { Snapshot } from '../../live/store';
import { en } from '../../text/en';

interface Props {
  connection: Snapshot['connection'];
  online: boolean;
  lookAgain: () => void;
}

/** What is wrong with the connection, where the reader is about to act. */
export function Banner({ connection, online, lookAgain }: Props) {
  const gone = connection === 'gone';
  if (!gone && online && connection !== 'reconnecting') return null;
  return (
    <div className="banner">
      <p role="status">{en.discussion[gone ? 'gone' : online ? 'reconnecting' : 'offline']}</p>
      {gone && (
        <Button size="small" onPress={lookAgain}>
          {en.discussion.lookAgain}
        </Button>
      )}
    </div>
  );
}
