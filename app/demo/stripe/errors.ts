export interface ErrorDetails {
  type?: "invalid_request_error" | "idempotency_error" | "api_error" | "card_error";
  code?: string;
  decline_code?: string;
  param?: string;
}

/** What Stripe would answer instead of a result. Handlers throw it before they change anything. */
export class ApiError extends Error {
  readonly status: number;
  readonly details: ErrorDetails;

  constructor(status: number, message: string, details: ErrorDetails = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }

  /** The response body, in the shape of the API that was asked. */
  body(api: "v1" | "v2", requestId: string) {
    const { type = "invalid_request_error", code, decline_code, param } = this.details;
    const error = { type, code, decline_code, message: this.message, param, request_id: requestId };
    return api === "v1" ? { error } : { error: { ...error, code: code ?? "invalid_fields" } };
  }
}

/** "No such charge: 'ch_1'": 404 when the id was in the path, 400 when it was in parameter `param`. */
export function noSuch(what: string, id: string, param?: string): ApiError {
  return new ApiError(param ? 400 : 404, `No such ${what}: '${id}'`, {
    code: "resource_missing",
    param: param ?? "id",
  });
}

/** A refusal of one parameter. */
export function invalid(param: string | undefined, message: string, code?: string): ApiError {
  return new ApiError(400, message, { code, param });
}
