-- How each promise of the books stood at its last check. Not a projection: what is kept in the log is only when one breaks or mends.
CREATE TABLE "es_invariant" (
  "orgId" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "position" BIGINT NOT NULL,
  "checked" INTEGER NOT NULL,
  "checkedAt" TIMESTAMPTZ(6) NOT NULL,
  "fullAt" TIMESTAMPTZ(6) NOT NULL,
  "since" TIMESTAMPTZ(6) NOT NULL,
  "ms" INTEGER NOT NULL,
  "broken" INTEGER NOT NULL,
  "offenders" JSONB NOT NULL,
  CONSTRAINT "es_invariant_pkey" PRIMARY KEY ("orgId", "name")
);
SELECT secure_table('es_invariant', '{platform}');
