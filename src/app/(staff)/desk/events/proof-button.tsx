import { FileCheck2 } from 'lucide-react';
import { buttonStyles } from '@/app/_ui/button-styles';

/** Downloads the proof that an event, or all of a document's, stand in the log: for an auditor, a court, a customer. */
export const ProofButton = ({ kind, id }: { kind: 'event' | 'invoice' | 'order'; id: string }) => (
  <a className={buttonStyles({})} href={`/api/documents/proofs/${kind}/${id}`} download>
    <FileCheck2 aria-hidden="true" /> Download proof
  </a>
);
