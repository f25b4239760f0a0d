-- From which address somebody came is personal data of theirs: the audit keeps it for a while, the look itself for ever. The one change
-- there can be, for any role: an address of more than 30 days ago is taken out, and everything else of its row stays.
CREATE FUNCTION accesses_lose_old_addresses() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE without "access_record" := OLD;
BEGIN
  without."address" := NULL;
  IF OLD."address" IS NULL OR NEW IS DISTINCT FROM without OR OLD."at" > clock_timestamp() - interval '30 days' THEN
    RAISE EXCEPTION 'the access audit is append-only' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER accesses_lose_old_addresses BEFORE UPDATE ON "access_record"
  FOR EACH ROW EXECUTE FUNCTION accesses_lose_old_addresses();
DROP TRIGGER accesses_immutable ON "access_record";
CREATE TRIGGER accesses_immutable BEFORE DELETE OR TRUNCATE ON "access_record"
  FOR EACH STATEMENT EXECUTE FUNCTION accesses_immutable();
GRANT UPDATE ("address") ON "access_record" TO jovey_app;
CREATE INDEX "access_record_with_address" ON "access_record"("orgId", "at") WHERE "address" IS NOT NULL;
