import { useQuery } from '@tanstack/react-query';
import { voices } from '../../api/queries';
import { Button } from '../../design/Button';
import { Lines } from '../../design/Skeleton';
import { told } from '../../design/toasts';
import { en } from '../../text/en';
import { VoiceRow } from './VoiceRow';

const t = en.settings.voices;

/** Every voice that there is here, and, where no model speaks, how one would. */
export function Voices() {
  const { data, error, refetch } = useQuery({ ...voices, refetchOnMount: 'always' });
  if (!data && error)
    return (
      <>
        <p role="alert">{[t.away, told(error).title].join(': ')}</p>
        <Button size="small" onPress={() => refetch()}>
          {en.common.retry}
        </Button>
      </>
    );
  if (!data) return <Lines count={4} />;
  return (
    <>
      <ul className="voices">
        {data.items.map((voice) => (
          <VoiceRow key={voice.id} voice={voice} standard={voice.id === data.default} />
        ))}
      </ul>
      {data.items.every((voice) => voice.scripted) && (
        <div className="voice">
          <p>
            <strong>{t.none}</strong>
          </p>
          <p className="hint">{t.noneDetail}</p>
        </div>
      )}
    </>
  );
}
