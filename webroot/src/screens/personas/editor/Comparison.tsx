import { type ReactNode, useEffect, useRef } from 'react';
import { compare } from './comparison';

interface Props {
  title: string;
  about: string;
  left: { label: string; text: string };
  right: { label: string; text: string };
  children: ReactNode;
}

/** Two texts and what differs, with the ways on as children. */
export function Comparison({ title, about, left, right, children }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { label: leftLabel, text: leftText } = left;
  const { label: rightLabel, text: rightText } = right;
  useEffect(() => {
    const sides = [
      { label: leftLabel, text: leftText },
      { label: rightLabel, text: rightText },
    ] as const;
    return host.current ? compare(host.current, ...sides) : undefined;
  }, [leftLabel, leftText, rightLabel, rightText]);
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
