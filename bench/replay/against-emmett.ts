import { emmettProcess } from '../emmett';
import { median, type Report } from '../figure';

const EVENTS = 10_000;
const ROUNDS = 2;
const WAYS = [
  { way: 'sql', batchSize: undefined, words: 'a statement per event, as it comes' },
  { way: 'sql', batchSize: 1000, words: 'a statement per event, 1,000 at once' },
  { way: 'pongo', batchSize: undefined, words: 'documents, as it comes' },
  { way: 'pongo', batchSize: 1000, words: 'documents, 1,000 at once' },
] as const;

/**
 * Emmett 0.42's own rebuild of the same table from a tenth of the events (its pages get dearer with the log: that is in its
 * favour), each way it offers, beside ours from asking to the live table changed. Events per second, in turns.
 */
export async function againstEmmett(report: Report, ours: () => Promise<number>) {
  const emmett = emmettProcess();
  try {
    const whole = await emmett.fill(EVENTS);
    const own: number[] = [];
    const rates = WAYS.map((): number[] => []);
    for (let round = 0; round < ROUNDS; round++) {
      own.push(await ours());
      for (const [i, { way, batchSize, words }] of WAYS.entries()) {
        const { seconds, items, confirmed } = await emmett.rebuild(way, batchSize);
        if (items !== whole.items || confirmed !== whole.confirmed)
          throw new Error(`Emmett's rebuild left something out: ${words}`);
        rates[i]!.push(EVENTS / seconds);
      }
    }
    const best = rates.reduce((a, b) => (median(b) > median(a) ? b : a));
    for (const [i, { words }] of WAYS.entries())
      report({
        name: `rebuild against Emmett 0.42, ${words}`,
        unit: 'events/s',
        value: median(own),
        baseline: median(rates[i]!),
        ratio: median(own.map((rate, round) => rate / rates[i]![round]!)),
        target: rates[i] === best ? 15 : null,
      });
  } finally {
    emmett.stop();
  }
}
