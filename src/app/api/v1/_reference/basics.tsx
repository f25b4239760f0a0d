import { limits } from '@/server/identity';
import { Code } from './code';

const facts: [string, string][] = [
  ['Amounts', 'Whole numbers in minor units (cents) with an ISO 4217 currency. Times are ISO 8601 in UTC.'],
  [
    'Keys',
    'Staff issue them under Team and access, each with the scopes its program needs. A missing scope answers 403 and names it.',
  ],
  [
    'Changes',
    'Send an Idempotency-Key of your own with every change. The same key with the same words is carried out once and answered again; with other words it is refused (409). A change answers a receipt: what it wrote and where in the event log.',
  ],
  ['Lists', 'Read them with limit and cursor: next in the answer, and a Link header, lead to the next page.'],
  [
    'Errors',
    'application/problem+json (RFC 9457): code for programs, detail for people, errors by field, requestId for questions to us.',
  ],
  [
    'Limit',
    `${limits.apiKey.points} requests in ${limits.apiKey.seconds} seconds per key; RateLimit-Remaining counts down, 429 says when to come back.`,
  ],
];

/** What holds for every request. */
export const Basics = () => (
  <div className="grid gap-5">
    <dl className="grid gap-3">
      {facts.map(([term, text]) => (
        <div key={term} className="grid gap-x-4 sm:grid-cols-[6rem_minmax(0,1fr)]">
          <dt className="font-medium">{term}</dt>
          <dd className="reading text-muted">{text}</dd>
        </div>
      ))}
    </dl>
    <Code label="A first request">
      {'curl -H "Authorization: Bearer $JOVEY_KEY" "$JOVEY/api/v1/category/products?limit=5"'}
    </Code>
    <Code label="Following what happens">
      {'curl -N -H "Authorization: Bearer $JOVEY_KEY" "$JOVEY/api/v1/events/stream?type=order.placed"'}
    </Code>
  </div>
);
