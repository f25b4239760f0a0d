-- Seals: blocks of the log that are closed for good. A block's root is a Merkle tree (RFC 6962) over its events as they are stored,
-- personal fields as ciphertext; `hash` closes it over the block before, so that no block can be exchanged by itself.
CREATE TABLE "es_seal" (
  "orgId" UUID NOT NULL,
  "n" BIGINT NOT NULL,
  "fromPosition" BIGINT NOT NULL,
  "toPosition" BIGINT NOT NULL,
  "leaves" BYTEA NOT NULL,
  "root" BYTEA NOT NULL,
  "previous" BYTEA NOT NULL,
  "hash" BYTEA NOT NULL,
  "sealedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "es_seal_pkey" PRIMARY KEY ("orgId", "n")
);
CREATE UNIQUE INDEX "es_seal_orgId_toPosition_key" ON "es_seal"("orgId", "toPosition");
SELECT secure_table('es_seal', '{event-log}');
REVOKE UPDATE, DELETE, TRUNCATE ON "es_seal" FROM jovey_app;
CREATE FUNCTION seals_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'seals are append-only' USING ERRCODE = '42501'; END $$;
CREATE TRIGGER seals_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON "es_seal"
  FOR EACH STATEMENT EXECUTE FUNCTION seals_immutable();

-- An event as it is sealed: one line of JSON, every column, in this order for ever. Time in microseconds since 1970, bytes as
-- hexadecimal digits; jsonb has one way to be written, whatever was sent.
CREATE FUNCTION es_canonical(e events) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT json_build_array(e."orgId", e.position, e.id, e."streamType", e."streamId", e.version, e.type, e."schemaVersion", e.data,
    encode(e.pii, 'hex'), e."subjectId", e.meta, e."commandId", e."createdBy", (extract(epoch from e."createdAt") * 1000000)::bigint)::text
$$;

-- What belongs to one person, for their export and to set the tables right once they are forgotten.
CREATE INDEX "events_subject" ON "events"("orgId", "subjectId", "position") WHERE "subjectId" IS NOT NULL;
