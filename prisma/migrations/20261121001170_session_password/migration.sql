-- Since when the password counts that a session was started by: one that was changed in the same moment opens nothing.
ALTER TABLE "session" ADD COLUMN "passwordOf" TIMESTAMPTZ(6);
