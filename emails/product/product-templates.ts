import * as productAddressNeeded from "./product-address-needed.tsx";
import * as productToShip from "./product-to-ship.tsx";
import * as productReminder from "./product-reminder.tsx";
import * as productShipped from "./product-shipped.tsx";
import * as productReceived from "./product-received.tsx";
import * as productProblem from "./product-problem.tsx";
import * as productSentBack from "./product-sent-back.tsx";
import * as productTakenBack from "./product-taken-back.tsx";

/** The templates of what is said of a product that is sent for the work. */
export const productTemplates = {
  product_address_needed: productAddressNeeded,
  product_to_ship: productToShip,
  product_reminder: productReminder,
  product_shipped: productShipped,
  product_received: productReceived,
  product_problem: productProblem,
  product_sent_back: productSentBack,
  product_taken_back: productTakenBack,
};
