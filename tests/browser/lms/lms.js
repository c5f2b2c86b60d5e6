// SPDX-License-Identifier: EUPL-1.2
/**
 * A learning platform around scorm-again: it keeps what a package sets from visit to visit, notes every call and
 * every error, and fails every n-th call when asked to: `lms.html?version=1.2&failing=3&package=…/index.html`.
 */
const asked = new URLSearchParams(location.search);
const version = asked.get("version");
const failing = Number(asked.get("failing") ?? 0);
const KEY = `lms-${version}`;
const kept = JSON.parse(localStorage.getItem(KEY) ?? '{"values":{},"visits":[]}');
const visit = { calls: [], errors: [] };
kept.visits.push(visit);

const SETTINGS = { autocommit: false, logLevel: 5, sendFullCommit: true };
const inner = version === "1.2" ? new Scorm12API(SETTINGS) : new Scorm2004API(SETTINGS);
const isBack = Object.keys(kept.values).length > 0;
if (isBack) inner.loadFromFlattenedJSON(kept.values);
if (version === "1.2") inner.cmi.core.entry = isBack ? "resume" : "ab-initio";
else inner.cmi.entry = isBack ? "resume" : "ab-initio";

const prefix = version === "1.2" ? "LMS" : "";
let failed = false;
let count = 0;

function save() {
  localStorage.setItem(KEY, JSON.stringify(kept));
}

/** Pass a call on, note it, and note the error that it gave. */
function call(name, ...args) {
  count += 1;
  failed = failing > 0 && count % failing === 0;
  visit.calls.push([name, ...args]);
  const given = failed ? (name === "GetValue" ? "" : "false") : inner[prefix + name](...args);
  const code = failed ? "0" : String(inner[`${prefix}GetLastError`]());
  if (code !== "0" && !(name === "GetValue" && code === "403")) visit.errors.push([code, name, ...args]);
  if (!failed && name === "SetValue" && String(given) === "true" && !/exit$|session_time$/u.test(args[0])) {
    kept.values[args[0]] = args[1];
  }
  save();
  return String(given);
}

const api = { [`${prefix}GetLastError`]: () => (failed ? "101" : String(inner[`${prefix}GetLastError`]())) };
for (const name of ["Initialize", "GetValue", "SetValue", "Commit", version === "1.2" ? "Finish" : "Terminate"]) {
  api[prefix + name] = (...args) => call(name, ...args);
}
globalThis[version === "1.2" ? "API" : "API_1484_11"] = api;
globalThis.kept = kept;

const frame = document.createElement("iframe");
frame.src = asked.get("package");
frame.id = "sco";
document.body.append(frame);
