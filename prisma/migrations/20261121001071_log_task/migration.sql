-- Checks and rebuilds that somebody asked for, and what came of them.
CREATE TABLE "log_task" (
  "orgId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "projections" TEXT[],
  "state" TEXT NOT NULL,
  "requestedBy" TEXT NOT NULL,
  "requestedAt" TIMESTAMPTZ(6) NOT NULL,
  "finishedAt" TIMESTAMPTZ(6),
  "position" BIGINT,
  "rows" BIGINT,
  "faults" INTEGER,
  "message" TEXT,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "log_task_pkey" PRIMARY KEY ("orgId", "id")
);
CREATE INDEX "log_task_orgId_requestedAt_idx" ON "log_task"("orgId", "requestedAt");
SELECT secure_table('log_task', '{event-log}');

-- What a check found, in full. Not in the log: rows may hold what belongs to a person, and a finding must be able to go.
CREATE TABLE "es_finding" (
  "orgId" UUID NOT NULL,
  "taskId" UUID NOT NULL,
  "n" INTEGER NOT NULL,
  "rule" TEXT NOT NULL,
  "what" TEXT NOT NULL,
  "position" BIGINT,
  "table" TEXT,
  "key" JSONB,
  "columns" JSONB,
  CONSTRAINT "es_finding_pkey" PRIMARY KEY ("orgId", "taskId", "n")
);
SELECT secure_table('es_finding', '{event-log}');
