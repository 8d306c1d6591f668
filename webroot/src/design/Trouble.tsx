import { Link } from 'react-router';
import { useComeback } from '../api/comeback';
import { en } from '../text/en';
import { Button } from './Button';
import { Heading } from './Screen';
import { told } from './toasts';

/** A screen's place when it could not be shown: what happened, and the ways on. It tries again by itself once a lost server is back. */
export function Trouble({ problem, retry }: { problem: unknown; retry?: () => void }) {
  const { title, detail, requestId } = told(problem);
  const waits = useComeback(problem, retry);
  return (
    <section className="page narrow trouble">
      <Heading>{title}</Heading>
      <p className="lead">{[detail, waits && en.problems.waiting].filter(Boolean).join(' ')}</p>
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
