'use client';
import { KeyRound } from 'lucide-react';
import { useActionState, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { CopyButton } from '@/app/_ui/copy-button';
import { Dialog, DialogClose } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { Notice } from '@/app/_ui/notice';
import { SubmitButton } from '@/app/_ui/submit-button';
import { functions } from '@/server/identity/contract';
import { functionNames } from '../names';
import { issueKey } from './actions';

/** Issues a key and shows its text once. */
export function IssueDialog() {
  const [open, setOpen] = useState(false);
  const [round, setRound] = useState(0);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) setRound(round + 1); // a shown key is gone with its dialog
      }}
      title="Issue an API key"
      description="Give it only what its program needs."
      trigger={
        <Button variant="primary">
          <KeyRound aria-hidden="true" /> Issue a key
        </Button>
      }
    >
      <IssueForm key={round} />
    </Dialog>
  );
}

function IssueForm() {
  const [{ message, fields = {}, values = {}, done }, action] = useActionState(issueKey, {});
  if (done) return <Issued text={done} />;
  return (
    <Form action={action} className="grid gap-4">
      <FormErrors message={message} fields={fields} labels={{ name: 'Name', scopes: 'Scopes' }} />
      <Field label="What is it for" name="name" error={fields.name}>
        <Input required maxLength={80} placeholder="Warehouse scanner" defaultValue={values.name} />
      </Field>
      <fieldset id="field-scopes" tabIndex={-1} aria-describedby={fields.scopes && 'field-scopes-error'}>
        <legend className="mb-2 font-medium">It may</legend>
        <table className="w-full text-dense">
          <thead className="text-muted">
            <tr>
              <th scope="col" className="pb-1 text-left font-medium">
                Function
              </th>
              <th scope="col" className="w-16 pb-1 font-medium">
                Read
              </th>
              <th scope="col" className="w-16 pb-1 font-medium">
                Write
              </th>
            </tr>
          </thead>
          <tbody>
            {functions.map((fn) => (
              <tr key={fn} className="border-line border-t">
                <th scope="row" className="py-1.5 text-left font-normal">
                  {functionNames[fn]}
                </th>
                <Scope fn={fn} does="read" />
                <Scope fn={fn} does="write" />
              </tr>
            ))}
          </tbody>
        </table>
        {fields.scopes && (
          <p id="field-scopes-error" className="mt-1.5 text-dense text-negative">
            {fields.scopes}
          </p>
        )}
      </fieldset>
      <div className="sticky -bottom-5 -mx-5 -mb-5 flex justify-end border-line border-t bg-raised px-5 py-3">
        <SubmitButton>Issue key</SubmitButton>
      </div>
    </Form>
  );
}

function Scope({ fn, does }: { fn: (typeof functions)[number]; does: 'read' | 'write' }) {
  return (
    <td className="text-center">
      <input
        type="checkbox"
        name="scope"
        value={`${fn}:${does}`}
        aria-label={`${functionNames[fn]}: ${does}`}
        className="size-4 accent-brand pointer-coarse:size-6"
      />
    </td>
  );
}

function Issued({ text }: { text: string }) {
  return (
    <div className="grid gap-4">
      <Notice tone="positive" title="The key works now">
        It is shown this once. Keep it where the program keeps its secrets.
      </Notice>
      <p className="figures break-all rounded-md border border-line bg-sunken p-3 text-dense">{text}</p>
      <div className="flex justify-end gap-2">
        <CopyButton text={text}>Copy key</CopyButton>
        <DialogClose asChild>
          <Button size="sm" variant="primary">
            I have it
          </Button>
        </DialogClose>
      </div>
    </div>
  );
}
