import type { Rung } from './duty-row';
import { ShareBar } from './share-bar';

/** Of its newest answers and outcomes. */
type Standing = {
  decided: number;
  agreed: number;
  agreementLow: number;
  judged: number;
  good: number;
  goodLow: number;
};

/** What a duty's record says: how often people agreed, how often it turned out well, and what the owner asks for. */
export function RecordBars({ standing, rung }: { standing: Standing; rung: Rung }) {
  const threshold = rung.thresholdBp / 10_000;
  return (
    <>
      <ShareBar
        name="People agree"
        did="approved as proposed"
        good={standing.agreed}
        of={standing.decided}
        low={standing.agreementLow}
        threshold={threshold}
        none={`Counted as people decide; from ${rung.least} decisions on it can rise.`}
      />
      <ShareBar
        name="Good outcomes"
        did="turned out well"
        good={standing.good}
        of={standing.judged}
        low={standing.goodLow}
        threshold={threshold}
        none="Judged some days after each deed."
      />
    </>
  );
}
