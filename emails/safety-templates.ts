import * as productReturnDue from "./product/product-return-due.tsx";
import * as safetyAppealDecided from "./safety/safety-appeal-decided.tsx";
import * as safetyAppealWaiting from "./safety/safety-appeal-waiting.tsx";

/** Of findings in posts, and of products that go back. */
export const safetyTemplates = {
  safety_appeal_waiting: safetyAppealWaiting,
  safety_appeal_decided: safetyAppealDecided,
  product_return_due: productReturnDue,
};
