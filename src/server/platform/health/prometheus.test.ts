import { expect, it } from 'vitest';
import { exposition } from './prometheus';

it('tells figures as Prometheus reads them: buckets add up, names are escaped', () => {
  const text = exposition(
    [
      {
        ...{ process: 'web', pid: 1, node: 'v20', toldAt: '2026-06-01T12:00:00Z', startedAt: '2026-06-01T12:00:00Z' },
        ...{ rssBytes: 1024, heapBytes: 512, faults: [] },
        series: [
          {
            ...{ kind: 'procedure' as const, name: 'a "b"', count: 3, failed: 1, sum: 30, max: 20, p50: 5, p95: 20 },
            buckets: [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0],
          },
        ],
      },
    ],
    [{ name: 'jovey_log_head', help: 'End of the log', values: [{ labels: {}, value: 7 }] }],
  );
  expect(text).toContain('jovey_procedure_duration_seconds_bucket{process="web",name="a \\"b\\"",le="0.025"} 3');
  expect(text).toContain('jovey_procedure_duration_seconds_count{process="web",name="a \\"b\\""} 3');
  expect(text).toContain('jovey_procedure_failed_total{process="web",name="a \\"b\\""} 1');
  expect(text).toContain('jovey_log_head{} 7');
  expect(
    text
      .trimEnd()
      .split('\n')
      .every((line) => /^(# (HELP|TYPE) |\w+\{.*\} [\d.e+-]+$)/.test(line)),
  ).toBe(true);
});
