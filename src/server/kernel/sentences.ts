import { z } from 'zod';

type Issue = z.core.$ZodRawIssue;
const count = (n: number | bigint) => n.toLocaleString('en-US');
const kinds: Record<string, string> = {
  int: 'Enter a whole number',
  number: 'Enter a number',
  string: 'This must be text',
  boolean: 'Choose yes or no',
  array: 'This must be a list',
  object: 'This must be an object with fields',
  record: 'This must be an object with fields',
  date: 'Enter a date',
};
const forms: Record<string, string> = {
  date: 'Enter a date such as 2026-11-30',
  datetime: 'Enter a time such as 2026-11-30T09:00:00Z',
  time: 'Enter a time such as 09:00',
  email: 'Enter an e-mail address such as name@example.com',
  url: 'Enter an address such as https://example.com',
  uuid: 'This is not an id',
};
/** What is counted in a text or a list; numbers count themselves. */
const counted: Record<string, string> = { string: ' characters', array: ' entries', set: ' entries' };

function tooBig({ origin, maximum, inclusive }: Issue & { code: 'too_big' }) {
  if (maximum >= Number.MAX_SAFE_INTEGER) return 'This number is too large';
  return `${inclusive === false ? 'Less than' : 'At most'} ${count(maximum)}${counted[origin] ?? ''}`;
}
function tooSmall({ origin, minimum, inclusive }: Issue & { code: 'too_small' }) {
  if (minimum <= Number.MIN_SAFE_INTEGER) return 'This number is too small';
  if (origin === 'string' && minimum <= 1) return 'Please fill this in';
  return `${inclusive === false ? 'More than' : 'At least'} ${count(minimum)}${counted[origin] ?? ''}`;
}

/** Zod calls a word in place of a whole number only no number. */
const isWhole = ({ expected, inst }: Issue & { code: 'invalid_type' }) =>
  expected === 'number' && inst instanceof z.ZodNumber && inst.isInt;

/** What is wrong with an answer, in one short sentence for whoever gave it. */
function sentence(issue: Issue): string {
  if ((issue.input === undefined || issue.input === null) && issue.code !== 'custom') return 'This is missing';
  switch (issue.code) {
    case 'invalid_type':
      return kinds[isWhole(issue) ? 'int' : issue.expected] ?? 'This is not the right kind of answer';
    case 'invalid_format':
      return forms[issue.format] ?? 'This is not written as it should be';
    case 'invalid_value':
      return issue.values.length === 1
        ? `This must be ${String(issue.values[0])}`
        : `Choose one of: ${issue.values.map(String).join(', ')}`;
    case 'too_big':
      return tooBig(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'unrecognized_keys':
      return issue.keys.length === 1 ? 'There is no such field' : 'There are no such fields';
    case 'not_multiple_of':
      return `Only multiples of ${issue.divisor}`;
    default:
      return 'This does not fit';
  }
}

// What a schema says itself comes first; this is said where it says nothing. Zod's own words are for programmers.
z.config({ customError: sentence });
