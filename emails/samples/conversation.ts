import { brief, creatorName, soon, type Samples } from "./people.ts";

const names = { ...brief, creatorName };
const message = {
  at: soon,
  by: "Rosa Lindqvist",
  body: "Could you film on Friday?\nThe jar is on its way.",
  files: 0,
};
const reader = { portal: "creator", href: "/messages/1" } as const;

export const conversations = {
  messages_unread: [
    { ...reader, data: { ...names, from: "Pepperjar", messages: [message], count: 1 } },
    {
      ...reader,
      data: {
        ...names,
        dealNumber: 1042,
        from: "Pepperjar",
        messages: [message, { ...message, body: "", files: 2 }],
        count: 7,
      },
    },
    {
      portal: "brand",
      href: "/messages/1",
      data: { ...names, from: creatorName, messages: [{ ...message, by: creatorName, files: 1 }], count: 1 },
    },
  ],
  message_reported: [
    {
      portal: "admin",
      href: "/admin/messages",
      data: { ...names, reporter: creatorName, author: "Pepperjar", reason: "Advertising or spam" },
    },
  ],
  message_removed: [
    { ...reader, data: { ...names, reason: "It threatens the other side.", excerpt: "Answer or else." } },
  ],
  report_answered: [
    { ...reader, data: { ...names, removed: true, author: "Pepperjar" } },
    { ...reader, data: { ...names, removed: false, author: "Pepperjar" } },
  ],
} satisfies Partial<Samples>;
