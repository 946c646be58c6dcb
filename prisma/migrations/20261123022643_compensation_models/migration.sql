-- AlterEnum
ALTER TYPE "pricing_kind" ADD VALUE 'none';

-- AlterTable
ALTER TABLE "brief" ADD COLUMN     "pays" TEXT[] DEFAULT ARRAY['fee']::TEXT[];

-- Until now every brief had a fee; some send a product too.
update brief set pays = array['fee', 'product'] where details->'product' is not null and details->'product' <> 'null'::jsonb;

-- Few briefs pay with a commission or a product: a search for one need not walk past all others.
create index brief_open_pays on brief using gin (pays) where state = 'published' and visibility = 'public';
