-- AlterTable
ALTER TABLE "signature" ADD COLUMN     "drawing" TEXT;

-- CreateTable
CREATE TABLE "signing_certificate" (
    "fingerprint" CHAR(64) NOT NULL,
    "certificate_pem" TEXT NOT NULL,
    "sealed_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signing_certificate_pkey" PRIMARY KEY ("fingerprint")
);

-- CreateTable
CREATE TABLE "brand_addendum" (
    "id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "brief_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "brand_addendum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brand_addendum_version" (
    "addendum_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "brand_addendum_version_pkey" PRIMARY KEY ("addendum_id","version")
);

-- CreateIndex
CREATE INDEX "brand_addendum_brand_id_idx" ON "brand_addendum"("brand_id");

-- CreateIndex
CREATE INDEX "stored_file_sha256_idx" ON "stored_file"("sha256");

-- CreateIndex
CREATE INDEX "contract_document_sha256_idx" ON "contract"("document_sha256");

-- CreateIndex
CREATE INDEX "signature_hash_idx" ON "signature"("hash");

-- CreateIndex
CREATE INDEX "terms_sha256_idx" ON "terms"("sha256");

-- AddForeignKey
ALTER TABLE "brand_addendum" ADD CONSTRAINT "brand_addendum_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brand_addendum" ADD CONSTRAINT "brand_addendum_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brand_addendum_version" ADD CONSTRAINT "brand_addendum_version_addendum_id_fkey" FOREIGN KEY ("addendum_id") REFERENCES "brand_addendum"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A brand's own text of a contract is never rewritten: a change is a new version.
create trigger brand_addendum_version_append_only before update or delete on brand_addendum_version
  for each row execute function refuse_change();
-- A certificate that sealed something is needed as long as the seals are.
create trigger signing_certificate_append_only before update or delete on signing_certificate
  for each row execute function refuse_change();
