-- CreateTable
CREATE TABLE "payee_standing" (
    "creator_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "reasons" TEXT[],
    "wants" TEXT[],
    "country" CHAR(2) NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payee_standing_pkey" PRIMARY KEY ("creator_id")
);

-- AddForeignKey
ALTER TABLE "payee_standing" ADD CONSTRAINT "payee_standing_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;
