/** The code of all screens, fetched ahead, so that they open at once and without a network too. */

interface Chunk {
  file: string;
  css?: string[];
}

interface Connection {
  saveData?: boolean;
}

const LATER_MS = 2_000;

/** Fetches what is missing, one file after the other, once the page stands idle; nothing where data is to be saved. */
export function supplyWhenIdle(): void {
  const { connection } = navigator as Navigator & { connection?: Connection };
  if (connection?.saveData || import.meta.env.MODE === 'development') return;
  const idle = window.requestIdleCallback ?? ((act: () => void) => setTimeout(act, LATER_MS));
  const begin = () => idle(() => void supply().catch(() => {}));
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin, { once: true });
}

/** The files go into the browser's cache and are not run: a screen's styles come with that screen. */
async function supply(): Promise<void> {
  const manifest = await fetch(here('assets/manifest.json'), { cache: 'no-cache' });
  const chunks: Chunk[] = Object.values(await manifest.json());
  const files = chunks.flatMap(({ file, css = [] }) => [file, ...css]).filter((file) => /\.(js|css)$/.test(file));
  for (const file of new Set(files)) await (await fetch(here(file), { priority: 'low' })).blob();
}

const here = (path: string) => new URL(path, document.baseURI);
