#!/usr/bin/env node
/**
 * A real Postfix on loopback, to try the mail against what people run: STARTTLS and AUTH demanded, as on a submission
 * port. For root on Linux; on Debian: apt-get install postfix sasl2-bin libsasl2-modules openssl
 *
 *   node scripts/postfix-loopback.mjs FOLDER [PORT]
 *   node scripts/postfix-loopback.mjs --missing       only says whether it can run here
 *
 * All of it lives in FOLDER, which has to be new or empty: settings, queue, certificate, password, log, mail. Neither
 * /etc/postfix nor a Postfix that serves the machine is touched. Without PORT it takes a free one.
 *
 * Once it answers it prints one line of JSON: { host, port, user, pass, ca, maildir, log, pid }, `ca` the path of a PEM.
 * Mail for anyone at example.com or example.org lands in `maildir`; its Delivered-To says for whom. It refuses
 * nobody@example.com for good (550), greylisted@example.com for now (450) and every other domain: no mail gets out.
 *
 * It stops on SIGTERM and SIGINT, and when a process that forked it ends; FOLDER stays. Exit codes: 0 stopped, 1 did not
 * start or ended by itself, 2 called wrongly, 3 can't run here; the reason is on stderr.
 */
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { connect, createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const host = "127.0.0.1";
const user = "resend";
const path = `${process.env.PATH ?? ""}:/usr/sbin:/sbin:/usr/bin:/bin`;
const patienceMs = 20_000;

const env = { ...process.env, PATH: path };

const run = (tool, args, input = "") =>
  execFileSync(tool, args, { input, encoding: "utf8", stdio: "pipe", env }).trim();

async function main([target, givenPort = "0", ...rest]) {
  const port = Number(givenPort);
  const isPort = Number.isInteger(port) && port >= 0 && port < 65_536;
  if (!target || !isPort || rest.length > 0) return end(2, "Usage: postfix-loopback.mjs FOLDER [PORT] | --missing");
  const missing = whatIsMissing();
  if (missing) return end(3, missing);
  if (target === "--missing") return end(0);
  const folder = resolve(target);
  const unfit = whyUnfit(folder);
  if (unfit) return end(2, unfit);
  const stopping = stopAsked();
  const free = await freePort(port);
  if (!free) return end(2, `Port ${port} is taken.`);
  await serve(setUp(folder, free), stopping);
}

function whatIsMissing() {
  if (process.platform !== "linux") return "A Postfix of its own is started on Linux only.";
  if (process.getuid?.() !== 0) return "Postfix starts as root only.";
  for (const tool of ["postfix", "postconf", "saslpasswd2", "openssl"]) {
    if (!path.split(":").some((folder) => folder && existsSync(join(folder, tool)))) return `${tool} is not installed.`;
  }
  const version = run("postconf", ["-dh", "mail_version"]);
  const [major = 0, minor = 0] = version.split(".").map((part) => Number.parseInt(part, 10));
  if (major < 3 || (major === 3 && minor < 6)) return `Postfix is ${version}; 3.6 or newer is needed.`;
  if (!run("postconf", ["-a"]).split("\n").includes("cyrus")) return "This Postfix was built without Cyrus SASL.";
  for (const plugin of ["libplain.so", "libsasldb.so"]) {
    if (!hasSaslPlugin(plugin)) return `The SASL plugin ${plugin} is not installed.`;
  }
  return null;
}

function hasSaslPlugin(name) {
  const libraries = ["/usr/lib", "/usr/lib64"].filter((folder) => existsSync(folder));
  const homes = libraries.flatMap((folder) => [folder, ...readdirSync(folder).map((child) => join(folder, child))]);
  return homes.some((home) => existsSync(join(home, "sasl2", name)));
}

function whyUnfit(folder) {
  if (!/^[\w./-]+$/.test(folder)) return "FOLDER may consist of letters, digits, dots, dashes and underscores only.";
  if (existsSync(folder) && readdirSync(folder).length > 0) return `${folder} is not empty.`;
  for (let above = dirname(folder); above !== "/"; above = dirname(above)) {
    // Postfix delivers as an unprivileged user, who has to get there.
    if (existsSync(above) && (statSync(above).mode & 0o001) === 0) return `${above} can be entered by its owner only.`;
  }
  return null;
}

/** Writes all that the instance needs into `folder`. */
function setUp(folder, port) {
  const at = (name) => join(folder, name);
  const pass = randomBytes(18).toString("base64url");
  const [postfix, mailReader] = ["postfix", "nobody"].map(idsOf);
  for (const name of ["", "etc", "etc/sasl", "queue"]) makeFolder(at(name));
  makeFolder(at("data"), postfix);
  for (const name of ["mail", "mail/new", "mail/cur", "mail/tmp"]) makeFolder(at(name), mailReader);
  writeFileSync(at("etc/main.cf"), mainCf(folder, mailReader));
  writeFileSync(at("etc/master.cf"), masterCf(port));
  makeCertificate(at);
  writeFileSync(
    at("etc/sasl/smtpd.conf"),
    `pwcheck_method: auxprop\nauxprop_plugin: sasldb\nsasldb_path: ${at("etc/sasl/sasldb2")}\nmech_list: PLAIN LOGIN\n`,
  );
  run("saslpasswd2", ["-p", "-c", "-f", at("etc/sasl/sasldb2"), "-u", "localhost", user], pass);
  chownSync(at("etc/sasl/sasldb2"), 0, postfix.gid);
  chmodSync(at("etc/sasl/sasldb2"), 0o640);
  return {
    etc: at("etc"),
    sender: { host, port, user, pass, ca: at("certificate.pem"), maildir: at("mail"), log: at("postfix.log") },
  };
}

const idsOf = (name) => ({ uid: Number(run("id", ["-u", name])), gid: Number(run("id", ["-g", name])) });

function makeFolder(folder, owner = { uid: 0, gid: 0 }) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  chownSync(folder, owner.uid, owner.gid);
}

function makeCertificate(at) {
  const kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "7"];
  const names = ["-subj", "/CN=localhost", "-addext", `subjectAltName=IP:${host},DNS:localhost`];
  run("openssl", ["req", ...kind, ...names, "-keyout", at("key.pem"), "-out", at("certificate.pem")]);
}

const mainCf = (folder, mailReader) => `compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
maillog_file = ${folder}/postfix.log
maillog_file_prefixes = ${folder}
myhostname = localhost
inet_interfaces = ${host}
inet_protocols = ipv4
biff = no
alias_maps =
alias_database =
notify_classes =

smtpd_tls_security_level = encrypt
smtpd_tls_auth_only = yes
smtpd_tls_chain_files = ${folder}/key.pem, ${folder}/certificate.pem
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = cyrus
smtpd_sasl_path = smtpd
# Debian looks into the folder of that name beside main.cf, whatever is said here.
cyrus_sasl_config_path = ${folder}/etc/sasl
smtpd_sasl_local_domain = localhost
smtpd_sasl_security_options = noanonymous
smtpd_client_restrictions = permit_sasl_authenticated, reject
smtpd_relay_restrictions = reject_unauth_destination
smtpd_recipient_restrictions = check_recipient_access inline:{
  { nobody@example.com = 550 5.1.1 No such user here },
  { greylisted@example.com = 450 4.2.0 Greylisted, come back later } }
# A sender's mistakes would be answered a second late.
smtpd_error_sleep_time = 0

mydestination =
virtual_mailbox_domains = example.com, example.org
virtual_mailbox_base = ${folder}
virtual_mailbox_maps = static:mail/
virtual_uid_maps = static:${mailReader.uid}
virtual_gid_maps = static:${mailReader.gid}
# Whatever isn't delivered here, a bounce say, goes nowhere.
default_transport = error:no mail leaves this machine
relay_transport = error:no mail leaves this machine
local_transport = error:no mail leaves this machine
`;

/** No smtp client among them. None in a chroot: the folder holds no copy of the system's libraries. */
const masterCf = (port) => `${host}:${port} inet n - n - - smtpd
cleanup    unix       n - n - 0    cleanup
qmgr       unix       n - n 300 1  qmgr
rewrite    unix       - - n - -    trivial-rewrite
tlsmgr     unix       - - n 1000? 1 tlsmgr
anvil      unix       - - n - 1    anvil
bounce     unix       - - n - 0    bounce
defer      unix       - - n - 0    bounce
trace      unix       - - n - 0    bounce
proxymap   unix       - - n - -    proxymap
error      unix       - - n - -    error
retry      unix       - - n - -    error
virtual    unix       - n n - -    virtual
postlog    unix-dgram n - n - 1    postlogd
`;

async function serve({ etc, sender }, stopping) {
  // Makes the queue's folders, each with the owner and mode it has to have.
  const check = spawn("postfix", ["-c", etc, "check"], { stdio: ["ignore", "ignore", "inherit"], env });
  const [code, signal] = await once(check, "exit");
  // A terminal's Ctrl-C reaches the check as well.
  if (signal || (await Promise.race([stopping, "go on"])) === "stop") return end(0);
  if (code !== 0) return end(1, lastWords(sender.log));
  const daemons = run("postconf", ["-c", etc, "-h", "daemon_directory"]);
  // -s: in the foreground, and leader of a process group that all it starts belongs to.
  const master = spawn(join(daemons, "master"), ["-c", etc, "-s"], { stdio: ["ignore", "ignore", "inherit"] });
  const ended = once(master, "exit").then(() => "ended");
  const outcome = await Promise.race([stopping, ended, untilItAnswers(sender.port)]);
  if (outcome === "answers") process.stdout.write(`${JSON.stringify({ ...sender, pid: master.pid })}\n`);
  const last = outcome === "answers" ? await Promise.race([stopping, ended]) : outcome;
  master.kill("SIGTERM");
  await ended;
  await endGroup(master.pid, sender.port);
  if (last === "stop") return end(0);
  return end(1, lastWords(sender.log));
}

function lastWords(log) {
  const lines = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
  return ["Postfix did not start, or ended by itself. Its last words:", ...lines.slice(-10)].join("\n");
}

const stopAsked = () =>
  new Promise((settle) => {
    for (const event of ["SIGTERM", "SIGINT", "disconnect"]) process.once(event, () => settle("stop"));
  });

async function untilItAnswers(port) {
  for (const end = Date.now() + patienceMs; Date.now() < end; await delay(25)) {
    if (await says(port, "220")) return "answers";
  }
  return "silent";
}

/** The master has told its processes to end; here they have ended, and the port is free. */
async function endGroup(pid, port) {
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
  while (await says(port, "")) await delay(5);
}

/** Whether something at the port takes a connection and, with a `word` to wait for, says it first. */
function says(port, word) {
  return new Promise((settle) => {
    const socket = connect(port, host);
    socket.setTimeout(1_000, () => answer(false));
    const answer = (isSaid) => {
      socket.destroy();
      settle(isSaid);
    };
    socket.once("connect", () => word || answer(true));
    socket.once("data", (data) => answer(data.toString().startsWith(word)));
    for (const event of ["error", "close"]) socket.once(event, () => answer(false));
  });
}

/** `port` itself, or any for 0; null where it is taken. */
async function freePort(port) {
  const server = createServer().listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    if (error.code === "EADDRINUSE") return null;
    throw error;
  }
  const address = server.address();
  server.close();
  await once(server, "close");
  return address.port;
}

function end(code, text) {
  if (text) process.stderr.write(`${text}\n`);
  process.exit(code);
}

await main(process.argv.slice(2));
