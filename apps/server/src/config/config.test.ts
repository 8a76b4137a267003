import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ConfigError, environmentNames, readConfig } from "./config.ts";

const smtp = {
  SMTP_HOST: "smtp.example.com",
  SMTP_PORT: "587",
  SMTP_USER: "u",
  SMTP_PASS: "p4ss",
  SMTP_FROM: "Book <post@example.com>",
};

function faults(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

describe("readConfig", () => {
  it("takes an empty environment: embedded database, no mail, loopback", () => {
    expect(readConfig({ SMTP_HOST: "", PORT: "" })).toMatchObject({
      ...{ port: 3000, host: "127.0.0.1", publicUrl: null, database: null, smtp: null, logLevel: "info" },
      mailCaps: { daily: 100, monthly: 3000 },
    });
  });

  it("reads everything that is given", () => {
    const given = {
      ...smtp,
      PUBLIC_URL: "https://book.example/",
      DATABASE_URL: "postgres://o:p@db/rbo",
      SMTP_TLS: "implicit",
    };
    expect(readConfig(given)).toMatchObject({
      publicUrl: "https://book.example",
      database: { ownerUrl: "postgres://o:p@db/rbo", appUrl: null },
      smtp: { host: "smtp.example.com", port: 587, tls: "implicit" },
    });
  });

  it("lists every wrong value with its remedy, and shows none of them", () => {
    const wrong = {
      PORT: "eighty",
      DATABASE_URL: "mysql://root:secret@db",
      LOG_LEVEL: "loud",
      MAIL_DAILY_CAP: "0",
      PUBLIC_URL: "book",
    };
    expect(faults(wrong)).toEqual([
      "PORT: must be a whole number",
      "PUBLIC_URL: must be a complete address with its protocol",
      "DATABASE_URL: must be a complete address with its protocol",
      "MAIL_DAILY_CAP: must be 1 or more",
      "LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent",
    ]);
    expect(faults(wrong).join()).not.toContain("secret");
  });

  it("wants all of the relay's settings or none", () => {
    const { SMTP_PASS: _, SMTP_FROM: __, ...rest } = smtp;
    expect(faults(rest)).toEqual([
      "SMTP_PASS: missing; set all of the SMTP settings or none",
      "SMTP_FROM: missing; set all of the SMTP settings or none",
    ]);
    expect(faults({ ...smtp, SMTP_FROM: "Book, post" })[0]).toContain("SMTP_FROM: must be one address");
    expect(faults({ DATABASE_APP_URL: "postgres://a:b@db/rbo" })).toHaveLength(1);
  });
});

describe(".env.example", () => {
  const example = readFileSync(new URL("../../../../.env.example", import.meta.url), "utf8");
  const settings = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(
    ([, name = "", value = ""]) => [name, value] as const,
  );

  it("names every setting that is read, and no other", () => {
    expect(settings.map(([name]) => name).sort()).toEqual([...environmentNames].sort());
  });

  it("shows the defaults", () => {
    const { dataDir: _, ...fromExample } = readConfig(Object.fromEntries(settings));
    const { dataDir: __, ...defaults } = readConfig({});
    expect(fromExample).toEqual(defaults);
  });
});
