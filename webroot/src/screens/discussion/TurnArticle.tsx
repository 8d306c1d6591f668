import { memo } from 'react';
import { Link } from 'react-router';
import { colourClass, Portrait } from '../../design/Portrait';
import { usePeople } from '../../design/people';
import type { Turn } from '../../live/frames';
import { en } from '../../text/en';
import { spokenName } from '../../text/words';
import { AnotherVoice } from './AnotherVoice';
import { Back } from './Back';
import { type CitedTurn, Words } from './Words';

export interface TurnActions {
  retry(turn: Turn, voice?: string): void;
  explain(badge: HTMLElement): void;
  copy(turn: Turn): void;
  link(turn: Turn): void;
  quote(turn: Turn): void;
}

interface Props {
  turn: Turn;
  voice: string;
  cited: CitedTurn;
  retry: boolean;
  /** The address names this turn. */
  marked: boolean;
  actions: TurnActions;
}

/** One turn: hatched spine, portrait, name, number, words with citations, the voice's badge, and its tools. */
export const TurnArticle = memo(function TurnArticle({ turn, voice, cited, retry, marked, actions }: Props) {
  const person = usePeople()(turn.speaker.id);
  const theirs = turn.speaker.kind === 'theorist';
  const name = spokenName(turn.speaker);
  return (
    <article
      className={`turn ${theirs ? colourClass(person?.color) : 'mine c-ink'}`}
      id={`turn-${turn.n}`}
      data-status={turn.status}
      aria-label={name}
      aria-current={marked ? 'location' : undefined}
      tabIndex={-1}
    >
      {theirs ? (
        <Portrait id={turn.speaker.id} name={name} />
      ) : (
        <span className="portrait you" aria-hidden="true">
          <span>✎</span>
        </span>
      )}
      <header>
        <h2>{name}</h2>
        <Link className="number" to={`#t${turn.n}`} title={en.turn.link} aria-label={en.turn.number(turn.n)}>
          {turn.n}
        </Link>
        {theirs && (
          <button
            type="button"
            className="badge"
            aria-haspopup="dialog"
            aria-description={en.turn.badgeHelp}
            onClick={(event) => actions.explain(event.currentTarget)}
          >
            {voiceOf(turn, voice)}
          </button>
        )}
        <Back n={turn.n} />
      </header>
      <Words turn={turn} cited={cited} />
      <Ending turn={turn} voice={voice} retry={retry ? (other) => actions.retry(turn, other) : null} />
      {turn.text && turn.status !== 'speaking' && (
        <div className="turn-tools">
          <button type="button" aria-label={en.turn.copyName(turn.n)} onClick={() => actions.copy(turn)}>
            {en.turn.copy}
          </button>
          <button type="button" aria-label={en.turn.quoteName(turn.n)} onClick={() => actions.quote(turn)}>
            {en.turn.quote}
          </button>
          <button type="button" aria-label={en.turn.addressName(turn.n)} onClick={() => actions.link(turn)}>
            {en.turn.address}
          </button>
        </div>
      )}
    </article>
  );
});

interface EndingProps {
  turn: Turn;
  /** The discussion's voice. */
  voice: string;
  retry: ((voice?: string) => void) | null;
}

function Ending({ turn, voice, retry }: EndingProps) {
  const words = endingOf(turn);
  if (!words) return null;
  return (
    <div className="turn-foot">
      <p className={`state ${turn.status === 'failed' ? 'bad' : ''}`}>{words}</p>
      {retry && turn.status !== 'completed' && (
        <button type="button" className="button small" onClick={() => retry()}>
          {en.turn.retry}
        </button>
      )}
      {retry && turn.status === 'failed' && <AnotherVoice now={voice} choose={retry} />}
    </div>
  );
}

function endingOf(turn: Turn): string {
  if (turn.status === 'interrupted') return en.turn.interrupted;
  if (turn.status === 'completed') return turn.voice?.finish === 'length' ? en.turn.cutOff : '';
  if (turn.status !== 'failed') return '';
  const why = [turn.problem?.title, turn.problem?.detail].filter(Boolean).join('. ');
  return en.turn.failed(why.replace(/\.\./g, '.'));
}

/** The badge says plainly what spoke. */
function voiceOf(turn: Turn, fallback: string): string {
  const provider = turn.voice?.provider ?? fallback;
  if (!provider) return '';
  if (provider === 'scripted') return en.turn.scripted;
  return [en.turn.generated, provider, turn.voice?.model].filter(Boolean).join(' · ');
}
