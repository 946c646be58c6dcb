import { pipeline, Readable } from "node:stream";
import type { S3Client, S3ClientConfig } from "@aws-sdk/client-s3";
import { measure } from "./measure.server.ts";
import { checkedKey } from "./storage-key.ts";
import { MissingFileError, type ByteRange, type PutOptions, type Storage, type Stored } from "./storage.ts";

// Two parts in flight bound the memory of one upload to about 16 MiB, and allow files up to 80 GiB.
const PART_BYTES = 8 * 1024 * 1024;
const PARTS_IN_FLIGHT = 2;

export interface S3Options {
  bucket: string;
  region: string;
  endpoint?: string | undefined;
  accessKeyId?: string | undefined;
  secretAccessKey?: string | undefined;
}

function clientConfig(options: S3Options): S3ClientConfig {
  const { accessKeyId, secretAccessKey } = options;
  return {
    region: options.region,
    // Most compatible servers know buckets by path only, and not the SDK's newer checksum trailers.
    ...(options.endpoint ? { endpoint: options.endpoint, forcePathStyle: true } : {}),
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
    requestHandler: { connectionTimeout: 5_000, socketTimeout: 60_000 },
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  };
}

/** An error handler that turns "no such object" into MissingFileError and throws everything else as it is. */
function missingOr(key: string) {
  return (error: unknown): never => {
    const name = error instanceof Error ? error.name : "";
    throw name === "NoSuchKey" || name === "NotFound" ? new MissingFileError(key) : error;
  };
}

/** Files in one bucket of an S3-compatible service. The SDK is loaded on first use: most installs never need it. */
export class S3Storage implements Storage {
  private ready: Promise<{ sdk: typeof import("@aws-sdk/client-s3"); client: S3Client }> | undefined;

  constructor(private readonly options: S3Options) {}

  private connect() {
    this.ready ??= import("@aws-sdk/client-s3").then((sdk) => ({
      sdk,
      client: new sdk.S3Client(clientConfig(this.options)),
    }));
    return this.ready;
  }

  private object(key: string) {
    return { Bucket: this.options.bucket, Key: checkedKey(key) };
  }

  async put(key: string, source: Readable, { contentType }: PutOptions): Promise<Stored> {
    const object = this.object(key);
    const [{ client }, { Upload }] = await Promise.all([this.connect(), import("@aws-sdk/lib-storage")]);
    const meter = measure();
    // Carries a failing or vanishing source into the upload, and a failing upload back to the source.
    pipeline(source, meter.stream, () => {});
    const upload = new Upload({
      client,
      params: { ...object, Body: meter.stream, ContentType: contentType },
      partSize: PART_BYTES,
      queueSize: PARTS_IN_FLIGHT,
      leavePartsOnError: false,
    });
    try {
      await upload.done();
    } catch (error) {
      meter.stream.destroy();
      throw error;
    }
    return meter.result();
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const object = this.object(key);
    const { sdk, client } = await this.connect();
    const wanted = range ? { Range: `bytes=${range.start}-${range.end}` } : {};
    const command = new sdk.GetObjectCommand({ ...object, ...wanted });
    const { Body } = await client.send(command).catch(missingOr(key));
    if (!(Body instanceof Readable)) throw new Error("The storage service sent no body");
    return Body;
  }

  async size(key: string): Promise<number> {
    const object = this.object(key);
    const { sdk, client } = await this.connect();
    const { ContentLength } = await client.send(new sdk.HeadObjectCommand(object)).catch(missingOr(key));
    if (ContentLength === undefined) throw new Error("The storage service sent no length");
    return ContentLength;
  }

  async remove(key: string): Promise<void> {
    const object = this.object(key);
    const { sdk, client } = await this.connect();
    await client.send(new sdk.DeleteObjectCommand(object));
  }
}
