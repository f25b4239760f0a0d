'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type Outputs, useTRPC } from '@/app/_api/client';
import { IfMay, useMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { formatMoney } from '@/app/_ui/format/money';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { Notice } from '@/app/_ui/notice';
import { RelativeTime } from '@/app/_ui/relative-time';
import { toast } from '@/app/_ui/toaster';
import { who } from '../_who';

type Props = {
  proposal: Outputs['catalog']['priceProposal'];
  currency: string;
  names: Readonly<Record<string, string>>;
};

/** The price that waits for approval: whose it is, why, and the way back for who proposed it. */
export function PriceProposal({ proposal, currency, names }: Props) {
  const router = useRouter();
  const withdraw = useMutation(useTRPC().decisions.withdraw.mutationOptions());
  const mayApprove = useMay('decisions.approve');
  if (!proposal) return null;
  const { decisionId, priceMinor, reason, by, proposedAt, mine } = proposal;
  const takeBack = async () => {
    try {
      await withdraw.mutateAsync({ decisionId });
      toast.success('Withdrawn. The price stays as it is.');
    } catch (error) {
      toast.error(sentenceOf(error));
    }
    router.refresh();
  };
  return (
    <Notice
      title={`${formatMoney(priceMinor, currency)} waits for approval`}
      action={
        mine && (
          <IfMay give="decisions.withdraw">
            <Button size="sm" variant="secondary" loading={withdraw.isPending} onClick={() => void takeBack()}>
              Withdraw
            </Button>
          </IfMay>
        )
      }
    >
      Proposed by {mine ? 'you' : who(by, names, 'a colleague')} <RelativeTime at={proposedAt} />: {reason}
      {mayApprove && (
        <>
          {' '}
          <Link className="underline underline-offset-2" href={href(`/desk/inbox?id=${decisionId}`)}>
            Decide on it
          </Link>
        </>
      )}
    </Notice>
  );
}
