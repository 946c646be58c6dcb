-- What a brief says, apart from case, marks and space, as one short text: a copy of another brand's brief is found by
-- an index and not by reading all that are open.
create function brief_fingerprint(title text, summary text) returns text language sql immutable parallel safe as $$
  select md5(regexp_replace(lower(title || ' ' || summary), '[^[:alnum:]]+', ' ', 'g'))
$$;
create index brief_copies on brief (brief_fingerprint(title, summary))
  where state in ('in_review', 'published', 'paused');
