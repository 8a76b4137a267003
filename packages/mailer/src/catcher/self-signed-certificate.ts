import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import {
  bitString,
  boolean,
  der,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  set,
  time,
  utf8String,
} from "./der.ts";

export type SelfSignedCertificate = {
  /** PEM, PKCS #8. */
  key: string;
  /** PEM; its own authority. */
  cert: string;
};

const dayMs = 24 * 3_600_000;
const ecdsaWithSha256 = sequence(objectIdentifier("1.2.840.10045.4.3.2"));

/**
 * A certificate (RFC 5280) for a server on 127.0.0.1 or localhost, valid from the day before `now` for a year, with a
 * key made for it. For the mail catcher and tests: Node signs but does not build certificates, and neither a library
 * nor an `openssl` to be found on the path is worth having for one.
 */
export function selfSignedCertificate(now: Date): SelfSignedCertificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = sequence(set(sequence(objectIdentifier("2.5.4.3"), utf8String("Racket Book mail catcher"))));
  const validity = sequence(time(new Date(now.getTime() - dayMs)), time(new Date(now.getTime() + 365 * dayMs)));
  const toBeSigned = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(serialNumber()),
    ecdsaWithSha256,
    name,
    validity,
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(basicConstraints(), subjectAltName())),
  );
  const signature = sign("sha256", toBeSigned, privateKey);
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: pem(sequence(toBeSigned, ecdsaWithSha256, bitString(signature))),
  };
}

const basicConstraints = (): Buffer =>
  sequence(objectIdentifier("2.5.29.19"), boolean(true), octetString(sequence(boolean(true))));

const subjectAltName = (): Buffer =>
  sequence(
    objectIdentifier("2.5.29.17"),
    octetString(sequence(der(0x87, Buffer.from([127, 0, 0, 1])), der(0x82, Buffer.from("localhost")))),
  );

/** Positive and without a leading zero, as DER asks. */
function serialNumber(): Buffer {
  const octets = randomBytes(16);
  octets[0] = ((octets[0] ?? 0) & 0x7f) | 0x40;
  return octets;
}

const pem = (content: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${content.toString("base64").replace(/.{1,64}/g, "$&\n")}-----END CERTIFICATE-----\n`;
