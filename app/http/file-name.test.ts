import { expect, it } from "vitest";
import { safeFileName } from "./file-name.ts";

it.each([
  ["photo.jpg", "jpg", "photo.jpg"],
  ["photo.JPEG", "jpg", "photo.jpeg"],
  ["photo.png", "jpg", "photo.jpg"],
  ["archive.tar.gz", "pdf", "archive.tar.pdf"],
  ["../../etc/passwd", "mp4", "passwd.mp4"],
  ["C:\\Users\\me\\clip.mov", "mov", "clip.mov"],
  ["a\r\nSet-Cookie: x.mp4", "mp4", "aSet-Cookie_ x.mp4"],
  ["evil\u202e4pm.exe", "mp4", "evil4pm.mp4"],
  [".htaccess", "png", "htaccess.png"],
  ["...", "png", "file.png"],
  ["", "pdf", "file.pdf"],
  [undefined, "pdf", "file.pdf"],
  ["Cafe\u0301 ролик.mp4", "mp4", "Café ролик.mp4"],
])("makes %j, really %s, into %j", (sent, ext, wanted) => {
  expect(safeFileName(sent, ext)).toBe(wanted);
});

it("shortens a long name without losing its extension or half a character", () => {
  const name = safeFileName("😀".repeat(200) + ".mp4", "mp4");
  expect([...name]).toHaveLength(120);
  expect(name.endsWith("😀.mp4")).toBe(true);
});
