/** Everything of one's own at once: taken home, or deleted. */
import { forget } from './auth';
import { send } from './client';
import { Problem } from './http';

/** The archive, under the name that the server gives it; `progress` hears how many bytes have come. */
export async function takeout(progress: (bytes: number) => void): Promise<{ blob: Blob; name: string }> {
  const response = await send('me/data', { accept: 'application/zip' });
  const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'chatlab.zip';
  const parts: BlobPart[] = [];
  let size = 0;
  try {
    const reader = response.body?.getReader();
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      parts.push(next.value);
      size += next.value.length;
      progress(size);
    }
  } catch {
    throw Problem.offline();
  }
  return { blob: new Blob(parts, { type: 'application/zip' }), name };
}

export async function leave(): Promise<void> {
  await send('me', { method: 'DELETE' });
  forget();
}
