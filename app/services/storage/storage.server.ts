import path from "node:path";
import { env } from "#app/env.server.ts";
import { LocalDiskStorage } from "./local-disk.server.ts";
import { S3Storage } from "./s3.server.ts";
import type { Storage } from "./storage.ts";

/** The storage of this installation: an S3 bucket when S3_BUCKET is set, the local disk otherwise. */
export const storage: Storage = env.S3_BUCKET
  ? new S3Storage({
      bucket: env.S3_BUCKET,
      region: env.S3_REGION,
      endpoint: env.S3_ENDPOINT,
      accessKeyId: env.S3_ACCESS_KEY_ID,
      secretAccessKey: env.S3_SECRET_ACCESS_KEY,
    })
  : new LocalDiskStorage(path.join(env.DATA_DIR, "files"));
