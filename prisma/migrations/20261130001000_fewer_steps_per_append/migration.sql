-- An append does less. Settings and the lock are plain expressions instead of a query; a stream is looked up and moved by one statement; what
-- belongs together is written like any other column (a generated one is parsed and planned anew by every insert) and indexed only
-- where it is known.
ALTER TABLE "events" ALTER COLUMN "correlationId" DROP EXPRESSION;
DROP INDEX "events_correlation";
CREATE INDEX "events_correlation" ON "events"("orgId", "correlationId", "position") WHERE "correlationId" IS NOT NULL;

-- As before (20261121001150_lighter_writes). Its settings last to the end of the writer's transaction. Plans are kept, and one that was made on a
-- young table must be right for an old one: without scans, sorts, hashes and merges only a walk by key is left.
CREATE OR REPLACE FUNCTION es_open(p_org uuid, p_streams text[], p_known int[], p_commands text[], p_at timestamptz)
RETURNS json LANGUAGE plpgsql AS $fn$
DECLARE v_head bigint; v_last timestamptz; v_tails json; v_set text;
BEGIN
  v_set := set_config('app.org_id', p_org::text, true);
  v_set := set_config('app.actor_kind', 'system', true);
  v_set := set_config('plan_cache_mode', 'force_generic_plan', true);
  v_set := set_config('enable_seqscan', 'off', true);
  v_set := set_config('enable_sort', 'off', true);
  v_set := set_config('enable_hashjoin', 'off', true);
  v_set := set_config('enable_mergejoin', 'off', true);
  IF pg_advisory_xact_lock(hashtextextended(p_org::text, 0)) IS NULL THEN NULL; END IF;
  SELECT position, "lastAt" INTO v_head, v_last FROM es_head WHERE "orgId" = p_org;
  SELECT json_agg(json_build_array(e."streamId", e.version, e.type, e."schemaVersion", e.data, encode(e.pii, 'base64'), e."subjectId", e.id, e.position, e."createdAt", e."createdBy"))
    INTO v_tails FROM unnest(p_streams, p_known) AS k(id, known)
    CROSS JOIN LATERAL (SELECT t.* FROM events t WHERE t."orgId" = p_org AND t."streamId" = k.id AND t.version > k.known ORDER BY t.version) e;
  RETURN json_build_object('now', greatest(least(coalesce(p_at, clock_timestamp()), clock_timestamp()), v_last), 'head', coalesce(v_head, 0),
    'tails', coalesce(v_tails, '[]'), 'commands', CASE WHEN cardinality(p_commands) = 0 THEN '{}' ELSE es_known(p_org, p_commands) END);
END $fn$;

-- Writes events whose positions and versions the caller computed under the lock that es_open took, and the versions its streams come to.
-- p_events: [[id, streamType, streamId, version, type, schemaVersion, data, pii, subjectId, meta, commandId, createdBy]]; p_streams, each
-- once, with its type and the version it comes to.
DROP FUNCTION es_write(uuid, timestamptz, bigint, jsonb, jsonb);
CREATE FUNCTION es_write(p_org uuid, p_now timestamptz, p_head bigint, p_events jsonb, p_streams text[], p_types text[], p_versions int[])
RETURNS void LANGUAGE plpgsql AS $fn$
DECLARE v_next bigint := p_head + jsonb_array_length(p_events);
BEGIN
  INSERT INTO events ("orgId", position, id, "streamType", "streamId", version, type, "schemaVersion", data, pii, "subjectId", meta, "correlationId", "commandId", "createdBy", "createdAt")
  SELECT p_org, p_head + t.o, (t.e ->> 0)::uuid, t.e ->> 1, t.e ->> 2, (t.e -> 3)::int, t.e ->> 4, (t.e -> 5)::smallint, t.e -> 6, decode(t.e ->> 7, 'base64'), t.e ->> 8,
    t.e -> 9, t.e -> 9 ->> 'correlationId', t.e ->> 10, t.e ->> 11, p_now
  FROM jsonb_array_elements(p_events) WITH ORDINALITY AS t(e, o);
  INSERT INTO es_stream ("orgId", "streamId", "streamType", version)
  SELECT p_org, t.id, t.type, t.version FROM unnest(p_streams, p_types, p_versions) AS t(id, type, version)
  ON CONFLICT ("orgId", "streamId") DO UPDATE SET version = excluded.version;
  IF p_head = 0 THEN INSERT INTO es_head ("orgId", position, "lastAt") VALUES (p_org, v_next, p_now) ON CONFLICT DO NOTHING;
  ELSE UPDATE es_head SET position = v_next, "lastAt" = p_now WHERE "orgId" = p_org AND position = p_head;
  END IF;
  IF NOT FOUND THEN RAISE EXCEPTION 'head moved under the lock' USING ERRCODE = 'XX001'; END IF;
END $fn$;

-- Appends a group in one statement. Each request has one stream with its expected version (-1 any, -2 must exist, 0 must not), a number of
-- events and its own result; at most one request per stream per call. p_commands: their command ids, null where none has one. p_events:
-- [[request, ordinal in it, id, type, schemaVersion, data, pii, subjectId, meta, createdBy]]; a request's last event carries its command.
-- Answers, request by request, the stream's version and how many events of the group stand before this request's (null: it was
-- refused), the head before, and what is known of the commands (see es_known).
DROP FUNCTION es_append(uuid, jsonb, text[], jsonb);
CREATE FUNCTION es_append(p_org uuid, p_streams text[], p_types text[], p_expected int[], p_counts int[], p_commands text[], p_events jsonb,
  OUT versions int[], OUT befores int[], OUT head bigint, OUT known jsonb) LANGUAGE plpgsql AS $fn$
DECLARE v_now timestamptz; v_total int := 0; v_which int[]; v_to int[]; v_n int := cardinality(p_streams); v_expected int[] := p_expected; v_set text;
BEGIN
  v_set := set_config('app.org_id', p_org::text, true);
  v_set := set_config('app.actor_kind', 'system', true);
  v_set := set_config('plan_cache_mode', 'force_generic_plan', true);
  v_set := set_config('enable_seqscan', 'off', true);
  v_set := set_config('enable_nestloop', 'off', true);
  IF pg_advisory_xact_lock(hashtextextended(p_org::text, 0)) IS NULL THEN NULL; END IF;
  IF p_commands IS NOT NULL THEN
    known := es_known(p_org, p_commands);
    FOR i IN 1 .. v_n LOOP
      IF known ? p_commands[i] THEN v_expected[i] := -3; END IF; -- matches nothing
    END LOOP;
  END IF;
  -- By key, and hashed rather than looped: no plan of this join walks the table or compares each stream with each request.
  WITH moved AS (UPDATE es_stream s SET version = s.version + t.n FROM unnest(p_streams, v_expected, p_counts) WITH ORDINALITY AS t(id, expected, n, i)
    WHERE s."orgId" = p_org AND s."streamId" = ANY (p_streams) AND s."streamId" = t.id AND (s.version = t.expected OR t.expected IN (-1, -2)) RETURNING t.i, s.version)
  SELECT array_agg(i), array_agg(version) INTO v_which, v_to FROM moved;
  FOR j IN 1 .. coalesce(cardinality(v_which), 0) LOOP versions[v_which[j]] := v_to[j]; END LOOP;
  IF coalesce(cardinality(v_which), 0) < v_n AND v_expected && ARRAY[0, -1] THEN
    WITH begun AS (INSERT INTO es_stream ("orgId", "streamId", "streamType", version)
      SELECT p_org, t.id, t.type, t.n FROM unnest(p_streams, p_types, v_expected, p_counts) WITH ORDINALITY AS t(id, type, expected, n, i)
      WHERE t.expected IN (0, -1) AND versions[t.i] IS NULL ON CONFLICT DO NOTHING RETURNING "streamId", version)
    SELECT array_agg(array_position(p_streams, "streamId")), array_agg(version) INTO v_which, v_to FROM begun;
    FOR j IN 1 .. coalesce(cardinality(v_which), 0) LOOP versions[v_which[j]] := v_to[j]; END LOOP;
  END IF;
  FOR i IN 1 .. v_n LOOP
    IF versions[i] IS NULL THEN
      versions[i] := coalesce((SELECT version FROM es_stream WHERE "orgId" = p_org AND "streamId" = p_streams[i]), 0);
      befores[i] := NULL;
    ELSE
      befores[i] := v_total;
      v_total := v_total + p_counts[i];
    END IF;
  END LOOP;
  IF v_total = 0 THEN RETURN; END IF;
  UPDATE es_head SET position = position + v_total, "lastAt" = greatest(clock_timestamp(), "lastAt") WHERE "orgId" = p_org
    RETURNING position - v_total, "lastAt" INTO head, v_now;
  IF NOT FOUND THEN
    head := 0; v_now := clock_timestamp();
    INSERT INTO es_head ("orgId", position, "lastAt") VALUES (p_org, v_total, v_now);
  END IF;
  INSERT INTO events ("orgId", position, id, "streamType", "streamId", version, type, "schemaVersion", data, pii, "subjectId", meta, "correlationId", "commandId", "createdBy", "createdAt")
  SELECT p_org, head + befores[t.i] + t.k, (t.e ->> 2)::uuid, p_types[t.i], p_streams[t.i], versions[t.i] - p_counts[t.i] + t.k, t.e ->> 3, (t.e -> 4)::smallint,
    t.e -> 5, decode(t.e ->> 6, 'base64'), t.e ->> 7, t.e -> 8, t.e -> 8 ->> 'correlationId', CASE WHEN t.k = p_counts[t.i] THEN p_commands[t.i] END, t.e ->> 9, v_now
  FROM (SELECT e, (e -> 0)::int AS i, (e -> 1)::int AS k FROM jsonb_array_elements(p_events) AS e OFFSET 0) t WHERE befores[t.i] IS NOT NULL;
END $fn$;

-- A lone request of one event: as before (20261121001150_lighter_writes), its settings and lock as plain expressions.
CREATE OR REPLACE FUNCTION es_append_one(p_org uuid, p_stream text, p_stream_type text, p_expected int, p_command text, p_id uuid, p_type text, p_schema smallint, p_data jsonb, p_pii bytea, p_subject text, p_meta jsonb, p_by text,
  OUT outcome text, OUT stream_version int, OUT last_position bigint) LANGUAGE plpgsql AS $fn$
DECLARE v_now timestamptz; v_set text;
BEGIN
  v_set := set_config('app.org_id', p_org::text, true);
  v_set := set_config('app.actor_kind', 'system', true);
  IF pg_advisory_xact_lock(hashtextextended(p_org::text, 0)) IS NULL THEN NULL; END IF;
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
  INSERT INTO events ("orgId", position, id, "streamType", "streamId", version, type, "schemaVersion", data, pii, "subjectId", meta, "correlationId", "commandId", "createdBy", "createdAt")
  VALUES (p_org, last_position, p_id, p_stream_type, p_stream, stream_version, p_type, p_schema, p_data, p_pii, p_subject, p_meta, p_meta ->> 'correlationId', p_command, p_by, v_now);
END $fn$;
