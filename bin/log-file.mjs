import fs from 'node:fs';
import path from 'node:path';

const LIMIT = 20 * 1024 * 1024;

/** A log that is moved to `.1` when it has grown large, so that logs never fill the disk. */
export function logFile(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  let size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  let out = fs.openSync(file, 'a');
  const write = (line) => {
    const text = `${new Date().toISOString()} ${line}\n`;
    if (size > LIMIT) {
      fs.closeSync(out);
      fs.renameSync(file, `${file}.1`);
      out = fs.openSync(file, 'a');
      size = 0;
    }
    try {
      fs.writeSync(out, text);
      size += Buffer.byteLength(text);
    } catch {
      // A full disk must not take the launcher down with it.
    }
  };
  return { write, file };
}

/** Calls `onLine` for each complete line of a stream. */
export function eachLine(stream, onLine) {
  let rest = '';
  stream.setEncoding('utf8').on('data', (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    for (const line of lines) onLine(line);
  });
}
