-- A video that was handed in, its file kept under its hash, and the recording that came of it.
create table gait_order (
  id text primary key,
  runner_id text not null references runner (id),
  created text not null,
  name text not null,
  day text not null,
  sha256 text not null,
  options text not null,
  diagnostics text not null,
  recording_id text references gait_recording (id)
);
create index gait_order_runner on gait_order (runner_id);
create index gait_order_sha256 on gait_order (sha256);
create index gait_order_recording on gait_order (recording_id);

-- What a page shows of a recording: evidence frames, the loop, the track.
create table gait_artifact (
  id text primary key,
  runner_id text not null references runner (id),
  recording_id text not null references gait_recording (id),
  position bigint not null,
  name text not null,
  mime text not null,
  body ${bytes} not null
);
create index gait_artifact_runner on gait_artifact (runner_id);
create unique index gait_artifact_name on gait_artifact (recording_id, name);

-- Not only imports any more. Starts are counted: what ends the program each time is given up.
alter table job add column order_id text references gait_order (id);
alter table job add column label text not null default '';
alter table job add column starts bigint not null default 0;
update job set kind = 'IMPORT' where kind = 'import';
create index job_order on job (order_id);
update scheduled_tasks set task_name = 'job' where task_name = 'import';
