import type { Outputs } from '@/app/_api/client';
import { Button } from '@/app/_ui/button';
import { Panel } from '@/app/_ui/card';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { Input } from '@/app/_ui/input';
import { Notice } from '@/app/_ui/notice';

type Props = { typed?: string; problem?: string; compared: Outputs['eventLog']['seals']['compared'] };

/** A root from a mail or a print against the log as it is now: everything under it is computed anew. */
export const CompareRoot = ({ typed, problem, compared }: Props) => (
  <Panel title="Compare a root" description="From a mail, a print, or whoever keeps one for you.">
    <Form className="grid gap-3">
      <Field label="Root" name="root" error={problem}>
        <Input defaultValue={typed} placeholder="1234:9f86d081…" className="figures" autoComplete="off" required />
      </Field>
      <Button type="submit" className="justify-self-start">
        Compare
      </Button>
    </Form>
    <div className="mt-3 grid gap-2" aria-live="polite">
      {compared &&
        (compared.faults.length === 0 ? (
          <Notice tone="positive" title="It comes out">
            {`All ${compared.events.toLocaleString('en-GB')} sealed events were read again: the log is the one that this root was taken of.`}
          </Notice>
        ) : (
          <Notice tone="negative" title="The log is not the one that was sealed">
            <ul className="list-disc pl-4">
              {compared.faults.map(({ what }) => (
                <li key={what}>{what}</li>
              ))}
            </ul>
          </Notice>
        ))}
    </div>
  </Panel>
);
