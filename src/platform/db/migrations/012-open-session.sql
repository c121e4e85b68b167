-- Who holds an open session, with the roles and posts they hold on a day. Asked on every request, so it is a function:
-- each connection plans it once and keeps the plan, which is most of the time such a small query takes.
-- Out: sessions closed, over or left alone since seen_after, and people deactivated. A post merged into another
-- counts as that other. A role or post may be there twice, where two stretches of time overlap.
create function open_session(session_id text, at timestamptz, seen_after timestamptz, today date)
returns table (person_id integer, name text, email text, csrf text, seen_at timestamptz, one_time boolean, roles text[], posts integer[])
language plpgsql stable as $$
begin
  return query
    select p.id, p.name, p.email, s.csrf, s.seen_at, p.one_time_until is not null,
      array(select g.role from role_grant g
        where g.person_id = p.id and g.from_on <= today and (g.to_on is null or g.to_on >= today)),
      array(select coalesce(post.merged_into, post.id) from post_holder h join post on post.id = h.post_id
        where h.person_id = p.id and h.from_on <= today and (h.to_on is null or h.to_on >= today))
    from session s join person p on p.id = s.person_id
    where s.id = session_id and s.revoked_at is null and s.ends_at > at and s.seen_at > seen_after
      and p.deactivated_at is null;
end $$;
