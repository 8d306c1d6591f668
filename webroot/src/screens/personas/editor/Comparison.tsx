import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { compare, type Merged } from './comparison';

interface Props {
  title: string;
  about: string;
  left: { label: string; text: string };
  right: { label: string; text: string };
  merged?: Merged;
  children: ReactNode;
}

/** Two texts and what differs, with the ways on as children. The right one belongs to the comparison while that is open. */
export function Comparison({ title, about, left, right, merged, children }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { label: leftLabel, text: leftText } = left;
  const now = useRef({ right, merged });
  useLayoutEffect(() => {
    now.current = { right, merged };
  });
  useEffect(() => {
    const hear = now.current.merged && ((text: string) => now.current.merged?.(text));
    const from = { label: leftLabel, text: leftText };
    return host.current ? compare(host.current, from, now.current.right, hear) : undefined;
  }, [leftLabel, leftText]);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="comparison" aria-label={title}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className="hint">{about}</p>
      <div className="row">{children}</div>
      <div className="sides" aria-hidden="true">
        <span>{left.label}</span>
        <span>{right.label}</span>
      </div>
      <div ref={host} className="code-compared" />
    </section>
  );
}
