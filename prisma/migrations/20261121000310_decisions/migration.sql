CREATE TABLE "decision" (
  "orgId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "agent" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "runId" TEXT NOT NULL,
  "command" TEXT NOT NULL,
  "arguments" JSONB NOT NULL,
  "proposed" JSONB NOT NULL,
  "hash" TEXT NOT NULL,
  "subjectType" TEXT NOT NULL,
  "subjectId" TEXT NOT NULL,
  "subjectLabel" TEXT NOT NULL,
  "sentence" TEXT NOT NULL,
  "rationale" TEXT NOT NULL,
  "confidence" DOUBLE PRECISION NOT NULL,
  "effectMinor" BIGINT,
  "details" JSONB NOT NULL,
  "status" TEXT NOT NULL,
  "decidedBy" TEXT,
  "decidedAt" TIMESTAMPTZ(6),
  "edited" BOOLEAN NOT NULL,
  "note" TEXT,
  "reasonCode" TEXT,
  "reason" TEXT,
  "executedAt" TIMESTAMPTZ(6),
  "executedStream" TEXT,
  "proposedAt" TIMESTAMPTZ(6) NOT NULL,
  "expiresAt" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "decision_pkey" PRIMARY KEY ("orgId", "id")
);
CREATE INDEX "decision_orgId_status_proposedAt_idx" ON "decision"("orgId", "status", "proposedAt");
CREATE INDEX "decision_orgId_subjectType_subjectId_idx" ON "decision"("orgId", "subjectType", "subjectId");

CREATE TABLE "agent_run" (
  "orgId" UUID NOT NULL,
  "id" TEXT NOT NULL,
  "agent" TEXT NOT NULL,
  "trigger" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "seen" INTEGER NOT NULL,
  "summary" TEXT,
  "outcome" TEXT,
  "decisions" INTEGER NOT NULL,
  "startedAt" TIMESTAMPTZ(6) NOT NULL,
  "finishedAt" TIMESTAMPTZ(6),
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "agent_run_pkey" PRIMARY KEY ("orgId", "id")
);
CREATE INDEX "agent_run_orgId_startedAt_idx" ON "agent_run"("orgId", "startedAt");

SELECT secure_table('decision', '{decisions}');
SELECT secure_table('agent_run', '{decisions}');
