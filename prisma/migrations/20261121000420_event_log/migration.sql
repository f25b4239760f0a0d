-- What belongs together is found by an index of a plain column: under row-level security PostgreSQL uses no index of an expression
-- whose operator is not leakproof (->> is not). The column costs what the expression's index cost, no more.
ALTER TABLE "events" ADD COLUMN "correlationId" TEXT GENERATED ALWAYS AS (meta ->> 'correlationId') STORED;
DROP INDEX "events_correlation";
CREATE INDEX "events_correlation" ON "events"("orgId", "correlationId", "position");

-- The last position at or before a time, by halving: time is monotone with position. 0 when everything is later.
CREATE FUNCTION es_position_at(p_org uuid, p_at timestamptz) RETURNS bigint LANGUAGE plpgsql STABLE AS $fn$
DECLARE lo bigint := 0; hi bigint; mid bigint; at timestamptz;
BEGIN
  SELECT position INTO hi FROM es_head WHERE "orgId" = p_org;
  hi := coalesce(hi, 0);
  WHILE lo < hi LOOP
    mid := (lo + hi + 1) / 2;
    SELECT "createdAt" INTO at FROM events WHERE "orgId" = p_org AND position = mid;
    IF at <= p_at THEN lo := mid; ELSE hi := mid - 1; END IF;
  END LOOP;
  RETURN lo;
END $fn$;
