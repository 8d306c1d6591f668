import { type RefObject, useEffect, useRef } from 'react';
import { type Blocker, useBlocker } from 'react-router';
import { Ask } from '../../../design/Ask';
import { en } from '../../../text/en';

/** Holds people who would leave with something unsaved: on the page with a question of ours, at the window with the browser's. */
export function useLeaving(unsaved: RefObject<{ dirty: boolean }>): Blocker {
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (unsaved.current.dirty) event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [unsaved]);
  return useBlocker(
    ({ currentLocation, nextLocation }) => unsaved.current.dirty && currentLocation.pathname !== nextLocation.pathname,
  );
}

/** The question of ours. */
export function Hold({ blocker, unkept }: { blocker: Blocker; unkept: boolean }) {
  const t = en.editor;
  const going = useRef(false);
  const question = {
    title: t.leaveTitle,
    body: unkept ? t.leaveUnkept : t.leaveBody,
    yes: t.leave,
    answered: () => {
      going.current = true;
      blocker.proceed?.();
    },
  };
  // A question closes before it is answered; only one that was not answered keeps people here.
  const close = () => setTimeout(() => !going.current && blocker.reset?.());
  return <Ask question={blocker.state === 'blocked' ? question : null} close={close} />;
}
