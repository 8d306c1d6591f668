import { afterEach, expect, test, vi } from 'vitest';
import { supplyWhenIdle } from './supply';

const MANIFEST = {
  'index.html': { file: 'assets/index.js', css: ['assets/index.css'] },
  'History.tsx': { file: 'assets/History.js', css: ['assets/History.css', 'assets/index.css'] },
  'face.woff2': { file: 'assets/face.woff2' },
};

function aPage(connection: { saveData: boolean }): string[] {
  const fetched: string[] = [];
  vi.stubGlobal('navigator', { connection });
  vi.stubGlobal('document', { readyState: 'complete', baseURI: 'http://x/lab/' });
  vi.stubGlobal('window', { requestIdleCallback: (act: () => void) => act() });
  vi.stubGlobal('fetch', async (address: URL) => {
    fetched.push(address.pathname);
    return Response.json(MANIFEST);
  });
  return fetched;
}

afterEach(() => vi.unstubAllGlobals());

test('every script and style is fetched once, after the list of them', async () => {
  const fetched = aPage({ saveData: false });
  supplyWhenIdle();
  await vi.waitFor(() => expect(fetched).toHaveLength(5));
  expect(fetched).toEqual(
    ['manifest.json', 'index.js', 'index.css', 'History.js', 'History.css'].map((name) => `/lab/assets/${name}`),
  );
});

test('who saves data is sent nothing ahead', () => {
  const fetched = aPage({ saveData: true });
  supplyWhenIdle();
  expect(fetched).toEqual([]);
});
