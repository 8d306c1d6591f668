import { Link } from 'react-router';
import { en } from '../text/en';
import { Button } from './Button';
import { Heading } from './Screen';
import { told } from './toasts';

/** A screen's place when it could not be shown: what happened, and the ways on. */
export function Trouble({ problem, retry }: { problem: unknown; retry?: () => void }) {
  const { title, detail, requestId } = told(problem);
  return (
    <section className="page narrow trouble">
      <Heading>{title}</Heading>
      {detail && <p className="lead">{detail}</p>}
      {requestId && <p className="hint">{en.common.request(requestId)}</p>}
      <p className="row">
        {retry && (
          <Button look="primary" onPress={retry}>
            {en.common.retry}
          </Button>
        )}
        <Link className="button" to="/">
          {en.common.toStart}
        </Link>
      </p>
    </section>
  );
}
