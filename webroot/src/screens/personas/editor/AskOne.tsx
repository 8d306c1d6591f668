import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { tryOut } from '../../../api/manuscripts';
import { Button } from '../../../design/Button';
import { told } from '../../../design/toasts';
import { en } from '../../../text/en';
import { paragraphs } from '../../../text/words';

const LONGEST = 300;

/** Lets one hear the draft: one question, one answer, nothing kept. */
export function AskOne({ yaml, name, ready }: { yaml: string; name: string; ready: boolean }) {
  const t = en.editor.ask;
  const [question, setQuestion] = useState<string>(t.example);
  const answer = useMutation({ mutationFn: () => tryOut(yaml, question.trim()) });
  const words = useRef<HTMLQuoteElement>(null);
  useEffect(() => {
    if (answer.data) words.current?.firstElementChild?.scrollIntoView({ block: 'nearest' });
  }, [answer.data]);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (ready && question.trim() && !answer.isPending) answer.mutate();
  };
  return (
    <section className="ask-one" aria-label={t.title}>
      <form onSubmit={submit}>
        <TextField value={question} onChange={setQuestion} maxLength={LONGEST}>
          <Label className="label">{t.title}</Label>
          <Input type="text" autoComplete="off" />
        </TextField>
        <Button type="submit" isDisabled={!ready || !question.trim()} isPending={answer.isPending}>
          {t.ask}
        </Button>
      </form>
      {!ready && <p className="hint">{t.notYet}</p>}
      <div role="status">
        {answer.isPending && <p className="hint">{t.thinking(name)}</p>}
        {answer.isError && <p className="field-error">{told(answer.error).title}</p>}
        {answer.data && !answer.isPending && (
          <blockquote ref={words}>
            {paragraphs(answer.data.reply).map((part) => {
              const words = part.map((piece) => ('text' in piece ? piece.text : '')).join('');
              return <p key={words}>{words}</p>;
            })}
          </blockquote>
        )}
      </div>
      {answer.data && <p className="hint">{answer.data.notice}</p>}
    </section>
  );
}
