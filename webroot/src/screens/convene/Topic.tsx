import { useEffect, useRef, useState } from 'react';
import { Button } from '../../design/Button';
import { en } from '../../text/en';

interface Props {
  value: string;
  fault: string;
  change: (topic: string) => void;
  done: () => void;
}

const MOST = 2000;
const NEAR = 200;

/** The question of the day, on ruled paper, with examples to begin from. */
export function Topic({ value, fault, change, done }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (fault) box.current?.focus();
  }, [fault]);
  const [cut, setCut] = useState(0);
  const written = (text: string) => {
    const kept = text.slice(0, MOST).replace(/[\uD800-\uDBFF]$/, '');
    setCut(text.length - kept.length);
    change(kept);
  };
  const left = MOST - value.length;
  const room = cut > 0 ? en.convene.topicCut(MOST, cut) : left <= NEAR ? en.convene.topicRoom(left) : '';
  const pressed = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    done();
  };
  const example = (text: string) => {
    written(text);
    box.current?.focus();
  };
  return (
    <div className="topic">
      <label htmlFor="topic" className="label">
        {en.convene.topic}
      </label>
      <textarea
        ref={box}
        id="topic"
        dir="auto"
        rows={2}
        required
        placeholder={en.convene.placeholder}
        value={value}
        aria-invalid={fault !== '' || undefined}
        aria-describedby="topic-error topic-room"
        onChange={(event) => written(event.target.value)}
        onKeyDown={pressed}
      />
      <p id="topic-error" className="field-error">
        {fault}
      </p>
      <p id="topic-room" className={`topic-room ${cut > 0 ? 'field-error' : 'hint'}`} role="status">
        {room}
      </p>
      <div className="row chips" role="group" aria-label={en.convene.examples}>
        {en.convene.topics.map((text) => (
          <Button key={text} look="chip" onPress={() => example(text)}>
            {text}
          </Button>
        ))}
      </div>
    </div>
  );
}
