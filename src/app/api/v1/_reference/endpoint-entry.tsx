import { z } from 'zod';
import { Badge } from '@/app/_ui/badge';
import type { Tone } from '@/app/_ui/tone';
import type { Endpoint } from '../_rest/endpoint';
import { jsonSchema } from '../_rest/openapi';
import { Code } from './code';
import { FieldList } from './field-list';
import { Marked } from './marked';

const tone: Record<Endpoint['method'], Tone> = { GET: 'brand', POST: 'positive', PUT: 'caution', DELETE: 'negative' };
const Named = z.object({ properties: z.record(z.string(), z.unknown()).default({}) });

/** The request as one would type it. */
const curl = ({ method, path, example }: Endpoint) =>
  [
    `curl ${method === 'GET' ? '' : `-X ${method} `}-H "Authorization: Bearer $JOVEY_KEY"`,
    ...(method === 'GET' ? [] : ['  -H "Idempotency-Key: $(uuidgen)"']),
    ...(example === undefined
      ? []
      : ['  -H "Content-Type: application/json"', `  -d '${JSON.stringify(example, null, 2).replaceAll("'", '’')}'`]),
    `  "$JOVEY/api/v1${path}"`,
  ].join(' \\\n');

/** One endpoint: folded, so that a page of them can be overlooked. */
export function EndpointEntry({ endpoint }: { endpoint: Endpoint }) {
  const { method, path, summary, description, scope, query, body, answer, status = 200 } = endpoint;
  const asked = query && jsonSchema(query, 'input');
  return (
    <details
      id={`${method.toLowerCase()}${path.replace(/[^a-z]+/g, '-')}`}
      className="rounded-lg border border-line bg-surface"
    >
      <summary className="flex cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
        <Badge tone={tone[method]} className="figures w-14 justify-center">
          {method}
        </Badge>
        <span className="figures min-w-0 break-all font-medium">/api/v1{path}</span>
        <span className="text-muted sm:ml-auto">{summary}</span>
      </summary>
      <div className="grid gap-4 border-line border-t p-4">
        {description && (
          <p className="reading">
            <Marked text={description} />
          </p>
        )}
        <p>
          Scope <span className="figures font-medium">{scope}</span>
        </p>
        {asked && Object.keys(Named.parse(asked).properties).length > 0 && (
          <FieldList title="In the address" schema={asked} />
        )}
        {body && <FieldList title="Body" schema={jsonSchema(body, 'input')} />}
        <FieldList title={`Answer ${status}: ${answer[0]}`} schema={jsonSchema(answer[1], 'output')} folded />
        <Code label="Example">{curl(endpoint)}</Code>
      </div>
    </details>
  );
}
