import { describe, expect, it } from 'vitest';
import { line, withIds } from './log';

const at = new Date('2026-06-01T12:00:00Z');

describe('a log line', () => {
  it('carries the ids of the request it was written in', () => {
    const written = withIds({ requestId: 'r1' }, () =>
      withIds({ correlationId: 'c1' }, () => line('info', 'done', { ms: 4 }, at)),
    );
    expect(JSON.parse(written)).toEqual({
      time: '2026-06-01T12:00:00.000Z',
      level: 'info',
      process: 'web',
      message: 'done',
      requestId: 'r1',
      correlationId: 'c1',
      ms: 4,
    });
  });
  it('never tells a secret or a person', () => {
    const text = line(
      'error',
      'ada.lovelace@example.com could not: postgresql://jovey_app:s3cret@127.0.0.1/jovey',
      { password: 'hunter2', apiKey: 'k-123', detail: 'mail to bob@example.org' },
      at,
    );
    for (const secret of ['ada.lovelace', 's3cret', 'hunter2', 'k-123', 'bob@']) expect(text).not.toContain(secret);
  });
});
