-- A person asked the agent for this very change: it says nothing about the agent's own judgement.
ALTER TABLE "decision" ADD COLUMN "askedBy" TEXT;
