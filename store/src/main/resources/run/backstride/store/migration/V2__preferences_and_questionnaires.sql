-- Results rise in number, so that the newest is known whatever day it speaks of.
alter table analysis add column number bigint not null default 0;

create table preference (
  id text primary key,
  runner_id text not null references runner (id),
  name text not null,
  value text not null
);
create unique index preference_name on preference (runner_id, name);

-- What was ticked in a questionnaire, one a day of each kind.
create table questionnaire (
  id text primary key,
  runner_id text not null references runner (id),
  kind text not null,
  date text not null,
  ticked text not null
);
create unique index questionnaire_day on questionnaire (runner_id, kind, date);
