/** A failure a person can act on: its message is one sentence, shown without a stack. */
export class Failure extends Error {
  name = 'Failure';
}

const KNOWN = [
  [/ENOSPC|No space left on device/i, 'The disk is full: free some space and start again.'],
  [/EROFS|Read-only file system/i, 'The folder cannot be written: it is on a read-only file system.'],
  [/EDQUOT|Disk quota exceeded/i, 'The disk quota is used up: free some space and start again.'],
];

/** Turns any error into one sentence; an unknown one keeps the first line of its own words. */
export function sentence(error) {
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof Failure) return text;
  const known = KNOWN.find(([pattern]) => pattern.test(text));
  return known ? known[1] : (text.split('\n')[0] ?? text);
}

/** Runs a command's main function; a failure prints one sentence and ends with code 1. */
export async function main(run) {
  try {
    await run();
  } catch (error) {
    console.error(`\n✗ ${sentence(error)}`);
    if (process.env.JOVEY_DEBUG) console.error(error);
    process.exit(1);
  }
}
