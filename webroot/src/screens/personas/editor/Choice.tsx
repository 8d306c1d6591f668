import { type ReactNode, useRef } from 'react';

/** Lets people choose a character's file: a way to ask them, and the field that is to be on the page for it. */
export function useChoice(label: string, take: (file: File) => void): [choose: () => void, field: ReactNode] {
  const field = useRef<HTMLInputElement>(null);
  return [
    () => field.current?.click(),
    <input
      key="choice"
      ref={field}
      type="file"
      accept=".yaml,.yml,application/yaml,text/plain"
      aria-label={label}
      tabIndex={-1}
      hidden
      onChange={(event) => {
        const file = event.target.files?.[0];
        if (file) take(file);
        event.target.value = '';
      }}
    />,
  ];
}
