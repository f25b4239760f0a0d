const seconds = (ms) => (ms < 9_950 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`);

/** Prints one line per finished step with its time; a terminal also sees the step that is under way. */
export function progress(out = process.stdout) {
  const live = out.isTTY;
  const line = (mark, label, note) => `  ${mark} ${label.padEnd(26)} ${note}`;
  const clear = () => live && out.write('\r\x1b[2K');
  /** Runs `work` as a step; `why` says what a person waits for. The work may return a note that replaces the time. */
  const step = async (label, work, why = '') => {
    const began = Date.now();
    if (live) out.write(line('·', label, why));
    // A log gets the line only when there is something to wait for.
    const later = !live && why ? setTimeout(() => out.write(`${line('·', label, why)}\n`), 1_500) : undefined;
    try {
      const result = await work();
      clear();
      out.write(`${line('✓', label, result?.note ?? seconds(Date.now() - began))}\n`);
      return result;
    } catch (error) {
      clear();
      out.write(`${line('✗', label, seconds(Date.now() - began))}\n`);
      throw error;
    } finally {
      clearTimeout(later);
    }
  };
  return { step, say: (text = '') => out.write(`${text}\n`), seconds };
}
