import { useEffect, useRef } from 'react';
import { Button } from '../../design/Button';
import { en } from '../../text/en';

interface Props {
  value: string;
  fault: string;
  change: (topic: string) => void;
  done: () => void;
}

/** The question of the day, on ruled paper, with examples to begin from. */
export function Topic({ value, fault, change, done }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (fault) box.current?.focus();
  }, [fault]);
  const pressed = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    done();
  };
  const example = (text: string) => {
    change(text);
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
        rows={2}
        maxLength={2000}
        required
        placeholder={en.convene.placeholder}
        value={value}
        aria-invalid={fault !== '' || undefined}
        aria-describedby="topic-error"
        onChange={(event) => change(event.target.value)}
        onKeyDown={pressed}
      />
      <p id="topic-error" className="field-error">
        {fault}
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
