-- Who may come in, where a store serves more than one. Of secrets only hashes are kept, but for the second factor's,
-- which is needed to check it.
create table account (
  id text primary key,
  login text not null,
  login_key text not null,
  name text not null,
  role text not null,
  runner_id text references runner (id),
  password_hash text not null,
  totp_secret text,
  disabled bigint not null,
  created text not null
);
create unique index account_login on account (login_key);
create index account_runner on account (runner_id);

create table account_identity (
  id text primary key,
  account_id text not null references account (id),
  issuer text not null,
  subject text not null
);
create unique index account_identity_subject on account_identity (issuer, subject);
create index account_identity_account on account_identity (account_id);

create table invitation (
  id text primary key,
  runner_id text not null references runner (id),
  code_sha256 text not null,
  created text not null,
  expires text not null
);
create unique index invitation_code on invitation (code_sha256);
create index invitation_runner on invitation (runner_id);

create table access_grant (
  id text primary key,
  runner_id text not null references runner (id),
  account_id text not null references account (id),
  since text not null
);
create unique index access_grant_pair on access_grant (account_id, runner_id);
create index access_grant_runner on access_grant (runner_id);

create table api_token (
  id text primary key,
  account_id text references account (id),
  runner_id text references runner (id),
  label text not null,
  scopes text not null,
  secret_sha256 text not null,
  created text not null,
  last_used text,
  expires text
);
create unique index api_token_secret on api_token (secret_sha256);
create index api_token_account on api_token (account_id);
create index api_token_runner on api_token (runner_id);

-- The author's name is kept as it was: a comment outlives its account, and is exported with the runner.
create table comment (
  id text primary key,
  runner_id text not null references runner (id),
  about text not null,
  author_id text not null,
  author_name text not null,
  text text not null,
  at text not null
);
create index comment_runner on comment (runner_id, at);
