import type { Card, Draft } from '../../runtime/agent';
import type { RebuildSnapshot } from './snapshot';

const BOARD = '/desk/platform/invariants';

/** What a person sees of a rebuild, made by the same code whoever drafted it. */
export function rebuildCard(s: RebuildSnapshot, _: Draft): Card {
  const tables = s.projections.length === 1 ? 'one table' : `${s.projections.length} tables`;
  return {
    sentence: `Build ${tables} anew from the log: ${s.broken} ${s.broken === 1 ? 'row breaks' : 'rows break'} a promise of the books`,
    effect: null,
    changes: s.projections.map((name) => ({
      field: `Table of ${name}`,
      before: 'as it stands',
      after: 'as the log says',
    })),
    evidence: [
      { label: 'Promise', value: s.promise, href: BOARD },
      { label: 'Broken since', value: `${s.since.slice(0, 16).replace('T', ' ')} UTC`, href: BOARD },
      ...s.rows.map(({ label, fact }) => ({ label, value: fact, href: BOARD })),
    ],
    options: [
      { label: 'Leave the tables', effectMinor: null, chosen: false },
      { label: 'Build them anew', effectMinor: null, chosen: true },
    ],
    ifIgnored: 'Pages and papers go on showing what the table says.',
    waiting: null,
  };
}
