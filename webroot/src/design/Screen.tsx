import { type ReactNode, useEffect, useRef } from 'react';
import { en } from '../text/en';

let first = true;

/** A screen's first heading: takes the focus when people move from one screen to another. */
export function Heading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: true });
    first = false;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} dir="auto">
      {children}
    </h1>
  );
}

export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? en.common.titled(title) : en.app.name;
  }, [title]);
}
