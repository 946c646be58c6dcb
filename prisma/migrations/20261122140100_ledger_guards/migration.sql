-- What the ledger promises, kept by the database itself: whoever writes to it, with whatever program.

-- Append-only. A mistake is corrected by another journal, never by an edit. Accounts are part of it: renaming
-- one would rewrite the meaning of every posting on it.
create trigger journal_append_only before update or delete on journal
  for each row execute function refuse_change();
create trigger journal_no_truncate before truncate on journal
  for each statement execute function refuse_change();
create trigger posting_append_only before update or delete on posting
  for each row execute function refuse_change();
create trigger posting_no_truncate before truncate on posting
  for each statement execute function refuse_change();
create trigger ledger_account_append_only before update or delete on ledger_account
  for each row execute function refuse_change();
create trigger ledger_account_no_truncate before truncate on ledger_account
  for each statement execute function refuse_change();

alter table posting add constraint posting_moves_something check (amount <> 0);

-- A journal is whole: at least two postings that sum to zero in each currency. Deferred, because the postings
-- come after the journal. Fires for the journal (so that one without postings is refused) and for each posting.
create function journal_is_whole() returns trigger language plpgsql as $$
declare
  of_journal uuid;
  found_postings bigint;
  off_balance record;
begin
  if tg_table_name = 'journal' then
    of_journal := new.id;
  else
    of_journal := new.journal_id;
  end if;
  select count(*) into found_postings from posting where journal_id = of_journal;
  if found_postings < 2 then
    raise exception 'journal % has % posting(s), needs two', of_journal, found_postings
      using errcode = 'check_violation', constraint = 'journal_is_whole';
  end if;
  select a.currency, sum(p.amount) as total into off_balance
    from posting p join ledger_account a on a.id = p.account_id
    where p.journal_id = of_journal group by a.currency having sum(p.amount) <> 0 limit 1;
  if found then
    raise exception 'journal % is off balance by % %', of_journal, off_balance.total, off_balance.currency
      using errcode = 'check_violation', constraint = 'journal_is_whole';
  end if;
  return null;
end $$;

create constraint trigger journal_is_whole after insert on journal
  deferrable initially deferred for each row execute function journal_is_whole();
create constraint trigger posting_keeps_journal_whole after insert on posting
  deferrable initially deferred for each row execute function journal_is_whole();

-- A posting belongs to a journal of the same transaction: a journal that others have seen gets no more lines,
-- balanced or not. The journal's transaction must still be running, and then it can only be this one. (xmin
-- lacks the epoch, so it is rebuilt from the current transaction's full id; a savepoint has an id of its own.)
create function posting_joins_open_journal() returns trigger language plpgsql as $$
declare
  this_transaction numeric := pg_current_xact_id()::text::numeric;
  short_id numeric;
  full_id numeric;
begin
  select xmin::text::numeric into short_id from journal where id = new.journal_id;
  if not found then
    return new; -- the foreign key refuses it, with a better message
  end if;
  full_id := this_transaction - mod(this_transaction - short_id, 4294967296);
  if full_id < 3 or pg_xact_status(full_id::text::xid8) is distinct from 'in progress' then
    raise exception 'journal % is closed', new.journal_id
      using errcode = 'restrict_violation', constraint = 'posting_joins_open_journal';
  end if;
  return new;
end $$;

create trigger posting_joins_open_journal before insert on posting
  for each row execute function posting_joins_open_journal();

-- Nobody spends what is not there: `held` and `payable` are what we owe (credit, negative), and a debit may
-- empty them but never cross zero. Two spenders at once: each locks the account's row before it adds up, and
-- keeps the lock until its commit, so that the second one counts what the first one took. (NO KEY: the foreign
-- key of every posting holds KEY SHARE on the same row, and two of them must not wait for each other.) Credits
-- need no lock. Counting after waiting needs a fresh snapshot per statement, hence READ COMMITTED and nothing else.
create function account_stays_covered() returns trigger language plpgsql as $$
declare
  account record;
  balance numeric;
begin
  if new.amount < 0 then
    return null;
  end if;
  select kind, owner, currency into account from ledger_account
    where id = new.account_id and kind in ('held', 'payable') for no key update;
  if not found then
    return null;
  end if;
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'post to the ledger in READ COMMITTED, not in %', current_setting('transaction_isolation')
      using errcode = 'invalid_transaction_state';
  end if;
  select sum(amount) into balance from posting where account_id = new.account_id;
  if balance > 0 then
    raise exception '%:% would be overdrawn by % %', account.kind, account.owner, balance, account.currency
      using errcode = 'check_violation', constraint = 'account_stays_covered';
  end if;
  return null;
end $$;

create constraint trigger account_stays_covered after insert on posting
  deferrable initially deferred for each row execute function account_stays_covered();

-- One open checkout per deal; what was paid stays unique by its charge.
create unique index funding_one_open_per_deal on funding (deal_id) where state = 'open';

alter table funding add constraint funding_amounts_sane
  check (amount > 0 and (paid_amount is null or paid_amount > 0) and (processor_fee is null or processor_fee >= 0));
alter table refund add constraint refund_amount_sane check (amount > 0);
