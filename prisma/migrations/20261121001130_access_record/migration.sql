-- Who looked at or changed a sensitive record, when, from which address. Not a projection: looking is no event of the business.
-- Append-only like the log, and the database's clock alone says when.
CREATE TABLE "access_record" (
  "orgId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  "by" TEXT NOT NULL,
  "deed" TEXT NOT NULL,
  "record" TEXT NOT NULL,
  "recordId" TEXT,
  "records" INTEGER NOT NULL,
  "door" TEXT NOT NULL,
  "address" TEXT,
  "requestId" TEXT NOT NULL,
  CONSTRAINT "access_record_pkey" PRIMARY KEY ("orgId", "id")
);
CREATE INDEX "access_record_orgId_at_idx" ON "access_record"("orgId", "at");
CREATE INDEX "access_record_orgId_by_id_idx" ON "access_record"("orgId", "by", "id");
CREATE INDEX "access_record_orgId_recordId_id_idx" ON "access_record"("orgId", "recordId", "id");
CREATE INDEX "access_record_orgId_address_id_idx" ON "access_record"("orgId", "address", "id");
SELECT secure_table('access_record', '{platform}');
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON "access_record" FROM jovey_app;
GRANT INSERT ("orgId", "id", "by", "deed", "record", "recordId", "records", "door", "address", "requestId") ON "access_record" TO jovey_app;
CREATE FUNCTION accesses_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the access audit is append-only' USING ERRCODE = '42501'; END $$;
CREATE TRIGGER accesses_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON "access_record"
  FOR EACH STATEMENT EXECUTE FUNCTION accesses_immutable();
