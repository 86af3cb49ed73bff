// Processes that never outlive this one: each is the head of a group of its own, which is ended as a whole.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the project, with a slash behind it. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const windows = process.platform === 'win32';
const running = new Set();

/** Starts a program in a group of its own, with nothing to read from. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options, detached: !windows });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end; `heard` gets its output as it comes. Fails where its exit code is
 * not 0, with its last words where nobody heard them.
 */
export function run(command, args, options = {}, heard = undefined) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { ...options, shell: windows });
    let words = '';
    const hear = (chunk) => {
      words = (words + chunk).slice(-4000);
      heard?.(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(new Error([`${command} ${args.join(' ')} ended with ${code ?? signal}`, heard ? '' : words].join('\n')));
    });
  });
}

/** Ends a program with all that it started, and waits until it has gone. */
export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  end(child, 'SIGTERM');
  const timer = setTimeout(() => end(child, 'SIGKILL'), 3000);
  await gone;
  clearTimeout(timer);
  // What ignored the polite request goes with the group.
  end(child, 'SIGKILL');
}

function end(child, signal) {
  if (windows) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  else {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // The group has gone already.
    }
  }
}

process.once('exit', () => {
  for (const child of running) end(child, 'SIGKILL');
});

/** Ends this process and all that it started, which may have started groups of its own and has to be asked to end those. */
export async function endAll(code) {
  await Promise.all([...running].map(stop));
  process.exit(code);
}
process.once('SIGINT', () => endAll(130));
process.once('SIGTERM', () => endAll(143));
process.once('SIGHUP', () => endAll(129));

// Who ends npm alone doesn't always reach what npm has started.
const parent = process.ppid;
if (process.env.npm_lifecycle_event !== undefined) {
  setInterval(() => {
    if (process.ppid !== parent) endAll(143);
  }, 1000).unref();
}

// What goes wrong here is told to people who run a script: the place in it says nothing to them.
process.once('uncaughtException', (error) => {
  console.error(`\n✖ ${error.message}`);
  process.exit(1);
});
