import type { UseQueryResult } from '@tanstack/react-query';
import type { Outlook } from '../../api/types';
import { Button } from '../../design/Button';
import { colourClass, Portrait } from '../../design/Portrait';
import { usePeople } from '../../design/people';
import { Lines } from '../../design/Skeleton';
import { told } from '../../design/toasts';
import { en } from '../../text/en';

interface Props {
  id: string;
  name: string;
  nameOf: (id: string) => string;
  place: number;
  query: UseQueryResult<Outlook> | undefined;
}

/** One seat's forecast: waiting, there, or not answered. */
export function Forecast({ id, name, nameOf, place, query }: Props) {
  const person = usePeople()(id);
  return (
    <li className={`forecast ${colourClass(person?.color)}`}>
      <Portrait id={id} name={name} size="large" />
      <div>
        <h2>
          <span className="place">{place}</span> {name}
        </h2>
        {query?.isError ? (
          <div className="unanswered">
            <p className="field-error">{en.preview.failed(name)}</p>
            <p className="hint">{told(query.error).detail || told(query.error).title}</p>
            <Button size="small" onPress={() => query.refetch()}>
              {en.common.retry}
            </Button>
          </div>
        ) : query?.data ? (
          <Words outlook={query.data} nameOf={nameOf} />
        ) : (
          <Lines count={4} label={en.preview.loading(name)} />
        )}
      </div>
    </li>
  );
}

function Words({ outlook, nameOf }: { outlook: Outlook; nameOf: (id: string) => string }) {
  return (
    <>
      <h3>{en.preview.perspective}</h3>
      <p className="said">{outlook.perspective ?? en.preview.silent}</p>
      <h3>{en.preview.clashes}</h3>
      {outlook.clashes.length === 0 && <p className="hint">{en.preview.noClash}</p>}
      <ul>
        {outlook.clashes.map((clash) => (
          <li key={clash.with + clash.about}>
            <strong>{en.preview.clash(nameOf(clash.with), clash.about)}</strong>{' '}
            <span className="basis">{en.preview[clash.basis]}</span>
            {clash.line && <p className="said">{clash.line}</p>}
          </li>
        ))}
      </ul>
      {outlook.allies.length > 0 && (
        <>
          <h3>{en.preview.allies}</h3>
          <ul>
            {outlook.allies.map((ally) => (
              <li key={ally.with + ally.about}>{en.preview.clash(nameOf(ally.with), ally.about)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
