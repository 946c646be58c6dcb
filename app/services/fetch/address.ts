import { BlockList, isIP } from "node:net";

/**
 * What no page of the internet lives at: this machine, private and shared networks, link-local (where clouds answer
 * with credentials), documentation, multicast, and what carries an IPv4 address inside an IPv6 one (IANA's registries
 * of special-purpose addresses).
 */
const RESERVED_4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const;

// Of IPv6, only the global unicast block is the internet, without the parts of it that lead elsewhere.
const RESERVED_6 = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const;

const reserved4 = new BlockList();
for (const [net, bits] of RESERVED_4) reserved4.addSubnet(net, bits, "ipv4");
const global6 = new BlockList();
global6.addSubnet("2000::", 3, "ipv6");
const reserved6 = new BlockList();
for (const [net, bits] of RESERVED_6) reserved6.addSubnet(net, bits, "ipv6");

/** Whether a connection to this address may leave: a public unicast address, IPv4 or IPv6. Anything else is not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !reserved4.check(address, "ipv4");
  return family === 6 && global6.check(address, "ipv6") && !reserved6.check(address, "ipv6");
}
