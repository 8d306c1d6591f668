import { useQuery } from '@tanstack/react-query';
import { voices } from '../../api/queries';
import type { Length, Policy } from '../../api/types';
import { en } from '../../text/en';
import { LENGTHS, type Plan, POLICIES } from './plan';

/** How the talk will go; without an answer about voices the server's own choice speaks. */
export function Options({ plan, change }: { plan: Plan; change: (plan: Plan) => void }) {
  const offered = useQuery(voices).data;
  return (
    <fieldset className="options">
      <legend className="label">{en.options.label}</legend>
      <label>
        <span>{en.options.policy}</span>
        <select value={plan.policy} onChange={(event) => change({ ...plan, policy: event.target.value as Policy })}>
          {POLICIES.map((policy) => (
            <option key={policy} value={policy}>
              {en.policies[policy].about}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{en.options.length}</span>
        <select value={plan.length} onChange={(event) => change({ ...plan, length: event.target.value as Length })}>
          {LENGTHS.map((length) => (
            <option key={length} value={length}>
              {en.lengths[length]}
            </option>
          ))}
        </select>
      </label>
      {offered && offered.items.length > 1 && (
        <label>
          <span>{en.options.voice}</span>
          <select
            value={plan.voice || offered.default}
            onChange={(event) => change({ ...plan, voice: event.target.value })}
          >
            {offered.items.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}
