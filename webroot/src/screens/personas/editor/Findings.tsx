import { en } from '../../../text/en';
import type { Finding } from './desk';

interface Props {
  findings: readonly Finding[];
  checking: boolean;
  trouble: string;
  go: (finding: Finding) => void;
}

/** What the server says about the text, each leading to its line. */
export function Findings({ findings, checking, trouble, go }: Props) {
  const t = en.editor.findings;
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const summary = trouble || (findings.length ? t.count(errors, findings.length - errors) : checking ? '' : t.none);
  return (
    <section className="findings" aria-label={t.title}>
      <h2 className="label">{t.title}</h2>
      <p role="status" className={!checking && (errors || trouble) ? 'field-error' : 'hint'}>
        {checking ? t.checking : summary}
      </p>
      <ol>
        {findings.map((finding) => {
          const [reason = '', ...fix] = finding.detail.split(/(?<=[.?!])\s+/);
          return (
            <li
              key={`${finding.line}:${finding.column}:${finding.path}:${finding.detail}`}
              className={finding.severity}
            >
              <button type="button" onClick={() => go(finding)}>
                <span className="where">
                  {t.line(finding.line)}
                  {finding.path && <code>{finding.path}</code>}
                  <em>{t.severity[finding.severity]}</em>
                </span>
                <strong>{reason}</strong> {fix.join(' ')}
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
