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

/**
 * The refusal of a whole list, because of some of its lines: the first one's, its field named within the list, and in `details.lines`
 * the place and the sentence of each. Undefined when none stands in the way.
 */
export function rejectLines<Line extends { place: number; refused: Rejection }>(
  list: string,
  refusedLines: readonly Line[],
  several: (count: number) => string,
): Rejection | undefined {
  const [first] = refusedLines;
  if (!first) return undefined;
  const { refused, place } = first;
  return {
    ...refused,
    message: refusedLines.length === 1 ? refused.message : several(refusedLines.length),
    field: `${list}.${place}.${refused.field}`,
    details: {
      ...refused.details,
      lines: refusedLines.map(({ refused: { message }, ...line }) => ({ ...line, message })),
    },
  };
}

export const isRejection = (value: unknown): value is Rejection =>
  typeof value === 'object' && value !== null && 'rejected' in value;

/** A rejection on its way through code that cannot return it (doors, reactions that must not go on). */
export class Rejected extends Error {
  constructor(readonly rejection: Rejection) {
    super(rejection.message);
    this.name = 'Rejected';
  }
}
