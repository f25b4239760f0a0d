-- Lighter writes. What a row must satisfy to be written is asked by plain calls, not by sub-selects: a sub-select is worth its
-- set-up where many rows are read, and a write has a few. Reading keeps the sub-selects.
DO $$ DECLARE p record; BEGIN
  FOR p IN SELECT tablename, policyname FROM pg_policies WHERE schemaname = 'public' AND policyname IN ('tenant', 'by_system') LOOP
    IF p.policyname = 'tenant' THEN EXECUTE format('ALTER POLICY tenant ON %I WITH CHECK ("orgId" = app_org())', p.tablename);
    ELSE EXECUTE format('ALTER POLICY by_system ON %I WITH CHECK (app_kind() = ''system'')', p.tablename); END IF;
  END LOOP;
END $$;

CREATE OR REPLACE FUNCTION secure_table(t regclass, readers text[], owner_column text DEFAULT NULL, everyone boolean DEFAULT false)
RETURNS void LANGUAGE plpgsql AS $fn$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
  EXECUTE format('CREATE POLICY tenant ON %s AS RESTRICTIVE USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = app_org())', t);
  EXECUTE format('CREATE POLICY by_system ON %s USING ((SELECT app_kind()) = ''system'') WITH CHECK (app_kind() = ''system'')', t);
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

-- Heads and streams are only ever looked up by their key, one row or one per event: plain calls throughout.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['es_head', 'es_stream'] LOOP
    EXECUTE format('ALTER POLICY tenant ON %I USING ("orgId" = app_org())', t);
    EXECUTE format('ALTER POLICY by_system ON %I USING (app_kind() = ''system'')', t);
    EXECUTE format('ALTER POLICY by_staff ON %I USING (app_kind() = ''staff'')', t);
  END LOOP;
END $$;

-- What is known of these commands: { commandId: [streamId, version, position, inputHash] }. Asked as "the first at or after it", in order, with
-- sorting off: only the index of commands can answer that, so that a plan kept from an empty table is right for a full one.
CREATE FUNCTION es_known(p_org uuid, p_commands text[]) RETURNS jsonb LANGUAGE plpgsql STABLE SET enable_sort = off AS $fn$
BEGIN
  RETURN (SELECT coalesce(jsonb_object_agg(c.id, jsonb_build_array(e."streamId", e.version, e.position, e.meta ->> 'inputHash')), '{}')
    FROM unnest(p_commands) AS c(id)
    CROSS JOIN LATERAL (SELECT t.* FROM events t WHERE t."orgId" = p_org AND t."commandId" >= c.id ORDER BY t."commandId" LIMIT 1) e
    WHERE e."commandId" = c.id);
END $fn$;

-- The lock, then what a writer must know: { now, head, tails: [[streamId, version, type, schemaVersion, data, pii, subjectId, id, position,
-- createdAt, createdBy]], commands: as es_known }. Sorting is off
-- until the transaction ends, for the same reason: a stream's tail, and each row a projection loads, is a walk along its own index.
CREATE OR REPLACE FUNCTION es_open(p_org uuid, p_streams text[], p_known int[], p_commands text[], p_at timestamptz)
RETURNS json LANGUAGE plpgsql AS $fn$
DECLARE v_head bigint; v_last timestamptz; v_tails json;
BEGIN
  PERFORM set_config('app.org_id', p_org::text, true), set_config('app.actor_kind', 'system', true), set_config('enable_sort', 'off', true),
    pg_advisory_xact_lock(hashtextextended(p_org::text, 0));
  SELECT position, "lastAt" INTO v_head, v_last FROM es_head WHERE "orgId" = p_org;
  SELECT json_agg(json_build_array(e."streamId", e.version, e.type, e."schemaVersion", e.data, encode(e.pii, 'base64'), e."subjectId", e.id, e.position, e."createdAt", e."createdBy"))
    INTO v_tails FROM unnest(p_streams, p_known) AS k(id, known)
    CROSS JOIN LATERAL (SELECT t.* FROM events t WHERE t."orgId" = p_org AND t."streamId" = k.id AND t.version > k.known ORDER BY t.version) e;
  RETURN json_build_object('now', greatest(least(coalesce(p_at, clock_timestamp()), clock_timestamp()), v_last), 'head', coalesce(v_head, 0),
    'tails', coalesce(v_tails, '[]'), 'commands', CASE WHEN cardinality(p_commands) = 0 THEN '{}' ELSE es_known(p_org, p_commands) END);
END $fn$;

-- Writes events whose positions and versions the caller computed under the lock that es_open took, and the versions its streams come to.
-- p_events: [[id, streamType, streamId, version, type, schemaVersion, data, pii, subjectId, meta, commandId, createdBy]];
-- p_streams: [[streamId, streamType, version]], each stream once.
DROP FUNCTION es_write(uuid, timestamptz, bigint, jsonb);
CREATE FUNCTION es_write(p_org uuid, p_now timestamptz, p_head bigint, p_events jsonb, p_streams jsonb)
RETURNS void LANGUAGE plpgsql AS $fn$
DECLARE v_next bigint := p_head + jsonb_array_length(p_events);
BEGIN
  INSERT INTO events ("orgId", position, id, "streamType", "streamId", version, type, "schemaVersion", data, pii, "subjectId", meta, "commandId", "createdBy", "createdAt")
  SELECT p_org, p_head + t.o, (t.e ->> 0)::uuid, t.e ->> 1, t.e ->> 2, (t.e ->> 3)::int, t.e ->> 4, (t.e ->> 5)::smallint, t.e -> 6, decode(t.e ->> 7, 'base64'), t.e ->> 8, t.e -> 9, t.e ->> 10, t.e ->> 11, p_now
  FROM jsonb_array_elements(p_events) WITH ORDINALITY AS t(e, o);
  INSERT INTO es_stream ("orgId", "streamId", "streamType", version)
  SELECT p_org, t.s ->> 0, t.s ->> 1, (t.s ->> 2)::int FROM jsonb_array_elements(p_streams) AS t(s)
  ON CONFLICT ("orgId", "streamId") DO UPDATE SET version = excluded.version;
  IF p_head = 0 THEN INSERT INTO es_head ("orgId", position, "lastAt") VALUES (p_org, v_next, p_now) ON CONFLICT DO NOTHING;
  ELSE UPDATE es_head SET position = v_next, "lastAt" = p_now WHERE "orgId" = p_org AND position = p_head;
  END IF;
  IF NOT FOUND THEN RAISE EXCEPTION 'head moved under the lock' USING ERRCODE = 'XX001'; END IF;
END $fn$;

-- Appends a group in one statement: each request has one stream with its expected version (-1 any, -2 must exist, 0 must not) and its
-- own result; at most one request per stream per call. p_requests: [[streamId, streamType, expected, count]]; p_commands: their command
-- ids in the same order, null where none has one; p_events: [[request ordinal, ordinal in the request, streamId, streamType, id, type,
-- schemaVersion, data, pii, subjectId, meta, commandId, createdBy]]. Sequential scans are off: a plan kept from an empty table must not scan.
DROP FUNCTION es_append(uuid, jsonb, jsonb);
CREATE FUNCTION es_append(p_org uuid, p_requests jsonb, p_commands text[], p_events jsonb)
RETURNS TABLE (request int, outcome text, stream_version int, last_position bigint) LANGUAGE plpgsql SET enable_seqscan = off AS $fn$
DECLARE v_head bigint; v_last timestamptz; v_now timestamptz; v_n int[]; v_current int[]; v_good boolean[]; v_end int[]; v_total int; v_known jsonb := '{}';
BEGIN
  PERFORM set_config('app.org_id', p_org::text, true), set_config('app.actor_kind', 'system', true),
    pg_advisory_xact_lock(hashtextextended(p_org::text, 0));
  SELECT position, "lastAt" INTO v_head, v_last FROM es_head WHERE "orgId" = p_org;
  v_now := greatest(clock_timestamp(), v_last); v_head := coalesce(v_head, 0);
  IF p_commands IS NOT NULL THEN v_known := es_known(p_org, p_commands); END IF;
  SELECT array_agg(q.n ORDER BY q.o), array_agg(q.current ORDER BY q.o), array_agg(q.good ORDER BY q.o), array_agg(q.last ORDER BY q.o), max(q.last)
    INTO v_n, v_current, v_good, v_end, v_total
    FROM (SELECT v.*, sum(CASE WHEN v.good THEN v.n ELSE 0 END) OVER (ORDER BY v.o) AS last FROM (
      SELECT t.o, (t.r ->> 3)::int AS n, coalesce(s.version, 0) AS current,
        NOT v_known ? coalesce(p_commands[t.o], '') AND ((t.r ->> 2)::int = -1 OR (t.r ->> 2)::int = coalesce(s.version, 0) OR ((t.r ->> 2)::int = -2 AND s.version > 0)) AS good
      FROM jsonb_array_elements(p_requests) WITH ORDINALITY AS t(r, o)
      LEFT JOIN LATERAL (SELECT k.version FROM es_stream k WHERE k."orgId" = p_org AND k."streamId" = t.r ->> 0 LIMIT 1) s ON true) v) q;
  IF v_total > 0 THEN
    INSERT INTO events ("orgId", position, id, "streamType", "streamId", version, type, "schemaVersion", data, pii, "subjectId", meta, "commandId", "createdBy", "createdAt")
    SELECT p_org, v_head + v_end[t.i] - v_n[t.i] + t.k, (t.e ->> 4)::uuid, t.e ->> 3, t.e ->> 2, v_current[t.i] + t.k, t.e ->> 5, (t.e ->> 6)::smallint,
      t.e -> 7, decode(t.e ->> 8, 'base64'), t.e ->> 9, t.e -> 10, t.e ->> 11, t.e ->> 12, v_now
    FROM (SELECT e, (e ->> 0)::int AS i, (e ->> 1)::int AS k FROM jsonb_array_elements(p_events) AS e) t WHERE v_good[t.i];
    INSERT INTO es_stream ("orgId", "streamId", "streamType", version)
    SELECT p_org, t.r ->> 0, t.r ->> 1, v_current[t.o] + v_n[t.o] FROM jsonb_array_elements(p_requests) WITH ORDINALITY AS t(r, o) WHERE v_good[t.o]
    ON CONFLICT ("orgId", "streamId") DO UPDATE SET version = excluded.version;
    UPDATE es_head SET position = v_head + v_total, "lastAt" = v_now WHERE "orgId" = p_org;
    IF NOT FOUND THEN INSERT INTO es_head ("orgId", position, "lastAt") VALUES (p_org, v_total, v_now); END IF;
  END IF;
  RETURN QUERY SELECT i, CASE WHEN v_good[i] THEN 'done' WHEN d.known IS NOT NULL THEN 'duplicate' ELSE 'conflict' END,
    CASE WHEN v_good[i] THEN v_current[i] + v_n[i] WHEN d.known IS NOT NULL THEN (d.known ->> 1)::int ELSE v_current[i] END,
    CASE WHEN v_good[i] THEN v_head + v_end[i] ELSE (d.known ->> 2)::bigint END
    FROM generate_series(1, cardinality(v_n)) AS i, LATERAL (SELECT v_known -> p_commands[i] AS known) d;
END $fn$;

-- A lone request of one event: as before (see 20261121000100_kernel), answered as one row instead of a set.
DROP FUNCTION es_append_one(uuid, text, text, int, text, uuid, text, smallint, jsonb, bytea, text, jsonb, text);
CREATE FUNCTION es_append_one(p_org uuid, p_stream text, p_stream_type text, p_expected int, p_command text, p_id uuid, p_type text, p_schema smallint, p_data jsonb, p_pii bytea, p_subject text, p_meta jsonb, p_by text,
  OUT outcome text, OUT stream_version int, OUT last_position bigint) LANGUAGE plpgsql AS $fn$
DECLARE v_now timestamptz;
BEGIN
  PERFORM set_config('app.org_id', p_org::text, true), set_config('app.actor_kind', 'system', true),
    pg_advisory_xact_lock(hashtextextended(p_org::text, 0));
  IF p_command IS NOT NULL THEN
    SELECT 'duplicate', (k ->> 1)::int, (k ->> 2)::bigint INTO outcome, stream_version, last_position FROM (SELECT es_known(p_org, ARRAY[p_command]) -> p_command AS k) known;
    IF last_position IS NOT NULL THEN RETURN; END IF;
  END IF;
  IF p_expected <> 0 THEN
    UPDATE es_stream SET version = version + 1 WHERE "orgId" = p_org AND "streamId" = p_stream AND (version = p_expected OR p_expected < 0) RETURNING version INTO stream_version;
  END IF;
  IF stream_version IS NULL AND p_expected IN (0, -1) THEN
    INSERT INTO es_stream ("orgId", "streamId", "streamType", version) VALUES (p_org, p_stream, p_stream_type, 1) ON CONFLICT DO NOTHING RETURNING version INTO stream_version;
  END IF;
  IF stream_version IS NULL THEN
    outcome := 'conflict';
    stream_version := coalesce((SELECT version FROM es_stream WHERE "orgId" = p_org AND "streamId" = p_stream), 0);
    RETURN;
  END IF;
  outcome := 'done';
  UPDATE es_head SET position = position + 1, "lastAt" = greatest(clock_timestamp(), "lastAt") WHERE "orgId" = p_org RETURNING position, "lastAt" INTO last_position, v_now;
  IF NOT FOUND THEN
    INSERT INTO es_head ("orgId", position, "lastAt") VALUES (p_org, 1, clock_timestamp()) RETURNING position, "lastAt" INTO last_position, v_now;
  END IF;
  INSERT INTO events ("orgId", position, id, "streamType", "streamId", version, type, "schemaVersion", data, pii, "subjectId", meta, "commandId", "createdBy", "createdAt")
  VALUES (p_org, last_position, p_id, p_stream_type, p_stream, stream_version, p_type, p_schema, p_data, p_pii, p_subject, p_meta, p_command, p_by, v_now);
END $fn$;
