// The data of the page unfolded: claims as objects on demand, findings, articles and people by number or id.

const SCOPE = ["series", "first", "last", "span", "track", "race", "team", "make", "role", "class"];
const MANNER = [
  "predicate",
  "modality",
  "voice",
  "speaker",
  "section",
  "revision",
  "bySubject",
  "bySeries",
  "bySeasons",
  "rule",
];
const TIME = ["earliest", "latest", "timeBasis", "tally"];

/** Reads the block of data once. */
export function readModel() {
  const block = document.getElementById("data");
  const raw = JSON.parse(block.textContent);
  block.remove();
  return new Model(raw);
}

class Model {
  constructor(raw) {
    this.raw = raw;
    this.columns = raw.claims;
    this.tables = raw.tables;
    this.count = raw.claims.id.length;
    this.notes = raw.notes;
    this.run = raw.run;
    this.articles = raw.articles.map(([id, source, title, published, status, error, text], number) => ({
      number,
      id,
      source,
      title,
      published,
      status,
      error,
      text,
      claims: [],
      findings: [],
    }));
    this.subjects = raw.tables.subject.map(([kind, id, name], number) => ({
      number,
      kind,
      id,
      name,
      claims: [],
      findings: [],
    }));
    const { article, subject } = this.columns;
    for (let i = 0; i < this.count; i += 1) {
      this.articles[article[i]].claims.push(i);
      this.subjects[subject[i]].claims.push(i);
    }
    this.findings = raw.findings.map((finding, number) => this.#finding(finding, number));
    this.findingsOf = new Map();
    for (const finding of this.findings) {
      for (const claim of finding.claims) {
        if (!this.findingsOf.has(claim)) this.findingsOf.set(claim, []);
        this.findingsOf.get(claim).push(finding);
      }
    }
    this.people = this.#people();
    this.articleById = new Map(this.articles.map((each) => [each.id, each]));
    this.personById = new Map(this.people.map((each) => [each.id, each]));
    this.findingById = new Map(this.findings.map((each) => [each.id, each]));
  }

  /** Everything that a claim says. */
  claim(number) {
    const { columns, tables } = this;
    const claim = { number, id: columns.id[number], article: this.articles[columns.article[number]] };
    claim.subject = this.subjects[columns.subject[number]];
    [claim.value, claim.count, claim.comparison, claim.valueId] = tables.value[columns.value[number]];
    name(claim, SCOPE, tables.scope[columns.scope[number]]);
    name(claim, TIME, tables.time[columns.time[number]]);
    name(claim, MANNER, tables.manner[columns.manner[number]]);
    claim.mention = tables.mention[columns.mention[number]];
    claim.start = columns.start[number];
    claim.end = claim.start + columns.length[number];
    claim.sentence = [columns.sentence[number], columns.sentence[number] + columns.sentenceLength[number]];
    claim.valueAt = [columns.valueStart[number], columns.valueStart[number] + columns.valueLength[number]];
    claim.quote = this.raw.quotes[number] ?? null;
    claim.parts = this.raw.parts[number] ?? null;
    claim.findings = this.findingsOf.get(number) ?? [];
    return claim;
  }

  /** The claim with an id in an article, or undefined. */
  claimById(id, article) {
    return article.claims.find((number) => this.columns.id[number] === id);
  }

  /** What several, or one, of a predicate are called. */
  label(predicate, many = true) {
    return this.raw.labels[predicate]?.[many ? 1 : 0] ?? predicate;
  }

  /** The predicate of a claim as it is said after its value. */
  noun({ predicate, comparison, count }) {
    return this.label(predicate, comparison !== null && predicate !== "age" && count !== 1);
  }

  /** The name of a series. */
  series(id) {
    return this.raw.series[id] ?? title(id);
  }

  #finding(finding, number) {
    const claims = [...new Set(finding.positions.flatMap((position) => position.claims))];
    const [kind, id, named] = finding.subject;
    const known = {
      ...finding,
      number,
      claims,
      subject: { kind, id, name: named },
      scope: name({}, SCOPE, finding.scope),
    };
    for (const article of new Set(finding.positions.flatMap((position) => position.articles))) {
      this.articles[article].findings.push(known);
    }
    const about = new Set(claims.map((claim) => this.columns.subject[claim]));
    for (const subject of about) this.subjects[subject].findings.push(known);
    return known;
  }

  /** Subjects that are people; one that is told as driver and as person is one. */
  #people() {
    const people = new Map();
    for (const subject of this.subjects) {
      if (subject.kind !== "driver" && subject.kind !== "person") continue;
      const known = people.get(subject.id);
      if (!known) {
        people.set(subject.id, { ...subject, numbers: [subject.number] });
      } else {
        known.claims = [...known.claims, ...subject.claims].sort((a, b) => a - b);
        known.findings = [...new Set([...known.findings, ...subject.findings])];
        known.numbers.push(subject.number);
      }
    }
    return [...people.values()].sort((a, b) => b.findings.length - a.findings.length || compare(a.name, b.name));
  }
}

function name(target, keys, cells) {
  for (let place = 0; place < keys.length; place += 1) target[keys[place]] = cells[place] ?? null;
  return target;
}

/** The same order on every machine. */
export function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A slug in words. */
export function title(slug) {
  return slug
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}

/** What an article is called. */
export function articleName(article) {
  return article.title || article.id;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "9 Feb 2025". */
export function day(iso) {
  const [year, month, date] = iso.split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${Number(year)}`;
}

/** The days between two ends, either of which may be open. */
export function days(earliest, latest) {
  if (earliest && latest) return earliest === latest ? day(earliest) : `${day(earliest)} to ${day(latest)}`;
  if (earliest) return `${day(earliest)} or later`;
  return latest ? `${day(latest)} or earlier` : "";
}

/** Seasons in figures: "2024", "2023 to 2024", "". */
export function seasons({ first, last }) {
  if (first === null) return "";
  return first === last ? String(first) : `${first} to ${last}`;
}

/** What a claim or a finding counts or holds for. */
export function scopeWords(model, scope, { withSeries = true } = {}) {
  const span = seasons(scope) || { career: "career", streak: "streak" }[scope.span];
  const places = [scope.race, scope.track, scope.team, scope.make].filter(Boolean).map(title);
  const kind = [scope.role, scope.class === "exhibition" ? "exhibition" : null];
  return [span, withSeries && scope.series ? model.series(scope.series) : null, ...places, ...kind]
    .filter(Boolean)
    .join(", ");
}
