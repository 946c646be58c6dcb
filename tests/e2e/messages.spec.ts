import { HIDDEN } from "#app/domain/conversation/contacts.ts";
import { say } from "#tests/support/conversation-fixtures.ts";
import { photo } from "#tests/support/e2e-files.ts";
import { adminUser, applicationTo, brandUser } from "#tests/support/factories.ts";
import { expect, test } from "./support/journey.ts";
import { look, settled, visit } from "./support/look.ts";
import { loginAs } from "./support/people.ts";

test("two people talk live, with files and read marks, and contacts hidden before acceptance", async ({
  page: desk,
  newPage,
}) => {
  const { applicationId: id, brief, creator } = await applicationTo();
  await loginAs(desk.context(), brief.brand);
  const phone = await newPage({ viewport: { width: 390, height: 844 } });
  await loginAs(phone.context(), creator);

  await visit(desk, `/brand/applications/${id}`);
  await desk.getByRole("link", { name: `Write to ${creator.name}` }).click();
  await visit(phone, `/messages/${id}`);
  const box = desk.getByLabel(`Message to ${creator.name}`);
  await box.fill("Mail me at rosa@pepperjar.example");
  await expect(desk.getByText(`${creator.name} will not see “rosa@pepperjar.example”`)).toBeVisible();
  await desk.getByRole("button", { name: "Send" }).click();

  await expect(phone.getByText(`Mail me at ${HIDDEN}`, { exact: true })).toBeVisible();
  await expect(phone.getByRole("status").filter({ hasText: "New message from" })).toBeAttached();
  await expect(desk.getByText(/^Read \d/)).toBeVisible();
  await expect(box).toHaveValue("");
  await expect(box).toBeFocused();

  await phone.getByText("Add files").click();
  const { name, mimeType, buffer } = await photo();
  await phone.getByLabel("Files").setInputFiles({ name, mimeType, buffer });
  await phone.getByRole("button", { name: "Send" }).click();
  const picture = desk
    .getByRole("region", { name: /^Messages with/ })
    .getByRole("img", { includeHidden: true });
  await expect(picture.first()).toBeAttached();
  await settled(phone);
  for (const page of [desk, phone]) await look(page);

  await visit(phone, "/messages");
  await expect(phone.getByText("You: A file")).toBeVisible();
  await visit(phone, "/messages?show=unread");
  await expect(phone.getByText("All read")).toBeVisible();
});

test("a message is reported, removed with notice, and its author blocked, without JavaScript", async ({
  newPage,
}) => {
  const { applicationId: id, brief, creator } = await applicationTo();
  await say(brief.brand, id, "Answer or else.");
  const plain = { javaScriptEnabled: false };
  const [reader, staff] = [await newPage(plain), await newPage(plain)];
  await loginAs(reader.context(), creator);
  await loginAs(staff.context(), await adminUser("moderator"));
  await reader.goto(`/messages/${id}`);
  await reader.getByRole("button", { name: "Mark as read" }).click();
  await expect(reader.getByRole("button", { name: "Mark as read" })).toBeHidden();
  await reader.getByRole("link", { name: /^Report this message/ }).click();
  await reader.getByRole("button", { name: "Send the report" }).click();
  await expect(reader.getByText("Choose what is wrong with the message.").first()).toBeVisible();
  await reader.getByLabel("Insulting or threatening").check();
  await reader.getByRole("button", { name: "Send the report" }).click();
  await expect(reader.getByText(/^Reported\. A moderator/)).toBeVisible();

  await staff.goto("/admin/messages");
  const report = staff.getByRole("region", { name: new RegExp(creator.name) }).first();
  await report.getByLabel("Remove the message").check();
  await report.getByRole("button", { name: "Send the decision" }).click();
  await expect(report.getByText(/Give a reason of at least/).first()).toBeVisible();
  await report.getByLabel("Remove the message").check();
  await report.getByLabel("Reason").fill("It threatens the other side, which is not allowed.");
  await report.getByRole("button", { name: "Send the decision" }).click();
  await expect(staff.getByText(/^Removed\. The author/)).toBeVisible();

  await reader.reload();
  await expect(reader.getByText("A moderator removed this message.")).toBeVisible();
  await reader.getByLabel(/^Message to/).fill("That was not nice.");
  await reader.getByRole("button", { name: "Send" }).click();
  await expect(reader.getByText("That was not nice.").first()).toBeVisible();
  await reader.getByLabel(/^More about the conversation/).click();
  await reader.getByRole("button", { name: /^Block/ }).click();
  await expect(reader.getByText(/^You blocked/)).toBeVisible();
});

test("somebody whose role only reads is told so", async ({ page }) => {
  const { applicationId: id, brief } = await applicationTo();
  await loginAs(page.context(), await brandUser("finance", brief.brand.brandId));
  await visit(page, `/messages/${id}`);
  await expect(page.getByText("Your role reads conversations.")).toBeVisible();
});
