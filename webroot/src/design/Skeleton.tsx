import { en } from '../text/en';

/** Ruled lines where words will stand. */
export function Lines({ count = 3, label = en.app.loading }: { count?: number; label?: string }) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: count }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing but their place
        <span key={line} />
      ))}
    </div>
  );
}

/** Empty cards where people will sit. */
export function Cards({ count = 9 }: { count?: number }) {
  return (
    <div className="cards" role="status" aria-label={en.app.loading}>
      {Array.from({ length: count }, (_, card) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cards have nothing but their place
        <div key={card} className="card c-ink blank">
          <span className="portrait large" />
          <Lines count={2} label="" />
        </div>
      ))}
    </div>
  );
}
