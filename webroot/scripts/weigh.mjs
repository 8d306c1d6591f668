/** Weighs what a first visit loads before anything shows, gzipped, and fails when it is too much. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT = 300_000;
const root = new URL('../../target/classes/webroot/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('assets/manifest.json', root), 'utf8'));
const entry = Object.values(manifest).find((chunk) => chunk.isEntry);
const start = Object.entries(manifest).find(([name]) => name.endsWith('screens/convene/Convene.tsx'));
const files = new Set();

function take(chunk) {
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const name of chunk.imports ?? []) take(manifest[name]);
}

take(entry);
take(start?.[1]);
const sizes = [...files].map((file) => [file, gzipSync(readFileSync(new URL(file, root))).length]);
const total = sizes.reduce((sum, [, size]) => sum + size, 0);
for (const [file, size] of sizes) console.log(`${String(size).padStart(8)}  ${file}`);
console.log(`First load: ${(total / 1000).toFixed(1)} kB gzipped of ${LIMIT / 1000} kB allowed`);
if (total > LIMIT) process.exit(1);
