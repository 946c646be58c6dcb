-- What both sides agreed on and sign does not change under them: the contract's text, whose digest the signatures
-- carry, and the sums and parties of the deal, which were copied from its terms. Only the course of things moves.
create function contract_is_frozen() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    or (new.id, new.deal_id, new.template_version, new.document, new.document_sha256, new.created_at)
      is distinct from (old.id, old.deal_id, old.template_version, old.document, old.document_sha256, old.created_at)
    or (old.completed_at is not null and new.completed_at is distinct from old.completed_at)
    or (old.sealed_at is not null and (new.sealed_at, new.sealed_file_id) is distinct from (old.sealed_at, old.sealed_file_id))
  then
    raise exception 'contract % is frozen', old.id using errcode = 'restrict_violation', constraint = 'contract_is_frozen';
  end if;
  return new;
end $$;

create trigger contract_is_frozen before update or delete on contract
  for each row execute function contract_is_frozen();

create function deal_terms_are_frozen() returns trigger language plpgsql as $$
begin
  if (new.id, new.number, new.brief_id, new.brand_id, new.creator_id, new.application_id, new.terms_id, new.currency,
      new.gross, new.brand_fee, new.creator_fee)
    is distinct from (old.id, old.number, old.brief_id, old.brand_id, old.creator_id, old.application_id, old.terms_id,
      old.currency, old.gross, old.brand_fee, old.creator_fee)
  then
    raise exception 'the terms of deal % are frozen', old.number
      using errcode = 'restrict_violation', constraint = 'deal_terms_are_frozen';
  end if;
  return new;
end $$;

create trigger deal_terms_are_frozen before update on deal
  for each row execute function deal_terms_are_frozen();

create function deliverable_terms_are_frozen() returns trigger language plpgsql as $$
begin
  if (new.id, new.deal_id, new.platform, new.format, new.quantity, new.content_only, new.gross, new.brand_fee, new.creator_fee)
    is distinct from (old.id, old.deal_id, old.platform, old.format, old.quantity, old.content_only, old.gross, old.brand_fee,
      old.creator_fee)
  then
    raise exception 'the terms of deliverable % are frozen', old.id
      using errcode = 'restrict_violation', constraint = 'deliverable_terms_are_frozen';
  end if;
  return new;
end $$;

create trigger deliverable_terms_are_frozen before update on deliverable
  for each row execute function deliverable_terms_are_frozen();
