/**
 * What Maven runs: installs the page's packages when the lock file changed, then builds the page or, with the argument
 * `test`, checks and tests it, unless nothing has changed since that was done.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('..', import.meta.url));
const built = join(here, '../target/classes/webroot/index.html');
const installed = join(here, 'node_modules/.chatlab-lock');
const sources = [
  'src',
  'public',
  'scripts',
  'index.html',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'biome.json',
];
const api = '../src/main/resources/api/openapi.yaml';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  fail(`The page needs Node 20.19 or newer; this is ${process.versions.node}. Skip the page with -Dpage.skip.`);

const lock = hash(['package-lock.json']);
if (read(installed) !== lock) {
  npm('ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error');
  writeFileSync(installed, lock);
}
const testing = process.argv[2] === 'test';
const stamp = join(here, testing ? '../target/page-tests.stamp' : '../target/page.stamp');
const now = hash([...sources, api]);
if (read(stamp) !== now || !existsSync(built)) {
  for (const script of testing ? ['check', 'test'] : ['build']) npm('run', '--silent', script);
  mkdirSync(join(here, '../target'), { recursive: true });
  writeFileSync(stamp, now);
}

function npm(...args) {
  const windows = process.platform === 'win32';
  const done = spawnSync(windows ? 'npm.cmd' : 'npm', args, { cwd: here, stdio: 'inherit', shell: windows });
  if (done.error)
    fail(`npm could not be started: ${done.error.message}. It comes with Node; skip the page with -Dpage.skip.`);
  if (done.status !== 0) fail(`The page's "npm ${args.join(' ')}" failed.`);
}

/** Over names and contents; what is generated does not count. */
function hash(names) {
  const all = createHash('sha256');
  const add = (path) => {
    const entries = path.endsWith('schema.d.ts') ? [] : listed(path);
    if (entries) for (const name of entries) add(join(path, name));
    else all.update(path.slice(here.length)).update('\0').update(readFileSync(path)).update('\0');
  };
  for (const name of names) add(join(here, name));
  return all.digest('hex');
}

function listed(path) {
  try {
    return readdirSync(path).sort();
  } catch (problem) {
    if (problem.code === 'ENOTDIR') return null;
    throw problem;
  }
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
