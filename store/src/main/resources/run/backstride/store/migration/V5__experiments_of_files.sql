-- Plans and log lines of experiments as they lay in imported files. What they say together is written into the
-- experiments after each import and each undo.
create table experiment_paper (
  id text primary key,
  runner_id text not null references runner (id),
  file_id text not null references import_file (id),
  position bigint not null,
  kind text not null,
  name text not null,
  content text not null
);
create index experiment_paper_runner on experiment_paper (runner_id);
create index experiment_paper_file on experiment_paper (file_id);

-- Whether it is there because of a file alone: then it goes when the import is undone.
alter table experiment add column imported bigint not null default 0;
alter table experiment_log add column imported bigint not null default 0;
