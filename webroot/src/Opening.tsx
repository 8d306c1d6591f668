import { Lines } from './design/Skeleton';
import { en } from './text/en';

/** A screen whose code is on its way; `index.html` begins with the same. */
export function Opening() {
  return (
    <div className="page opening">
      <p className="hint">{en.app.opening}</p>
      <Lines count={6} label={en.app.opening} />
    </div>
  );
}
