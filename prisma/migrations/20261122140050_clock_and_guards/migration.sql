-- The one clock. Every deadline is compared with app_now(): the database's transaction time, plus what the
-- demo moved it forward. Stable within a transaction, so that one act sees one instant.
insert into app_clock (id, offset_ms) values (1, 0);

alter table app_clock add constraint app_clock_one_row check (id = 1);
alter table app_clock add constraint app_clock_forward check (offset_ms >= 0);

-- A session may look at an earlier instant (demo data with a past); it can never look ahead.
create function app_now() returns timestamptz language sql stable as $$
  select least(
    date_trunc('milliseconds', now()) + (select offset_ms from app_clock where id = 1) * interval '1 millisecond',
    nullif(current_setting('sweetspot.now', true), '')::timestamptz
  )
$$;

create function app_clock_never_back() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.offset_ms < old.offset_ms then
    raise exception 'app_clock moves only forward' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create trigger app_clock_never_back before update or delete on app_clock
  for each row execute function app_clock_never_back();

-- What was recorded, agreed or signed is never changed or removed.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger audit_event_append_only before update or delete on audit_event
  for each row execute function refuse_change();
create trigger audit_event_no_truncate before truncate on audit_event
  for each statement execute function refuse_change();

create trigger terms_append_only before update or delete on terms
  for each row execute function refuse_change();
create trigger terms_no_truncate before truncate on terms
  for each statement execute function refuse_change();

create trigger signature_append_only before update or delete on signature
  for each row execute function refuse_change();
create trigger signature_no_truncate before truncate on signature
  for each statement execute function refuse_change();

create trigger application_snapshot_append_only before update or delete on application_snapshot
  for each row execute function refuse_change();

create trigger stat_snapshot_append_only before update on stat_snapshot
  for each row execute function refuse_change();

-- A brief's numbers hold whatever the program does.
alter table brief add constraint brief_slots_positive check (slots >= 1);
alter table brief add constraint brief_budget_not_negative check (budget >= 0);
alter table deal add constraint deal_amounts_sane check (gross >= 0 and brand_fee >= 0 and creator_fee >= 0 and creator_fee <= gross);
alter table deliverable add constraint deliverable_amounts_sane check (gross >= 0 and brand_fee >= 0 and creator_fee >= 0 and creator_fee <= gross);
alter table payout add constraint payout_adds_up check (amount = gross - fee and amount >= 0);

-- People sort by what they can see: search over titles and summaries.
create index brief_search on brief using gin (to_tsvector('simple', title || ' ' || summary));

-- Deal numbers start where four digits look like a number and not like a counter.
alter sequence deal_number_seq restart with 2001;
