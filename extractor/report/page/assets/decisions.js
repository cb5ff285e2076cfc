// What the reader decided about findings: kept in this browser, written out as the file that
// `extractor conflicts --accepted` reads.

const KEY = "extractor.decisions";
const STATES = ["accepted", "disputed"];

/** Decisions by id of finding: {state, note, day}. */
export class Decisions {
  constructor(changed) {
    this.changed = changed;
    this.kept = true;
    this.all = this.#load();
    addEventListener("storage", (event) => {
      if (event.key !== KEY) return;
      this.all = this.#load();
      this.changed();
    });
  }

  of(id) {
    return this.all.get(id) ?? { state: "", note: "", day: "" };
  }

  /** Changes part of a decision; the day is that of the reader's clock when the state was chosen. */
  set(id, change) {
    const decision = { ...this.of(id), ...change };
    if ("state" in change) decision.day = change.state ? today() : "";
    if (decision.state || decision.note) this.all.set(id, decision);
    else this.all.delete(id);
    try {
      localStorage.setItem(KEY, JSON.stringify([...this.all]));
    } catch {
      this.kept = false;
    }
  }

  #load() {
    try {
      const found = JSON.parse(localStorage.getItem(KEY) ?? "[]");
      return new Map(
        found.filter(
          ([id, one]) =>
            typeof id === "string" &&
            typeof one.note === "string" &&
            (one.state === "" || (STATES.includes(one.state) && /^\d{4}-\d\d-\d\d$/.test(one.day))),
        ),
      );
    } catch {
      return new Map();
    }
  }

  /** The lines for the findings given: accepted ones as data, all others that were decided as remarks. */
  file(findings) {
    const lines = ["# finding, day, why"];
    for (const finding of findings) {
      const { state, note, day } = this.of(finding.id);
      const said = oneLine(note);
      if (state === "accepted")
        lines.push(`# ${oneLine(finding.headline)}`, `${finding.id} ${day} ${said || "no reason given"}`);
      else if (state || said)
        lines.push(`# ${state || "note on"} ${finding.id} ${[day, said].filter(Boolean).join(" ")}`);
    }
    return `${lines.join("\n")}\n`;
  }
}

/** Today where the reader is, as 2026-11-21. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** On one line for every program: white space and control characters as single spaces. */
function oneLine(text) {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

/** Offers a text as a file to keep. */
export function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const anchor = Object.assign(document.createElement("a"), { href: address, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
