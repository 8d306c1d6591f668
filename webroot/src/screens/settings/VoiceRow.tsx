import { useMutation, useQueryClient } from '@tanstack/react-query';
import { testVoice } from '../../api/client';
import { voices } from '../../api/queries';
import type { Voice, VoiceTest } from '../../api/types';
import { Button } from '../../design/Button';
import { told } from '../../design/toasts';
import { dollars } from '../../text/cost';
import { en } from '../../text/en';

const t = en.settings.voices;

/** One voice: what it is, whether it can speak, and a button that finds out. */
export function VoiceRow({ voice, standard }: { voice: Voice; standard: boolean }) {
  const client = useQueryClient();
  const test = useMutation({
    mutationFn: () => testVoice(voice.id),
    onSettled: () => client.invalidateQueries({ queryKey: voices.queryKey }),
  });
  const title = `voice-${voice.id}`;
  const ready = test.data ? test.data.ok : !voice.trouble;
  return (
    <li className="voice" aria-labelledby={title}>
      <div className="voice-head">
        <h3 id={title}>{voice.label}</h3>
        {standard && <span className="mark">{t.standard}</span>}
        <span className={`mark ${ready ? 'ready' : 'not'}`}>{ready ? t.ready : t.notReady}</span>
      </div>
      {voice.models.length > 1 && <p className="hint">{t.asks(voice.models)}</p>}
      <p className="hint">{cost(voice)}</p>
      {voice.trouble && !test.data && <p>{voice.trouble.detail}</p>}
      {!voice.scripted && (
        <Button size="small" aria-label={t.testName(voice.id)} isPending={test.isPending} onPress={() => test.mutate()}>
          {t.test}
        </Button>
      )}
      <div role="status" className="told">
        {test.isPending ? t.testing : test.data && <Outcome test={test.data} />}
      </div>
      {test.error && (
        <p role="alert" className="field-error">
          {told(test.error).detail || told(test.error).title}
        </p>
      )}
    </li>
  );
}

function Outcome({ test }: { test: VoiceTest }) {
  const first = test.ok && test.firstWordMs !== null ? t.first((test.firstWordMs / 1000).toFixed(1)) : '';
  return (
    <p>
      <strong className={test.ok ? 'good' : 'bad'}>{test.ok ? t.works : t.fails}</strong>
      {`: ${test.diagnosis}${first}`}
    </p>
  );
}

function cost({ scripted, price }: Voice): string {
  if (scripted) return t.free;
  return price ? t.price(dollars(price.input), dollars(price.output)) : t.unpriced;
}
