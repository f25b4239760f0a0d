ALTER TABLE "decision"
  ADD COLUMN "stakeMinor" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "alone" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "snoozedUntil" TIMESTAMPTZ(6),
  ADD COLUMN "assignedTo" UUID,
  ADD COLUMN "remindedAt" TIMESTAMPTZ(6),
  ADD COLUMN "escalatedAt" TIMESTAMPTZ(6),
  ADD COLUMN "undoUntil" TIMESTAMPTZ(6),
  ADD COLUMN "undoneAt" TIMESTAMPTZ(6),
  ADD COLUMN "good" BOOLEAN,
  ADD COLUMN "actualMinor" BIGINT,
  ADD COLUMN "outcome" TEXT,
  ADD COLUMN "judgedAt" TIMESTAMPTZ(6);
UPDATE "decision" SET "stakeMinor" = abs(coalesce("effectMinor", 0));
ALTER TABLE "decision" ALTER COLUMN "stakeMinor" DROP DEFAULT, ALTER COLUMN "alone" DROP DEFAULT;
-- The inbox reads what waits by what is at stake; the report and the outcome check read by kind.
CREATE INDEX "decision_orgId_status_stakeMinor_id_idx" ON "decision"("orgId", "status", "stakeMinor" DESC, "id" DESC);
CREATE INDEX "decision_orgId_kind_id_idx" ON "decision"("orgId", "kind", "id" DESC);

CREATE TABLE "autonomy" (
  "orgId" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "agent" TEXT NOT NULL,
  "mode" TEXT NOT NULL,
  "ceiling" TEXT NOT NULL,
  "thresholdBp" INTEGER NOT NULL,
  "least" INTEGER NOT NULL,
  "offer" TEXT,
  "because" TEXT,
  "changedBy" TEXT,
  "changedAt" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "autonomy_pkey" PRIMARY KEY ("orgId", "kind")
);

CREATE TABLE "agent_switch" (
  "orgId" UUID NOT NULL,
  "agent" TEXT NOT NULL,
  "stopped" BOOLEAN NOT NULL,
  "by" TEXT NOT NULL,
  "reason" TEXT,
  "at" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "agent_switch_pkey" PRIMARY KEY ("orgId", "agent")
);

SELECT secure_table('autonomy', '{decisions}');
SELECT secure_table('agent_switch', '{decisions}');
