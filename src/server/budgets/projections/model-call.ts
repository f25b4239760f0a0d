import { projection } from '@/server/kernel/projection';
import { CallExpired, CallReserved, ModelCalled, type TokensByTier } from '../contract';

/** One question to a model: what was set aside, how it ended, what it cost. Never what was said. */
type Row = TokensByTier & {
  id: string;
  agent: string;
  runId: string | null;
  subjectId: string;
  promptVersion: string;
  model: string;
  /** reserved | expired | an outcome */
  status: string;
  worstMicros: number;
  costMicros: number | null;
  estimated: boolean;
  ms: number | null;
  day: string;
  at: string;
  expiresAt: string;
};
const id = (e: { data: { callId: string } }) => ({ id: e.data.callId });

export const modelCalls = projection<Row>({
  name: 'budgets.model-call',
  table: 'model_call',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(CallReserved, id, (_, { at, data: { callId, agent, runId, subjectId, promptVersion, model, ...rest } }) => ({
      id: callId,
      agent,
      runId,
      subjectId,
      promptVersion,
      model,
      status: 'reserved',
      worstMicros: rest.worstMicros,
      costMicros: null,
      estimated: false,
      input: 0,
      output: 0,
      cacheRead: 0,
      cacheWrite5m: 0,
      cacheWrite1h: 0,
      ms: null,
      day: rest.day,
      at,
      expiresAt: rest.expiresAt,
    })),
    on(
      ModelCalled,
      id,
      (row, { data: { outcome, model, tokens, costMicros, estimated, ms } }) =>
        row && { ...row, ...tokens, status: outcome, model, costMicros, estimated, ms },
    ),
    on(CallExpired, id, (row) => row && { ...row, status: 'expired' }),
  ],
});
