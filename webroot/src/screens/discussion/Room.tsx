import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import * as api from '../../api/client';
import { useCalled } from '../../design/people';
import { toast, toastProblem } from '../../design/toasts';
import { speakingTurn, turnsInOrder } from '../../live/fold';
import type { Turn } from '../../live/frames';
import type { LiveDiscussion, Snapshot } from '../../live/store';
import { useOffers } from '../../palette/offers';
import { en } from '../../text/en';
import { firstWords, shares, spokenName, transcriptText } from '../../text/words';
import { Composer, type ComposerHandle } from './Composer';
import { copyText } from './clipboard';
import { Head } from './Head';
import { Help } from './Help';
import { Honest, Whose } from './Honest';
import { byTouch, goesOn } from './hints';
import { useMuting } from './muting';
import { SeatsAside } from './SeatsAside';
import { useShortcuts } from './shortcuts';
import { Transcript, type TranscriptHandle } from './Transcript';

const Score = lazy(() => import('../score/Score'));

interface Props {
  id: string;
  live: LiveDiscussion;
  now: Snapshot;
  returned: string;
  took: () => void;
}

/** Everything around one table: its head, who sits there, what was said, and the reader's part. */
export function Room({ id, live, now, returned, took }: Props) {
  const { state, discussion, speaking, connection } = now;
  const [help, setHelp] = useState(false);
  const [badge, setBadge] = useState<HTMLElement | null>(null);
  const called = useCalled();
  const log = useRef<TranscriptHandle>(null);
  const foot = useRef<ComposerHandle>(null);
  const turns = useMemo(() => turnsInOrder(state), [state]);
  const closed = discussion.state === 'closed' || connection === 'gone';
  const free = !closed && !speaking && now.underway !== 'begin';
  const next = (speaker?: string) => {
    log.current?.toEnd();
    live.next(speaker);
  };
  const ask = (speaker: string) => free && next(speaker);
  const copyAll = () => copy(transcriptText(discussion, turns), en.tools.copied);
  useShortcuts({
    stop: () => speaking && live.stop(),
    seat: (place) => {
      const seat = discussion.seats[place];
      if (seat) ask(seat.persona);
    },
    step: (by) => log.current?.step(by),
    copy: copyAll,
    help: () => setHelp(true),
  });
  const upNext = discussion.seats.find((seat) => seat.persona === discussion.upNext?.id);
  const nextLabel = upNext
    ? `${en.composer.next} · ${called({ id: upNext.persona, name: upNext.name })}`
    : en.composer.next;
  useOffers('room', [
    ...(free && goesOn(discussion) ? [{ id: 'next', label: nextLabel, keys: 'Enter', run: () => next() }] : []),
    ...(speaking ? [{ id: 'stop', label: en.composer.stop, keys: 'Esc', run: () => live.stop() }] : []),
    ...(free ? discussion.seats : []).map((seat, place) => ({
      id: `ask-${seat.persona}`,
      label: en.discussion.ask(seat.name),
      keys: String(place + 1),
      run: () => ask(seat.persona),
    })),
    { id: 'copy', label: en.tools.copy, keys: 'C', run: copyAll },
    { id: 'keyboard', label: en.palette.keyboard, keys: '?', run: () => setHelp(true) },
  ]);
  const actions = useMemo(
    () => ({
      retry: async (turn: Turn, voice?: string) => {
        log.current?.toEnd();
        if (voice) {
          const fresh = await api.change(id, { voice }).catch(toastProblem);
          if (!fresh) return;
          live.take(fresh);
        }
        live.next(turn.speaker.id);
      },
      explain: (asked: HTMLElement) => {
        log.current?.leaveEnd();
        setBadge(asked);
      },
      copy: (turn: Turn) => copy(transcriptText({ title: '', topic: '' }, [turn]).trim(), en.turn.copied(turn.n)),
      link: (turn: Turn) => {
        const address = new URL(`discussions/${encodeURIComponent(id)}#t${turn.n}`, document.baseURI).href;
        copy(address, en.turn.addressed(turn.n), address);
      },
      quote: (turn: Turn) => {
        const who = turn.speaker.kind === 'user' ? spokenName(turn.speaker) : called(turn.speaker);
        foot.current?.insert(en.turn.quoted(who, firstWords(turn.text, 24)));
      },
    }),
    [id, live, called],
  );
  return (
    <div className="discussion page">
      <Head
        id={id}
        discussion={discussion}
        copy={copyAll}
        changed={live.take}
        at={`${discussion.turnCount} ${speaking}`}
      />
      <SeatsAside
        seats={discussion.seats}
        share={useMemo(() => shares(turns), [turns])}
        speaking={speakingTurn(state)?.speaker.id}
        next={discussion.upNext?.id}
        free={free}
        ask={ask}
        closed={closed}
        mute={useMuting(id, live)}
      />
      <div className="talk">
        <Honest sentence={discussion.notice} />
        <p className="on-paper">{discussion.notice}</p>
        <Suspense>
          <Score id={id} turns={turns} />
        </Suspense>
        {state.turns.size === 0 && state.seq >= discussion.seq && (
          <p className="empty">
            {en.discussion.empty} <span>{howToBegin(discussion.policy)}</span>
          </p>
        )}
        <Transcript
          ref={log}
          turns={turns}
          whole={state.seq >= discussion.seq}
          voice={discussion.voice}
          unsent={now.unsent}
          canRetry={free}
          actions={actions}
        />
      </div>
      <Composer
        ref={foot}
        id={id}
        now={now}
        closed={closed}
        returned={returned}
        took={took}
        act={{
          next,
          say: (text, to) => {
            log.current?.toEnd();
            live.say(text, to);
          },
          stop: () => live.stop(),
          lookAgain: live.lookAgain,
          auto: (count) => {
            log.current?.toEnd();
            live.auto(count);
          },
        }}
      />
      <Whose sentence={discussion.notice} badge={badge} close={() => setBadge(null)} />
      <Help open={help} close={() => setHelp(false)} />
    </div>
  );
}

function howToBegin(policy: string): string {
  if (policy === 'manual') return en.discussion.emptyManual;
  return byTouch() ? en.discussion.emptyTouch : en.discussion.emptyHow;
}

async function copy(text: string, done: string, otherwise = en.tools.copyRefusedDetail) {
  if (await copyText(text)) toast(done, '', true);
  else toast(en.tools.copyRefused, otherwise);
}
