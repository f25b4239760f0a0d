import fs from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const read = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** What a section of the tests came to: numbers, and the failures with their own words. */
const result = () => ({ passed: 0, failed: 0, skipped: 0, failures: [] });
const failure = (into, name, message) => {
  into.failed++;
  into.failures.push({ name, message: stripVTControlCharacters(message ?? 'no reason was given') });
};

/** One check that is either right or wrong. */
export function single(name, message) {
  const into = result();
  if (message === undefined) into.passed = 1;
  else failure(into, name, message);
  return into;
}

// Vitest's report has a placeholder where a test ran out of time.
const worded = ({ failureMessages, duration }) => {
  const text = failureMessages.join('\n');
  return text.startsWith('Error: STACK_TRACE_ERROR') ? `did not end in time (${Math.round(duration / 1000)} s)` : text;
};

/** Vitest's JSON report of the files that `belong`; `crash` is what it said when it ended badly without naming a test. */
export function fromVitest(file, { root, belongs = () => true, crash }) {
  const report = read(file);
  const into = result();
  for (const suite of report?.testResults ?? []) {
    const at = suite.name.replace(`${root}/`, '');
    if (!belongs(at)) continue;
    for (const test of suite.assertionResults) {
      if (test.status === 'passed') into.passed++;
      else if (test.status === 'failed') failure(into, `${at}: ${test.fullName}`, worded(test));
      else into.skipped++;
    }
    // A file that could not even be loaded has no tests to count.
    if (suite.status === 'failed' && !suite.assertionResults.some((it) => it.status === 'failed')) {
      failure(into, at, suite.message);
    }
  }
  if (crash !== undefined && !report?.numFailedTestSuites) failure(into, 'vitest', crash);
  return into;
}

/** Playwright's JSON report; `crash` is what it said when it ended badly. */
export function fromPlaywright(file, crash) {
  const report = read(file);
  const into = result();
  const visit = (suite, path) => {
    for (const inner of suite.suites ?? []) visit(inner, inner.title ? [...path, inner.title] : path);
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status === 'expected' || test.status === 'flaky') into.passed++;
        else if (test.status === 'skipped') into.skipped++;
        else
          failure(
            into,
            [...path, spec.title].join(' › '),
            test.results
              .at(-1)
              ?.errors.map((it) => it.message)
              .join('\n'),
          );
      }
    }
  };
  for (const suite of report?.suites ?? []) visit(suite, [suite.title]);
  const errors = report?.errors ?? [];
  if (into.passed + into.failed + into.skipped > 0)
    for (const error of errors) failure(into, 'playwright', error.message);
  else if (errors.length > 0 && !/No tests found/.test(errors[0].message))
    failure(into, 'playwright', errors[0].message);
  if (crash !== undefined && into.failed === 0 && !/No tests found/.test(crash)) failure(into, 'playwright', crash);
  return into;
}
