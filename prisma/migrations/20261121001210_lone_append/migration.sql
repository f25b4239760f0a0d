-- A lone request of one event: as before (see 20261121000100_kernel), answered as one row instead of a set.
DROP FUNCTION es_append_one(uuid, text, text, int, text, uuid, text, smallint, jsonb, bytea, text, jsonb, text);
CREATE FUNCTION es_append_one(p_org uuid, p_stream text, p_stream_type text, p_expected int, p_command text, p_id uuid, p_type text, p_schema smallint, p_data jsonb, p_pii bytea, p_subject text, p_meta jsonb, p_by text,
  OUT outcome text, OUT stream_version int, OUT last_position bigint) LANGUAGE plpgsql AS $fn$
DECLARE v_now timestamptz;
BEGIN
  PERFORM set_config('app.org_id', p_org::text, true), set_config('app.actor_kind', 'system', true),
    pg_advisory_xact_lock(hashtextextended(p_org::text, 0));
  IF p_command IS NOT NULL THEN
    SELECT 'duplicate', version, position INTO outcome, stream_version, last_position FROM events WHERE "orgId" = p_org AND "commandId" = p_command;
    IF FOUND THEN RETURN; END IF;
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
