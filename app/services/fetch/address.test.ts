import { describe, expect, it } from "vitest";
import { isPublicAddress } from "./address.ts";

describe("addresses of the internet", () => {
  it.each([
    "8.8.8.8",
    "1.1.1.1",
    "93.184.216.34",
    "172.15.0.1",
    "172.32.0.1",
    "100.63.255.255",
    "2606:4700::1111",
  ])("%s is one", (address) => expect(isPublicAddress(address)).toBe(true));
  it.each([
    ...[
      "127.0.0.1",
      "127.255.255.254",
      "0.0.0.0",
      "10.0.0.1",
      "10.255.255.255",
      "172.16.0.1",
      "172.31.255.255",
    ],
    ...[
      "192.168.1.1",
      "169.254.169.254",
      "100.64.0.1",
      "192.0.2.1",
      "198.18.0.1",
      "224.0.0.1",
      "255.255.255.255",
    ],
    ...["::1", "::", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "::ffff:127.0.0.1", "::ffff:7f00:1"],
    ...["64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2001:db8::1", "2001::1", "::127.0.0.1"],
    ...["localhost", "", "1.2.3", "2130706433", "0x7f.1"],
  ])("“%s” is none", (address) => expect(isPublicAddress(address)).toBe(false));
});
