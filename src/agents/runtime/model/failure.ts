import Anthropic from '@anthropic-ai/sdk';
import { type Failure, failure, type Unanswered } from './answered';

/** What an error of the SDK means for the agent. By then it has tried again, as late as the service asked it to. */
export function failureOf(error: unknown): Failure<Unanswered> {
  if (error instanceof Anthropic.APIConnectionTimeoutError || error instanceof Anthropic.APIUserAbortError)
    return failure('timeout', 'the model did not answer in time');
  if (error instanceof Anthropic.APIConnectionError) return failure('unreachable', 'the model could not be reached');
  if (!(error instanceof Anthropic.APIError)) return failure('failed', 'the model could not be asked');
  const status = error.status ?? 0;
  if (status === 529) return failure('overloaded', "the model's service is overloaded (529)");
  if (status === 429) return failure('rate-limited', "the model's service takes no more calls for now (429)");
  const why = status >= 400 && status < 500 ? 'rejected' : 'failed';
  return failure(why, `the model's service answered ${status || 'an error'}`);
}
