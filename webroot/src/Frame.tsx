import { type ReactNode, useRef } from 'react';
import { Link, NavLink } from 'react-router';
import { useOnline } from './live/online';
import { Door } from './palette/Door';
import { PLACES } from './places';
import { en } from './text/en';

/** What stands around every screen: the way past it, the name, the places, and whether there is a network. */
export function Frame({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  const skip = (event: React.MouseEvent) => {
    event.preventDefault();
    main.current?.focus();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: with a base, the fragment alone would leave this address */}
      <a className="skip" href="#main" onClick={skip}>
        {en.app.skip}
      </a>
      <header className="top">
        <Link className="brand" to="/" aria-label={en.app.start}>
          <img src="favicon.svg" width="28" height="28" alt="" />
          <span>{en.app.name}</span>
        </Link>
        <Door />
        <nav className="nav" aria-label={en.app.places.label}>
          {PLACES.map(([to, label]) => (
            <NavLink key={to} to={to} end={to === '/'}>
              {label}
            </NavLink>
          ))}
        </nav>
      </header>
      <Offline />
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

function Offline() {
  const online = useOnline();
  return (
    <div className="banner" role="status" hidden={online}>
      {en.app.offline}
    </div>
  );
}
