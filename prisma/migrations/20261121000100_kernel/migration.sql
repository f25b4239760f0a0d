-- The application's role: it owns nothing and cannot bypass row-level security. The launcher gives it a login.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'jovey_app') THEN CREATE ROLE jovey_app NOLOGIN NOBYPASSRLS; END IF;
END $$;
GRANT USAGE ON SCHEMA public TO jovey_app;

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE "es_head" (
  "orgId" UUID NOT NULL,
  "position" BIGINT NOT NULL DEFAULT 0,
  "lastAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "es_head_pkey" PRIMARY KEY ("orgId")
) WITH (fillfactor = 10);

CREATE TABLE "es_stream" (
  "orgId" UUID NOT NULL,
  "streamId" TEXT NOT NULL,
  "streamType" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  CONSTRAINT "es_stream_pkey" PRIMARY KEY ("orgId", "streamId")
) WITH (fillfactor = 70);

CREATE TABLE "events" (
  "orgId" UUID NOT NULL,
  "position" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "streamType" TEXT NOT NULL,
  "streamId" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "type" TEXT NOT NULL,
  "schemaVersion" SMALLINT NOT NULL,
  "data" JSONB NOT NULL,
  "pii" BYTEA,
  "subjectId" TEXT,
  "meta" JSONB NOT NULL,
  "commandId" TEXT,
  "createdBy" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(6) NOT NULL,
  CONSTRAINT "events_pkey" PRIMARY KEY ("orgId", "position")
);
CREATE UNIQUE INDEX "events_orgId_streamId_version_key" ON "events"("orgId", "streamId", "version");
CREATE UNIQUE INDEX "events_orgId_id_key" ON "events"("orgId", "id");
CREATE INDEX "events_orgId_type_position_idx" ON "events"("orgId", "type", "position");
-- One entry per command, on the event that carries its result (partial: unknown to Prisma's schema).
CREATE UNIQUE INDEX "events_command" ON "events"("orgId", "commandId") WHERE "commandId" IS NOT NULL;
CREATE INDEX "events_correlation" ON "events"("orgId", (meta ->> 'correlationId'), "position");

CREATE TABLE "es_checkpoint" (
  "orgId" UUID NOT NULL,
  "consumer" TEXT NOT NULL,
  "position" BIGINT NOT NULL DEFAULT 0,
  "failedAt" TIMESTAMPTZ(6),
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "error" TEXT,
  "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "es_checkpoint_pkey" PRIMARY KEY ("orgId", "consumer")
);

CREATE TABLE "es_subject_key" (
  "orgId" UUID NOT NULL,
  "subjectId" TEXT NOT NULL,
  "wrappedKey" BYTEA,
  "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "shreddedAt" TIMESTAMPTZ(6),
  CONSTRAINT "es_subject_key_pkey" PRIMARY KEY ("orgId", "subjectId")
);

-- Who is asking, set per transaction or per connection (see src/server/kernel/database/scope.ts).
CREATE FUNCTION app_org() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.org_id', true), '')::uuid $$;
CREATE FUNCTION app_kind() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(current_setting('app.actor_kind', true), '') $$;
CREATE FUNCTION app_customer() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.customer_id', true), '') $$;
CREATE FUNCTION app_functions() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT string_to_array(coalesce(current_setting('app.functions', true), ''), ',') $$;

-- One call makes a table safe: the wall between organisations is restrictive, so nothing else can open it.
-- readers: functions whose staff may read ('{*}' = any staff, '{}' = none, not even the owner); owner_column: rows a consumer or dealer owns; everyone: visitors too.
CREATE FUNCTION secure_table(t regclass, readers text[], owner_column text DEFAULT NULL, everyone boolean DEFAULT false)
RETURNS void LANGUAGE plpgsql AS $fn$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
  EXECUTE format('CREATE POLICY tenant ON %s AS RESTRICTIVE USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()))', t);
  EXECUTE format('CREATE POLICY by_system ON %s USING ((SELECT app_kind()) = ''system'') WITH CHECK ((SELECT app_kind()) = ''system'')', t);
  IF cardinality(readers) > 0 THEN
    EXECUTE format('CREATE POLICY by_staff ON %s FOR SELECT USING ((SELECT app_kind()) = ''staff'' AND (''*'' = ANY(%L::text[]) OR ''*'' = ANY((SELECT app_functions())::text[]) OR (SELECT app_functions()) && %L::text[]))', t, readers, readers);
  END IF;
  IF owner_column IS NOT NULL THEN
    EXECUTE format('CREATE POLICY by_owner ON %s FOR SELECT USING (%I = (SELECT app_customer()::%s))', t, owner_column,
      (SELECT format_type(atttypid, NULL) FROM pg_attribute WHERE attrelid = t AND attname = owner_column)); -- uuid or text
  END IF;
  IF everyone THEN EXECUTE format('CREATE POLICY by_everyone ON %s FOR SELECT USING (true)', t); END IF;
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO jovey_app', t);
END $fn$;

SELECT secure_table('es_head', '{*}');
SELECT secure_table('es_stream', '{*}');
SELECT secure_table('events', '{event-log}');
SELECT secure_table('es_checkpoint', '{*}');
SELECT secure_table('es_subject_key', '{}');

-- Immutable: no grant, and a trigger that stops the owner too.
REVOKE UPDATE, DELETE, TRUNCATE ON "events" FROM jovey_app;
CREATE FUNCTION events_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'events are append-only' USING ERRCODE = '42501'; END $$;
CREATE TRIGGER events_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON "events"
  FOR EACH STATEMENT EXECUTE FUNCTION events_immutable();

-- Takes the organisation's lock (the first lock of every write) and answers what a writer must know, as one JSON value:
-- { now, head, tails: [[streamId, version, type, schemaVersion, data, pii, subjectId, id, position, createdAt, createdBy]], commands: [...] }.
CREATE FUNCTION es_open(p_org uuid, p_streams text[], p_known int[], p_commands text[], p_at timestamptz)
RETURNS json LANGUAGE plpgsql AS $fn$
DECLARE result json; v_head bigint; v_last timestamptz;
BEGIN
  PERFORM set_config('app.org_id', p_org::text, true), set_config('app.actor_kind', 'system', true);
  PERFORM pg_advisory_xact_lock(hashtextextended(p_org::text, 0));
  SELECT position, "lastAt" INTO v_head, v_last FROM es_head WHERE "orgId" = p_org;
  SELECT json_build_object(
    'now', greatest(least(coalesce(p_at, clock_timestamp()), clock_timestamp()), v_last),
    'head', coalesce(v_head, 0),
    'tails', (SELECT coalesce(json_agg(json_build_array(e."streamId", e.version, e.type, e."schemaVersion", e.data, encode(e.pii, 'base64'), e."subjectId", e.id, e.position, e."createdAt", e."createdBy") ORDER BY e."streamId", e.version), '[]')
      FROM unnest(p_streams, p_known) AS k(id, known)
      -- Ordered inside, so that each stream's tail is a walk along its index whatever plan is kept.
      CROSS JOIN LATERAL (SELECT t.* FROM events t WHERE t."orgId" = p_org AND t."streamId" = k.id AND t.version > k.known ORDER BY t.version) e),
    'commands', CASE WHEN cardinality(p_commands) = 0 THEN '[]'::json ELSE (SELECT coalesce(json_agg(json_build_array(e."commandId", e."streamId", e.version, e.position, e.meta ->> 'inputHash')), '[]')
      FROM events e WHERE e."orgId" = p_org AND e."commandId" = ANY (p_commands)) END
  ) INTO result;
  RETURN result;
END $fn$;

-- Writes events whose positions and versions the caller computed under the lock that es_open took.
-- p_events: [[id, streamType, streamId, version, type, schemaVersion, data, pii, subjectId, meta, commandId, createdBy]].
CREATE FUNCTION es_write(p_org uuid, p_now timestamptz, p_head bigint, p_events jsonb)
RETURNS void LANGUAGE plpgsql AS $fn$
DECLARE n bigint := jsonb_array_length(p_events);
BEGIN
  INSERT INTO events ("orgId", position, id, "streamType", "streamId", version, type, "schemaVersion", data, pii, "subjectId", meta, "commandId", "createdBy", "createdAt")
  SELECT p_org, p_head + t.o, (t.e ->> 0)::uuid, t.e ->> 1, t.e ->> 2, (t.e ->> 3)::int, t.e ->> 4, (t.e ->> 5)::smallint, t.e -> 6, decode(t.e ->> 7, 'base64'), t.e ->> 8, t.e -> 9, t.e ->> 10, t.e ->> 11, p_now
  FROM jsonb_array_elements(p_events) WITH ORDINALITY AS t(e, o);
  INSERT INTO es_stream ("orgId", "streamId", "streamType", version)
  SELECT p_org, t.e ->> 2, min(t.e ->> 1), max((t.e ->> 3)::int) FROM jsonb_array_elements(p_events) AS t(e) GROUP BY t.e ->> 2
  ON CONFLICT ("orgId", "streamId") DO UPDATE SET version = excluded.version;
  INSERT INTO es_head ("orgId", position, "lastAt") VALUES (p_org, p_head + n, p_now)
  ON CONFLICT ("orgId") DO UPDATE SET position = excluded.position, "lastAt" = excluded."lastAt" WHERE es_head.position = p_head;
  IF NOT FOUND THEN RAISE EXCEPTION 'head moved under the lock' USING ERRCODE = 'XX001'; END IF;
END $fn$;

-- Appends a group in one statement: each request has one stream with its expected version (-1 any, -2 must exist, 0 must not) and its
-- own result; at most one request per stream per call. p_requests: [[streamId, streamType, expected, commandId, count]];
-- p_events: [[request ordinal, id, type, schemaVersion, data, pii, subjectId, meta, createdBy]] in request order.
CREATE FUNCTION es_append(p_org uuid, p_requests jsonb, p_events jsonb)
RETURNS TABLE (request bigint, outcome text, stream_version int, last_position bigint) LANGUAGE plpgsql AS $fn$
#variable_conflict use_column
DECLARE v_last timestamptz; v_head bigint; v_now timestamptz;
BEGIN
  PERFORM set_config('app.org_id', p_org::text, true), set_config('app.actor_kind', 'system', true);
  PERFORM pg_advisory_xact_lock(hashtextextended(p_org::text, 0));
  SELECT position, "lastAt" INTO v_head, v_last FROM es_head WHERE "orgId" = p_org;
  v_now := greatest(clock_timestamp(), v_last); v_head := coalesce(v_head, 0);
  RETURN QUERY
  WITH req AS MATERIALIZED (
    SELECT t.o, t.r ->> 0 AS id, t.r ->> 1 AS type, (t.r ->> 2)::int AS expected, t.r ->> 3 AS command, (t.r ->> 4)::int AS n, coalesce(s.version, 0) AS current,
      d.version AS done_version, d.position AS done_position
    FROM jsonb_array_elements(p_requests) WITH ORDINALITY AS t(r, o)
    LEFT JOIN es_stream s ON s."orgId" = p_org AND s."streamId" = t.r ->> 0
    LEFT JOIN events d ON d."orgId" = p_org AND d."commandId" = t.r ->> 3 AND t.r ->> 3 IS NOT NULL
  ), verdict AS MATERIALIZED (
    SELECT *, CASE WHEN done_version IS NOT NULL THEN 'duplicate' WHEN expected = -1 OR expected = current OR (expected = -2 AND current > 0) THEN 'done' ELSE 'conflict' END AS outcome FROM req
  ), good AS MATERIALIZED (
    SELECT *, v_head + sum(n) OVER (ORDER BY o) AS last FROM verdict WHERE outcome = 'done'
  ), written AS (
    INSERT INTO events ("orgId", position, id, "streamType", "streamId", version, type, "schemaVersion", data, pii, "subjectId", meta, "commandId", "createdBy", "createdAt")
    SELECT p_org, v_head + row_number() OVER (ORDER BY t.o), (t.e ->> 1)::uuid, g.type, g.id, g.current + row_number() OVER (PARTITION BY g.o ORDER BY t.o), t.e ->> 2, (t.e ->> 3)::smallint,
      t.e -> 4, decode(t.e ->> 5, 'base64'), t.e ->> 6, t.e -> 7,
      CASE WHEN g.n = row_number() OVER (PARTITION BY g.o ORDER BY t.o) THEN g.command END, t.e ->> 8, v_now
    FROM jsonb_array_elements(p_events) WITH ORDINALITY AS t(e, o) JOIN good g ON g.o = (t.e ->> 0)::bigint
  ), streams AS (
    INSERT INTO es_stream ("orgId", "streamId", "streamType", version) SELECT p_org, id, type, current + n FROM good
    ON CONFLICT ("orgId", "streamId") DO UPDATE SET version = excluded.version
  ), head AS (
    INSERT INTO es_head ("orgId", position, "lastAt") SELECT p_org, max(last), v_now FROM good HAVING count(*) > 0
    ON CONFLICT ("orgId") DO UPDATE SET position = excluded.position, "lastAt" = excluded."lastAt"
  )
  SELECT v.o, v.outcome, CASE v.outcome WHEN 'done' THEN v.current + v.n WHEN 'duplicate' THEN v.done_version ELSE v.current END, coalesce(g.last::bigint, v.done_position)
  FROM verdict v LEFT JOIN good g USING (o) ORDER BY v.o;
END $fn$;

-- The same for a lone request of one event: plain statements, about half the work of the group's.
CREATE FUNCTION es_append_one(p_org uuid, p_stream text, p_stream_type text, p_expected int, p_command text, p_id uuid, p_type text, p_schema smallint, p_data jsonb, p_pii bytea, p_subject text, p_meta jsonb, p_by text)
RETURNS TABLE (outcome text, stream_version int, last_position bigint) LANGUAGE plpgsql AS $fn$
DECLARE v_version int; v_position bigint; v_now timestamptz;
BEGIN
  PERFORM set_config('app.org_id', p_org::text, true), set_config('app.actor_kind', 'system', true), pg_advisory_xact_lock(hashtextextended(p_org::text, 0));
  IF p_command IS NOT NULL THEN
    SELECT version, position INTO v_version, v_position FROM events WHERE "orgId" = p_org AND "commandId" = p_command;
    IF FOUND THEN RETURN QUERY SELECT 'duplicate', v_version, v_position; RETURN; END IF;
  END IF;
  IF p_expected <> 0 THEN
    UPDATE es_stream SET version = version + 1 WHERE "orgId" = p_org AND "streamId" = p_stream AND (version = p_expected OR p_expected < 0) RETURNING version INTO v_version;
  END IF;
  IF v_version IS NULL AND p_expected IN (0, -1) THEN
    INSERT INTO es_stream ("orgId", "streamId", "streamType", version) VALUES (p_org, p_stream, p_stream_type, 1) ON CONFLICT DO NOTHING RETURNING version INTO v_version;
  END IF;
  IF v_version IS NULL THEN
    RETURN QUERY SELECT 'conflict', coalesce((SELECT version FROM es_stream WHERE "orgId" = p_org AND "streamId" = p_stream), 0), NULL::bigint; RETURN;
  END IF;
  UPDATE es_head SET position = position + 1, "lastAt" = greatest(clock_timestamp(), "lastAt") WHERE "orgId" = p_org RETURNING position, "lastAt" INTO v_position, v_now;
  IF NOT FOUND THEN
    INSERT INTO es_head ("orgId", position, "lastAt") VALUES (p_org, 1, clock_timestamp()) RETURNING position, "lastAt" INTO v_position, v_now;
  END IF;
  INSERT INTO events ("orgId", position, id, "streamType", "streamId", version, type, "schemaVersion", data, pii, "subjectId", meta, "commandId", "createdBy", "createdAt")
  VALUES (p_org, v_position, p_id, p_stream_type, p_stream, v_version, p_type, p_schema, p_data, p_pii, p_subject, p_meta, p_command, p_by, v_now);
  RETURN QUERY SELECT 'done', v_version, v_position;
END $fn$;

-- The worker needs to know which organisations have news; it learns nothing else about them. The function runs as the table's
-- owner, so this one table is not FORCEd: on a server where the owner is no superuser the function would see nothing.
ALTER TABLE "es_head" NO FORCE ROW LEVEL SECURITY;
CREATE FUNCTION es_heads() RETURNS TABLE (org uuid, head bigint) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT "orgId", position FROM es_head $$;
REVOKE ALL ON FUNCTION es_heads() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION es_heads() TO jovey_app;
