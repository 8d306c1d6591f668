import type { ElementContent, Root } from 'hast';
import { memo, type ReactNode, useMemo } from 'react';
import Markdown, { type Components, type ExtraProps } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remend from 'remend';
import { pieces } from '../../text/words';

/** No pictures, and no addresses but those of the web; a picture leaves its description. */
const ALLOWED = {
  tagNames: 'p strong em a ul ol li code pre blockquote br hr h1 h2 h3 h4 h5 h6 img'.split(' '),
  attributes: { a: ['href'], img: ['alt'], ol: ['start'] },
  protocols: { href: ['http', 'https'] },
};

interface Props {
  text: string;
  /** Whether more of it is to come. */
  open: boolean;
  /** How many citations stand before it in the turn. */
  from: number;
  /** Draws a citation; without it, markers are words. */
  cite: ((n: number, place: number) => ReactNode) | null;
}

/** One block of Markdown, sanitised; read again only when its own words change. */
export const Marked = memo(function Marked({ text, open, from, cite }: Props) {
  const looks = useMemo(() => {
    const chip = ({ node }: ExtraProps) => cite?.(Number(node?.properties.n), from + Number(node?.properties.place));
    return { ...LOOKS, cite: chip };
  }, [cite, from]);
  return (
    <div className={`marked ${open ? 'open' : ''}`}>
      <Markdown
        rehypePlugins={[() => rawAsWords, [rehypeSanitize, ALLOWED], ...(cite ? [() => withCitations] : [])]}
        components={looks}
      >
        {open ? remend(text, { linkMode: 'text-only', images: false, htmlTags: false }) : text}
      </Markdown>
    </div>
  );
});

const Paragraph = ({ children }: { children?: ReactNode }) => <p dir="auto">{children}</p>;
const Title = ({ children }: { children?: ReactNode }) => (
  <p dir="auto">
    <strong>{children}</strong>
  </p>
);

const LOOKS: Components = {
  p: Paragraph,
  h1: Title,
  h2: Title,
  h3: Title,
  h4: Title,
  h5: Title,
  h6: Title,
  li: ({ children }) => <li dir="auto">{children}</li>,
  img: ({ alt }) => alt,
  a: ({ href, children }) =>
    /^https?:\/\//i.test(href ?? '') ? (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {children}
      </a>
    ) : (
      children
    ),
};

type Parent = { children: ElementContent[] };

/** What looks like HTML was meant as words. */
function rawAsWords(tree: Root): void {
  rewritten(tree as Parent, (child) =>
    (child.type as string) === 'raw' ? [{ ...child, type: 'text' } as ElementContent] : [child],
  );
}

function withCitations(tree: Root): void {
  let place = 0;
  rewritten(tree as Parent, (child) => {
    if (child.type !== 'text') return [child];
    return pieces(child.value).map((piece) =>
      'cite' in piece
        ? { type: 'element', tagName: 'cite', properties: { n: piece.cite, place: ++place }, children: [] }
        : { type: 'text', value: piece.text },
    );
  });
}

function rewritten(parent: Parent, each: (child: ElementContent) => ElementContent[]): void {
  for (const child of parent.children) if ('children' in child) rewritten(child, each);
  parent.children = parent.children.flatMap(each);
}
