import { useSyncExternalStore } from 'react';
import { en } from '../text/en';
import { Button } from './Button';
import { dismiss, readSpoken, readToasts, subscribe } from './toasts';

/** Where notices appear and where screen readers hear of finished turns. */
export function Notices() {
  const toasts = useSyncExternalStore(subscribe, readToasts);
  const spoken = useSyncExternalStore(subscribe, readSpoken);
  return (
    <>
      <div className="notices" role="alert">
        {toasts.map((one) => (
          <div key={one.id} id={`notice-${one.id}`} className={`notice ${one.good ? 'good' : 'bad-news'}`}>
            <div>
              <strong>{one.title}</strong>
              {one.detail && <p>{one.detail}</p>}
            </div>
            {one.action && (
              <Button size="small" onPress={one.action.act}>
                {one.action.label}
              </Button>
            )}
            <Button look="quiet" onPress={() => dismiss(one.id)}>
              {en.common.dismiss}
            </Button>
          </div>
        ))}
      </div>
      <div className="sr-only" role="status" aria-live="polite">
        {spoken.map((one) => (
          <p key={one.id}>{one.words}</p>
        ))}
      </div>
    </>
  );
}
