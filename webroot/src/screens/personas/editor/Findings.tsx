import { Button } from '../../../design/Button';
import { en } from '../../../text/en';
import { counted, type Finding } from './findings';

interface Props {
  findings: readonly Finding[];
  checking: boolean;
  trouble: string;
  go: (finding: Finding) => void;
  mend: (finding: Finding) => void;
}

/** What the server says about the text, each leading to its line; a word that was probably meant can be put in at once. */
export function Findings({ findings, checking, trouble, go, mend }: Props) {
  const t = en.editor.findings;
  const counts = counted(findings);
  const summary = trouble || (findings.length ? t.count(counts) : checking ? '' : t.none);
  return (
    <section className="findings" aria-label={t.title}>
      <h2 className="label">{t.title}</h2>
      <p role="status" className={!checking && (counts.error || trouble) ? 'field-error' : 'hint'}>
        {checking ? t.checking : summary}
      </p>
      <ol>
        {findings.map((finding) => {
          const [reason = '', ...fix] = finding.detail.split(/(?<=[.?!])\s+/);
          const { suggestion } = finding;
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
              {suggestion && (
                <Button size="small" onPress={() => mend(finding)}>
                  {t.mend(suggestion)}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
