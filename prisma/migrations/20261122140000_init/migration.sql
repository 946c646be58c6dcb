-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "user_kind" AS ENUM ('brand', 'creator', 'admin');

-- CreateEnum
CREATE TYPE "admin_role" AS ENUM ('moderator', 'finance', 'superadmin');

-- CreateEnum
CREATE TYPE "auth_token_purpose" AS ENUM ('verify_email', 'reset_password', 'change_email');

-- CreateEnum
CREATE TYPE "application_state" AS ENUM ('submitted', 'shortlisted', 'offered', 'accepted', 'declined', 'withdrawn', 'expired');

-- CreateEnum
CREATE TYPE "brand_role" AS ENUM ('owner', 'manager', 'reviewer', 'finance');

-- CreateEnum
CREATE TYPE "brief_state" AS ENUM ('draft', 'in_review', 'changes_requested', 'published', 'paused', 'closed', 'removed');

-- CreateEnum
CREATE TYPE "pricing_kind" AS ENUM ('fixed', 'range', 'open');

-- CreateEnum
CREATE TYPE "brief_visibility" AS ENUM ('public', 'invite', 'link');

-- CreateEnum
CREATE TYPE "listing_decision" AS ENUM ('approved', 'changes_requested', 'removed');

-- CreateEnum
CREATE TYPE "draft_decision" AS ENUM ('approved', 'auto_approved', 'changes_requested');

-- CreateEnum
CREATE TYPE "platform" AS ENUM ('instagram', 'tiktok', 'youtube', 'other');

-- CreateEnum
CREATE TYPE "provenance" AS ENUM ('self_reported', 'screenshot', 'imported', 'reviewed');

-- CreateEnum
CREATE TYPE "engagement_denominator" AS ENUM ('followers', 'reach', 'views');

-- CreateEnum
CREATE TYPE "deal_state" AS ENUM ('signing', 'funding', 'active', 'completed', 'cancelled');

-- CreateEnum
CREATE TYPE "deliverable_state" AS ENUM ('waiting', 'draft_due', 'in_review', 'changes_requested', 'approved', 'live_due', 'live_check', 'accepted', 'paid', 'cancelled');

-- CreateEnum
CREATE TYPE "account_kind" AS ENUM ('processor_pending', 'processor_available', 'processor_fees', 'held', 'payable', 'platform_fee', 'refunds_payable', 'suspense', 'receivable');

-- CreateEnum
CREATE TYPE "email_state" AS ENUM ('queued', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "side" AS ENUM ('brand', 'creator');

-- CreateEnum
CREATE TYPE "offer_state" AS ENUM ('open', 'accepted', 'declined', 'superseded', 'expired');

-- CreateEnum
CREATE TYPE "funding_state" AS ENUM ('open', 'paid', 'expired', 'quarantined');

-- CreateEnum
CREATE TYPE "payout_state" AS ENUM ('scheduled', 'sending', 'paid', 'failed', 'blocked_payee', 'cancelled', 'needs_review');

-- CreateEnum
CREATE TYPE "refund_state" AS ENUM ('scheduled', 'sending', 'succeeded', 'failed', 'needs_review');

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "kind" "user_kind" NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified_at" TIMESTAMPTZ(3),
    "password_hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "locale" TEXT NOT NULL DEFAULT 'en-US',
    "admin_role" "admin_role",
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "public_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "absolute_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "ip" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" "auth_token_purpose" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "resets_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "brief_id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "state" "application_state" NOT NULL DEFAULT 'submitted',
    "version" INTEGER NOT NULL DEFAULT 0,
    "pitch" TEXT NOT NULL,
    "availability" TEXT NOT NULL DEFAULT '',
    "answers" JSONB NOT NULL DEFAULT '[]',
    "gross" BIGINT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_due_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "shortlisted_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "decline_code" TEXT,
    "decline_note" TEXT,
    "failed_criteria" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_price" (
    "application_id" UUID NOT NULL,
    "brief_deliverable_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "application_price_pkey" PRIMARY KEY ("application_id","brief_deliverable_id")
);

-- CreateTable
CREATE TABLE "application_snapshot" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "platform" "platform" NOT NULL,
    "handle" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    "stats" JSONB NOT NULL,

    CONSTRAINT "application_snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brand" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "website" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "background" TEXT NOT NULL,
    "brand_values" TEXT NOT NULL,
    "mailing_address" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "brand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brand_member" (
    "brand_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "brand_role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "brand_member_pkey" PRIMARY KEY ("brand_id","user_id")
);

-- CreateTable
CREATE TABLE "brief" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "brand_id" UUID NOT NULL,
    "state" "brief_state" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 0,
    "visibility" "brief_visibility" NOT NULL DEFAULT 'public',
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "details" JSONB NOT NULL DEFAULT '{}',
    "eligibility" JSONB NOT NULL DEFAULT '{}',
    "currency" CHAR(3) NOT NULL DEFAULT 'USD',
    "pricing" "pricing_kind" NOT NULL DEFAULT 'fixed',
    "slots" INTEGER NOT NULL DEFAULT 1,
    "budget" BIGINT NOT NULL DEFAULT 0,
    "apply_by" TIMESTAMPTZ(3),
    "fee_min" BIGINT,
    "fee_max" BIGINT,
    "platforms" "platform"[],
    "niches" TEXT[],
    "markets" TEXT[],
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "close_reason" TEXT,

    CONSTRAINT "brief_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brief_deliverable" (
    "id" UUID NOT NULL,
    "brief_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "platform" "platform" NOT NULL,
    "format" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "specification" TEXT NOT NULL DEFAULT '',
    "fee_min" BIGINT,
    "fee_max" BIGINT,
    "publish_from" TIMESTAMPTZ(3),
    "publish_to" TIMESTAMPTZ(3),

    CONSTRAINT "brief_deliverable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_review" (
    "id" UUID NOT NULL,
    "brief_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "findings" JSONB NOT NULL,
    "decision" "listing_decision",
    "reason" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "listing_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "deliverable_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "caption" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "submitted_by_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "disclosure" JSONB NOT NULL DEFAULT '[]',
    "decision" "draft_decision",
    "feedback" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_file" (
    "draft_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "draft_file_pkey" PRIMARY KEY ("draft_id","position")
);

-- CreateTable
CREATE TABLE "live_post" (
    "id" UUID NOT NULL,
    "deliverable_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "problem" TEXT,
    "problem_at" TIMESTAMPTZ(3),

    CONSTRAINT "live_post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "uploaded_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "template_version" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "document_sha256" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "completed_at" TIMESTAMPTZ(3),
    "sealed_at" TIMESTAMPTZ(3),
    "sealed_file_id" UUID,

    CONSTRAINT "contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signature" (
    "id" UUID NOT NULL,
    "contract_id" UUID NOT NULL,
    "side" "side" NOT NULL,
    "sequence" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "typed_name" TEXT NOT NULL,
    "account_email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL,
    "consent_version" TEXT NOT NULL,
    "document_sha256" CHAR(64) NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "ip" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,
    "previous_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "creator" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "handle" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "languages" TEXT[],
    "niches" TEXT[],
    "bio" TEXT NOT NULL DEFAULT '',
    "mailing_address" TEXT NOT NULL DEFAULT '',
    "vetted_at" TIMESTAMPTZ(3),
    "vetted_until" TIMESTAMPTZ(3),
    "payee_account_id" TEXT,
    "payee_active_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "creator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "social_account" (
    "id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "platform" "platform" NOT NULL,
    "handle" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "social_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stat_snapshot" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "followers" INTEGER NOT NULL,
    "avg_likes" INTEGER NOT NULL,
    "avg_comments" INTEGER NOT NULL,
    "avg_views" INTEGER NOT NULL,
    "reach" INTEGER NOT NULL,
    "impressions" INTEGER NOT NULL,
    "engagement_bps" INTEGER NOT NULL,
    "engagement_denominator" "engagement_denominator" NOT NULL,
    "audience_countries" JSONB NOT NULL,
    "audience_ages" JSONB NOT NULL,
    "audience_genders" JSONB NOT NULL,
    "provenance" "provenance" NOT NULL DEFAULT 'self_reported',
    "field_provenance" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "stat_snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deal" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "brief_id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "terms_id" UUID NOT NULL,
    "state" "deal_state" NOT NULL DEFAULT 'signing',
    "version" INTEGER NOT NULL DEFAULT 0,
    "currency" CHAR(3) NOT NULL,
    "gross" BIGINT NOT NULL,
    "brand_fee" BIGINT NOT NULL,
    "creator_fee" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "signed_at" TIMESTAMPTZ(3),
    "funded_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,

    CONSTRAINT "deal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deliverable" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "platform" "platform" NOT NULL,
    "format" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "specification" TEXT NOT NULL DEFAULT '',
    "content_only" BOOLEAN NOT NULL,
    "state" "deliverable_state" NOT NULL DEFAULT 'waiting',
    "version" INTEGER NOT NULL DEFAULT 0,
    "gross" BIGINT NOT NULL,
    "brand_fee" BIGINT NOT NULL,
    "creator_fee" BIGINT NOT NULL,
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "publish_from" TIMESTAMPTZ(3),
    "publish_to" TIMESTAMPTZ(3),
    "rounds_used" INTEGER NOT NULL DEFAULT 0,
    "accepted_at" TIMESTAMPTZ(3),

    CONSTRAINT "deliverable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder" (
    "subject_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("subject_id","kind","deadline")
);

-- CreateTable
CREATE TABLE "ledger_account" (
    "id" UUID NOT NULL,
    "kind" "account_kind" NOT NULL,
    "owner" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,

    CONSTRAINT "ledger_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "deal_id" UUID,
    "subject_id" TEXT,
    "processor_id" TEXT,
    "memo" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "journal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "posting" (
    "id" BIGSERIAL NOT NULL,
    "journal_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "posting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "href" TEXT NOT NULL,
    "deal_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "email" (
    "id" UUID NOT NULL,
    "notification_id" UUID,
    "kind" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "email_state" NOT NULL DEFAULT 'queued',
    "idempotency_key" TEXT NOT NULL,
    "provider_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "email_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "email_attempt" (
    "id" UUID NOT NULL,
    "email_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ok" BOOLEAN NOT NULL,
    "detail" TEXT NOT NULL,

    CONSTRAINT "email_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "terms" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "proposed_by" "side" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "terms_id" UUID NOT NULL,
    "state" "offer_state" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 0,
    "proposed_by" "side" NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "responded_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "funding" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "state" "funding_state" NOT NULL DEFAULT 'open',
    "amount" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "checkout_id" TEXT,
    "checkout_url" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "payment_intent_id" TEXT,
    "charge_id" TEXT,
    "balance_transaction_id" TEXT,
    "paid_amount" BIGINT,
    "processor_fee" BIGINT,
    "paid_at" TIMESTAMPTZ(3),
    "available_at" TIMESTAMPTZ(3),
    "quarantine_code" TEXT,

    CONSTRAINT "funding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "deliverable_id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "state" "payout_state" NOT NULL DEFAULT 'scheduled',
    "gross" BIGINT NOT NULL,
    "fee" BIGINT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "release_at" TIMESTAMPTZ(3) NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "parameters" JSONB,
    "lease_token" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "first_sent_at" TIMESTAMPTZ(3),
    "transfer_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "paid_at" TIMESTAMPTZ(3),
    "failure_code" TEXT,
    "failure_message" TEXT,

    CONSTRAINT "payout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "funding_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "refund_state" NOT NULL DEFAULT 'scheduled',
    "amount" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "charge_id" TEXT NOT NULL,
    "lease_token" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "first_sent_at" TIMESTAMPTZ(3),
    "refund_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "succeeded_at" TIMESTAMPTZ(3),
    "failure_message" TEXT,

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_event" (
    "id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "processed_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "processor_entry" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "fee" BIGINT NOT NULL,
    "net" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "status" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "available_on" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "journal_id" UUID,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "processor_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reconciliation_run" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "checked" INTEGER NOT NULL DEFAULT 0,
    "drift" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "reconciliation_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "stream" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_user_id" UUID,
    "actor_name" TEXT NOT NULL,
    "deal_id" UUID,
    "brief_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "previous_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "app_clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "offset_ms" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "app_clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker_heartbeat" (
    "id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_public_id_key" ON "session"("public_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "auth_token_token_hash_key" ON "auth_token"("token_hash");

-- CreateIndex
CREATE INDEX "auth_token_user_id_purpose_idx" ON "auth_token"("user_id", "purpose");

-- CreateIndex
CREATE INDEX "throttle_resets_at_idx" ON "throttle"("resets_at");

-- CreateIndex
CREATE INDEX "application_creator_id_submitted_at_id_idx" ON "application"("creator_id", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "application_brief_id_state_submitted_at_id_idx" ON "application"("brief_id", "state", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "application_state_closes_at_idx" ON "application"("state", "closes_at");

-- CreateIndex
CREATE UNIQUE INDEX "application_brief_id_creator_id_key" ON "application"("brief_id", "creator_id");

-- CreateIndex
CREATE INDEX "application_snapshot_application_id_idx" ON "application_snapshot"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "brand_slug_key" ON "brand"("slug");

-- CreateIndex
CREATE INDEX "brand_member_user_id_idx" ON "brand_member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "brief_slug_key" ON "brief"("slug");

-- CreateIndex
CREATE INDEX "brief_state_published_at_id_idx" ON "brief"("state", "published_at", "id");

-- CreateIndex
CREATE INDEX "brief_state_apply_by_idx" ON "brief"("state", "apply_by");

-- CreateIndex
CREATE INDEX "brief_brand_id_updated_at_id_idx" ON "brief"("brand_id", "updated_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "brief_deliverable_brief_id_position_key" ON "brief_deliverable"("brief_id", "position");

-- CreateIndex
CREATE INDEX "listing_review_brief_id_idx" ON "listing_review"("brief_id");

-- CreateIndex
CREATE INDEX "listing_review_decision_due_at_idx" ON "listing_review"("decision", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "draft_deliverable_id_version_key" ON "draft"("deliverable_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "draft_file_file_id_key" ON "draft_file"("file_id");

-- CreateIndex
CREATE INDEX "live_post_deliverable_id_idx" ON "live_post"("deliverable_id");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_storage_key_key" ON "stored_file"("storage_key");

-- CreateIndex
CREATE INDEX "stored_file_deal_id_idx" ON "stored_file"("deal_id");

-- CreateIndex
CREATE UNIQUE INDEX "contract_deal_id_key" ON "contract"("deal_id");

-- CreateIndex
CREATE UNIQUE INDEX "contract_sealed_file_id_key" ON "contract"("sealed_file_id");

-- CreateIndex
CREATE UNIQUE INDEX "signature_contract_id_side_key" ON "signature"("contract_id", "side");

-- CreateIndex
CREATE UNIQUE INDEX "signature_contract_id_sequence_key" ON "signature"("contract_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "creator_user_id_key" ON "creator"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "creator_handle_key" ON "creator"("handle");

-- CreateIndex
CREATE UNIQUE INDEX "creator_payee_account_id_key" ON "creator"("payee_account_id");

-- CreateIndex
CREATE UNIQUE INDEX "social_account_creator_id_platform_handle_key" ON "social_account"("creator_id", "platform", "handle");

-- CreateIndex
CREATE INDEX "stat_snapshot_account_id_taken_at_idx" ON "stat_snapshot"("account_id", "taken_at");

-- CreateIndex
CREATE UNIQUE INDEX "deal_number_key" ON "deal"("number");

-- CreateIndex
CREATE UNIQUE INDEX "deal_application_id_key" ON "deal"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "deal_terms_id_key" ON "deal"("terms_id");

-- CreateIndex
CREATE INDEX "deal_brand_id_created_at_id_idx" ON "deal"("brand_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "deal_creator_id_created_at_id_idx" ON "deal"("creator_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "deal_brief_id_idx" ON "deal"("brief_id");

-- CreateIndex
CREATE INDEX "deal_state_due_at_idx" ON "deal"("state", "due_at");

-- CreateIndex
CREATE INDEX "deliverable_state_due_at_idx" ON "deliverable"("state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "deliverable_deal_id_position_key" ON "deliverable"("deal_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_account_kind_owner_currency_key" ON "ledger_account"("kind", "owner", "currency");

-- CreateIndex
CREATE UNIQUE INDEX "journal_idempotency_key_key" ON "journal"("idempotency_key");

-- CreateIndex
CREATE INDEX "journal_deal_id_at_idx" ON "journal"("deal_id", "at");

-- CreateIndex
CREATE INDEX "journal_processor_id_idx" ON "journal"("processor_id");

-- CreateIndex
CREATE INDEX "posting_journal_id_idx" ON "posting"("journal_id");

-- CreateIndex
CREATE INDEX "posting_account_id_idx" ON "posting"("account_id");

-- CreateIndex
CREATE INDEX "notification_user_id_created_at_id_idx" ON "notification"("user_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "notification_user_id_read_at_idx" ON "notification"("user_id", "read_at");

-- CreateIndex
CREATE UNIQUE INDEX "email_notification_id_key" ON "email"("notification_id");

-- CreateIndex
CREATE UNIQUE INDEX "email_idempotency_key_key" ON "email"("idempotency_key");

-- CreateIndex
CREATE INDEX "email_state_created_at_idx" ON "email"("state", "created_at");

-- CreateIndex
CREATE INDEX "email_attempt_email_id_idx" ON "email_attempt"("email_id");

-- CreateIndex
CREATE UNIQUE INDEX "terms_application_id_version_key" ON "terms"("application_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "offer_terms_id_key" ON "offer"("terms_id");

-- CreateIndex
CREATE INDEX "offer_application_id_idx" ON "offer"("application_id");

-- CreateIndex
CREATE INDEX "offer_state_expires_at_idx" ON "offer"("state", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "funding_idempotency_key_key" ON "funding"("idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "funding_checkout_id_key" ON "funding"("checkout_id");

-- CreateIndex
CREATE UNIQUE INDEX "funding_charge_id_key" ON "funding"("charge_id");

-- CreateIndex
CREATE UNIQUE INDEX "funding_balance_transaction_id_key" ON "funding"("balance_transaction_id");

-- CreateIndex
CREATE INDEX "funding_deal_id_idx" ON "funding"("deal_id");

-- CreateIndex
CREATE INDEX "funding_state_created_at_idx" ON "funding"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "payout_deliverable_id_key" ON "payout"("deliverable_id");

-- CreateIndex
CREATE UNIQUE INDEX "payout_idempotency_key_key" ON "payout"("idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "payout_transfer_id_key" ON "payout"("transfer_id");

-- CreateIndex
CREATE INDEX "payout_state_release_at_idx" ON "payout"("state", "release_at");

-- CreateIndex
CREATE INDEX "payout_creator_id_created_at_id_idx" ON "payout"("creator_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "payout_deal_id_idx" ON "payout"("deal_id");

-- CreateIndex
CREATE UNIQUE INDEX "refund_cause_key" ON "refund"("cause");

-- CreateIndex
CREATE UNIQUE INDEX "refund_idempotency_key_key" ON "refund"("idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "refund_refund_id_key" ON "refund"("refund_id");

-- CreateIndex
CREATE INDEX "refund_state_created_at_idx" ON "refund"("state", "created_at");

-- CreateIndex
CREATE INDEX "refund_deal_id_idx" ON "refund"("deal_id");

-- CreateIndex
CREATE INDEX "webhook_event_processed_at_received_at_idx" ON "webhook_event"("processed_at", "received_at");

-- CreateIndex
CREATE INDEX "processor_entry_status_available_on_idx" ON "processor_entry"("status", "available_on");

-- CreateIndex
CREATE INDEX "reconciliation_run_started_at_idx" ON "reconciliation_run"("started_at");

-- CreateIndex
CREATE INDEX "audit_event_deal_id_sequence_idx" ON "audit_event"("deal_id", "sequence");

-- CreateIndex
CREATE INDEX "audit_event_brief_id_idx" ON "audit_event"("brief_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_stream_sequence_key" ON "audit_event"("stream", "sequence");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_token" ADD CONSTRAINT "auth_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_price" ADD CONSTRAINT "application_price_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_snapshot" ADD CONSTRAINT "application_snapshot_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brand_member" ADD CONSTRAINT "brand_member_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brand_member" ADD CONSTRAINT "brand_member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brief" ADD CONSTRAINT "brief_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brief_deliverable" ADD CONSTRAINT "brief_deliverable_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_review" ADD CONSTRAINT "listing_review_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_deliverable_id_fkey" FOREIGN KEY ("deliverable_id") REFERENCES "deliverable"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_file" ADD CONSTRAINT "draft_file_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_file" ADD CONSTRAINT "draft_file_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "live_post" ADD CONSTRAINT "live_post_deliverable_id_fkey" FOREIGN KEY ("deliverable_id") REFERENCES "deliverable"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_sealed_file_id_fkey" FOREIGN KEY ("sealed_file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "creator" ADD CONSTRAINT "creator_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "social_account" ADD CONSTRAINT "social_account_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stat_snapshot" ADD CONSTRAINT "stat_snapshot_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "social_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal" ADD CONSTRAINT "deal_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal" ADD CONSTRAINT "deal_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal" ADD CONSTRAINT "deal_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal" ADD CONSTRAINT "deal_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal" ADD CONSTRAINT "deal_terms_id_fkey" FOREIGN KEY ("terms_id") REFERENCES "terms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliverable" ADD CONSTRAINT "deliverable_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_journal_id_fkey" FOREIGN KEY ("journal_id") REFERENCES "journal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "ledger_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email" ADD CONSTRAINT "email_notification_id_fkey" FOREIGN KEY ("notification_id") REFERENCES "notification"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_attempt" ADD CONSTRAINT "email_attempt_email_id_fkey" FOREIGN KEY ("email_id") REFERENCES "email"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "terms" ADD CONSTRAINT "terms_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_terms_id_fkey" FOREIGN KEY ("terms_id") REFERENCES "terms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding" ADD CONSTRAINT "funding_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout" ADD CONSTRAINT "payout_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout" ADD CONSTRAINT "payout_deliverable_id_fkey" FOREIGN KEY ("deliverable_id") REFERENCES "deliverable"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout" ADD CONSTRAINT "payout_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
