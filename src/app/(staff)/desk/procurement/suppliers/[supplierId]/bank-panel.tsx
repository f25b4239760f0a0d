'use client';
import type { Outputs } from '@/app/_api/client';
import { useTRPCClient } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { Button } from '@/app/_ui/button';
import { Panel } from '@/app/_ui/card';
import { DataList } from '@/app/_ui/data-list';
import { DateTime } from '@/app/_ui/date-time';
import { Field } from '@/app/_ui/field';
import { Input } from '@/app/_ui/input';
import { Notice } from '@/app/_ui/notice';
import { CommandDialog } from '../../_parts/command-dialog';
import { countryWord } from '../../_parts/words';

type Props = { supplier: Outputs['procurement']['supplier']; vouched: string | null };

/** Where they are paid, as far as it is kept, and who vouched for it. */
export function BankPanel({ supplier: s, vouched }: Props) {
  const { procurement } = useTRPCClient();
  const elsewhere = s.bankCountry !== null && s.bankCountry !== s.country;
  return (
    <Panel
      title="Approval and account"
      actions={
        <IfMay give="procurement.changeSupplierBank">
          <CommandDialog
            title="New bank details"
            description="Call a number you already know before you enter them: letters with a new account are the usual fraud. An approval ends until somebody else has checked them."
            verb="Save bank details"
            done="Bank details saved"
            trigger={<Button size="sm">{s.bankLast4 ? 'Change' : 'Enter'}</Button>}
            act={(form, key) =>
              procurement.changeSupplierBank.mutate({
                supplierId: s.supplierId,
                holder: String(form.get('holder') ?? ''),
                iban: String(form.get('iban') ?? ''),
                idempotencyKey: key,
              })
            }
          >
            {(fields) => (
              <>
                <Field label="Account holder" name="holder" error={fields.holder}>
                  <Input autoFocus defaultValue={s.bankHolder ?? s.name} maxLength={120} />
                </Field>
                <Field label="IBAN" name="iban" error={fields.iban} hint="Only its last four characters are kept.">
                  <Input autoComplete="off" spellCheck={false} />
                </Field>
              </>
            )}
          </CommandDialog>
        </IfMay>
      }
    >
      {elsewhere && (
        <Notice tone="caution" className="mb-3">
          The account is in {countryWord(s.bankCountry!)}, the supplier in {countryWord(s.country)}.
        </Notice>
      )}
      <DataList
        facts={[
          { label: 'Account', value: s.bankLast4 ? `ends in ${s.bankLast4}` : 'not entered yet', figures: true },
          { label: 'Holder', value: s.bankHolder },
          { label: 'Entered', value: s.bankChangedAt && <DateTime at={s.bankChangedAt} style="date" /> },
          { label: 'Approved by', value: vouched },
          { label: 'Approved on', value: s.approvedAt && <DateTime at={s.approvedAt} style="date" /> },
        ]}
      />
    </Panel>
  );
}
