/** Why a command was refused: a code named in a contract, a sentence for a person, the input's field if one is to blame. */
export type Rejection = {
  rejected: string;
  message: string;
  kind: 'invalid' | 'not-found' | 'forbidden' | 'conflict' | 'too-many';
  field?: string;
  details?: Record<string, unknown>;
};

/** Makes a rejection. `kind` says how it is answered over HTTP; the default is an invalid request. */
export const reject = (
  rejected: string,
  message: string,
  more: Partial<Pick<Rejection, 'kind' | 'field' | 'details'>> = {},
): Rejection => ({ rejected, message, kind: 'invalid', ...more });

export const isRejection = (value: unknown): value is Rejection =>
  typeof value === 'object' && value !== null && 'rejected' in value;

/** A rejection on its way through code that cannot return it (doors, reactions that must not go on). */
export class Rejected extends Error {
  constructor(readonly rejection: Rejection) {
    super(rejection.message);
    this.name = 'Rejected';
  }
}
