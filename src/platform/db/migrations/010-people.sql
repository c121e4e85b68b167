-- Passwords given by an administrator, titles of posts compared as people read them, and searching the audit log.

-- Set while the password is one an administrator made: it only serves to choose one's own, until this moment.
alter table person add column one_time_until timestamptz;

create index on sign_in_attempt (at);

-- A title as people compare titles: capitals, punctuation, spacing and "&" for "and" make no difference.
create function post_key(title text) returns text language sql immutable strict parallel safe as $$
  select coalesce(
    nullif(trim(regexp_replace(lower(replace(title, '&', ' and ')), '[^[:alnum:]]+', ' ', 'g')), ''),
    lower(title)
  )
$$;
drop index post_lower_idx;
create unique index post_has_one_title on post (post_key(title)) where merged_into is null;
create unique index post_alias_is_one_posts on post_alias (post_key(alias));
create index on post (merged_into) where merged_into is not null;

create index on audit (what, id);
create index on audit (at);
