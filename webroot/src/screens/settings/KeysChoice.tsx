import { useState } from 'react';
import { en } from '../../text/en';
import { chooseSingleKeys, singleKeys } from './keys';

/** The switch for shortcuts of one letter or digit. */
export function KeysChoice({ id }: { id: string }) {
  const [on, setOn] = useState(singleKeys);
  return (
    <label className="check" htmlFor={id}>
      <input
        type="checkbox"
        id={id}
        checked={on}
        onChange={(event) => {
          chooseSingleKeys(event.target.checked);
          setOn(event.target.checked);
        }}
      />
      {en.settings.singleKeys}
    </label>
  );
}
