-- One schema for SQLite and PostgreSQL: text, whole numbers, doubles and bytes are all it uses. Days and moments
-- are ISO 8601 text, switches are 0 or 1. Every row belongs to a runner. Ids are random, 128 bits.

create table runner (
  id text primary key,
  label text not null,
  zone text not null,
  created text not null,
  revision bigint not null
);

create table import_batch (
  id text primary key,
  runner_id text not null references runner (id),
  number bigint not null,
  created text not null,
  state text not null,
  message text not null,
  diagnostics text not null
);
create unique index import_batch_number on import_batch (runner_id, number);

-- What was handed in, kept in the folder of originals under its hash.
create table import_input (
  id text primary key,
  runner_id text not null references runner (id),
  batch_id text not null references import_batch (id),
  position bigint not null,
  given text not null,
  relative text not null,
  sha256 text not null,
  bytes bigint not null
);
create index import_input_batch on import_input (batch_id);
create index import_input_sha256 on import_input (sha256);

-- What reading found in it, file by file.
create table import_file (
  id text primary key,
  runner_id text not null references runner (id),
  batch_id text not null references import_batch (id),
  place text not null,
  rank bigint not null,
  name text not null,
  content_sha256 text,
  outcome text not null,
  message text not null,
  diagnostics text not null,
  activities bigint not null,
  entries bigint not null
);
create unique index import_file_place on import_file (batch_id, place);
create index import_file_content on import_file (runner_id, content_sha256);

create table activity (
  id text primary key,
  runner_id text not null references runner (id),
  -- None where the import was undone and the runner's own edit kept it.
  file_id text references import_file (id),
  position bigint not null,
  started_ms bigint not null,
  day text not null,
  kind text not null,
  copy bigint not null,
  title text not null,
  gear text not null,
  device text not null,
  treadmill bigint not null,
  distance_km double precision,
  minutes double precision,
  moving_speed double precision,
  climb_meters double precision,
  heart_rate double precision,
  cadence double precision,
  rpe double precision,
  science text not null,
  measured text not null,
  edited text,
  removed bigint not null
);
create index activity_start on activity (runner_id, started_ms);
create index activity_day on activity (runner_id, day);
create index activity_file on activity (file_id);

create table activity_recording (
  activity_id text primary key references activity (id),
  runner_id text not null references runner (id),
  body ${bytes} not null
);
create index activity_recording_runner on activity_recording (runner_id);

create table diary_profile (
  id text primary key, runner_id text not null references runner (id), file_id text references import_file (id),
  position bigint not null, imported text, edited text, removed bigint not null, entry_key text not null,
  name text not null, birth_year bigint, sex text, height_cm double precision, mass_kg double precision,
  leg_length_cm double precision
);
create table diary_pain (
  id text primary key, runner_id text not null references runner (id), file_id text references import_file (id),
  position bigint not null, imported text, edited text, removed bigint not null, entry_key text not null,
  date text not null, morning double precision, during double precision, after double precision,
  site text not null, note text not null
);
create table diary_shoe (
  id text primary key, runner_id text not null references runner (id), file_id text references import_file (id),
  position bigint not null, imported text, edited text, removed bigint not null, entry_key text not null,
  shoe text not null, model text not null, kind text, start_date text, retired_date text,
  start_km double precision, drop_mm double precision
);
create table diary_shoe_use (
  id text primary key, runner_id text not null references runner (id), file_id text references import_file (id),
  position bigint not null, imported text, edited text, removed bigint not null, entry_key text not null,
  date text not null, start text, shoe text not null
);
create table diary_strength (
  id text primary key, runner_id text not null references runner (id), file_id text references import_file (id),
  position bigint not null, imported text, edited text, removed bigint not null, entry_key text not null,
  date text not null, exercise text not null, sets bigint, reps bigint, hold_s double precision,
  load_kg double precision
);
create table diary_mobility (
  id text primary key, runner_id text not null references runner (id), file_id text references import_file (id),
  position bigint not null, imported text, edited text, removed bigint not null, entry_key text not null,
  date text not null, kind text not null, minutes double precision, timing text not null
);
create table diary_sleep (
  id text primary key, runner_id text not null references runner (id), file_id text references import_file (id),
  position bigint not null, imported text, edited text, removed bigint not null, entry_key text not null,
  date text not null, hours double precision, resting_hr double precision, rmssd_ms double precision,
  origin text not null
);
create table diary_test (
  id text primary key, runner_id text not null references runner (id), file_id text references import_file (id),
  position bigint not null, imported text, edited text, removed bigint not null, entry_key text not null,
  date text not null, test text not null, side text not null, value double precision not null
);
create table diary_screening (
  id text primary key, runner_id text not null references runner (id), file_id text references import_file (id),
  position bigint not null, imported text, edited text, removed bigint not null, entry_key text not null,
  date text not null, question bigint not null, answer bigint not null
);
create index diary_profile_runner on diary_profile (runner_id);
create index diary_pain_runner on diary_pain (runner_id, date);
create index diary_shoe_runner on diary_shoe (runner_id);
create index diary_shoe_use_runner on diary_shoe_use (runner_id, date);
create index diary_strength_runner on diary_strength (runner_id, date);
create index diary_mobility_runner on diary_mobility (runner_id, date);
create index diary_sleep_runner on diary_sleep (runner_id, date);
create index diary_test_runner on diary_test (runner_id, date);
create index diary_screening_runner on diary_screening (runner_id, date);
create index diary_profile_file on diary_profile (file_id);
create index diary_pain_file on diary_pain (file_id);
create index diary_shoe_file on diary_shoe (file_id);
create index diary_shoe_use_file on diary_shoe_use (file_id);
create index diary_strength_file on diary_strength (file_id);
create index diary_mobility_file on diary_mobility (file_id);
create index diary_sleep_file on diary_sleep (file_id);
create index diary_test_file on diary_test (file_id);
create index diary_screening_file on diary_screening (file_id);

create table gait_recording (
  id text primary key,
  runner_id text not null references runner (id),
  position bigint not null,
  name text not null,
  sha256 text,
  day text not null,
  view text not null,
  science text not null,
  measures text not null
);
create index gait_recording_runner on gait_recording (runner_id);

create table experiment (
  id text primary key,
  runner_id text not null references runner (id),
  created text not null,
  plan text not null,
  sha256 text not null,
  state text not null
);
create index experiment_runner on experiment (runner_id);

create table experiment_log (
  id text primary key,
  runner_id text not null references runner (id),
  experiment_id text not null references experiment (id),
  day text not null,
  position bigint not null,
  entry text not null
);
create index experiment_log_experiment on experiment_log (experiment_id);

create table analysis (
  id text primary key,
  runner_id text not null references runner (id),
  as_of text not null,
  revision bigint not null,
  science text not null,
  provenance text not null,
  document text not null
);
create index analysis_runner on analysis (runner_id, as_of);

create table access_log (
  id text primary key,
  runner_id text not null references runner (id),
  at text not null,
  who text not null,
  what text not null
);
create index access_log_runner on access_log (runner_id, at);

create table job (
  id text primary key,
  runner_id text not null references runner (id),
  batch_id text references import_batch (id),
  kind text not null,
  state text not null,
  created text not null,
  done bigint not null,
  total bigint not null,
  message text not null,
  cancel bigint not null
);
create index job_runner on job (runner_id);

-- db-scheduler's own table, as its documentation gives it.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data ${bytes},
  execution_time ${moment} not null,
  picked boolean not null,
  picked_by text,
  last_success ${moment},
  last_failure ${moment},
  consecutive_failures int,
  last_heartbeat ${moment},
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
