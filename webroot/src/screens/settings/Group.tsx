import type { ReactNode } from 'react';

interface Props {
  id: string;
  title: string;
  about: string;
  children: ReactNode;
}

/** Settings that belong together: what they are at the side, themselves on a sheet. */
export function Group({ id, title, about, children }: Props) {
  return (
    <section className="group" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        <p className="hint">{about}</p>
      </div>
      <div className="sheet">{children}</div>
    </section>
  );
}
