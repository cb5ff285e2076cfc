// A tally over time, drawn: one mark for each article that gives a figure, a step line through the figures that fit
// together, and the figures that do not fit set apart by colour and shape.

import { settle } from "./course.js";
import { svg } from "./dom.js";
import { articleName, days } from "./model.js";

const TALLIES = new Set(["wins", "titles", "starts", "poles", "top_fives", "top_tens", "laps_led", "stage_wins"]);
const WIDTH = 460;
const HEIGHT = 210;
const LEFT = 30;
const RIGHT = 14;
const TOP = 22;
const BOTTOM = 26;
const MOST_PANELS = 6;
const NEAR = 2;

/** The chart of a finding about a tally, or null where it tells of none or has nothing to compare. */
export function findingChart(model, finding) {
  const { scope } = finding;
  if (!TALLIES.has(finding.predicate) || scope.track || scope.race || scope.team || finding.subject.kind !== "driver")
    return null;
  const seasonal = finding.claims.some((number) => model.claim(number).span === "season");
  const years = finding.claims
    .map((number) => model.claim(number))
    .flatMap(({ first, last }) => (first === null ? [] : [first, last]));
  const around = years.length ? [Math.min(...years), Math.max(...years)] : null;
  return tallyChart(model, {
    person: finding.subject.id,
    predicate: finding.predicate,
    series: scope.series,
    seasonal,
    suspects: new Set(finding.suspects),
    about: new Set(finding.claims),
    around,
  });
}

/** The chart of one driver's tally in one series, by season or over the career. */
export function tallyChart(model, wanted) {
  const marks = marksOf(model, wanted);
  if (marks.length < 2) return null;
  const panels = wanted.seasonal ? seasonPanels(marks, wanted.around) : [careerPanel(marks)];
  for (const panel of panels) settle(panel.marks, wanted.suspects ?? new Set());
  return drawn(panels, model.label(wanted.predicate), wanted);
}

/** One mark for each article and figure. */
function marksOf(model, { person, predicate, series, seasonal, about }) {
  const claims = model.personById.get(person)?.claims ?? [];
  const marks = new Map();
  for (const number of claims) {
    const claim = model.claim(number);
    if (claim.predicate !== predicate || claim.series !== series || claim.modality !== "asserted") continue;
    if (
      claim.comparison !== "exactly" ||
      claim.track ||
      claim.race ||
      claim.team ||
      claim.make ||
      claim.class === "exhibition"
    )
      continue;
    if (
      seasonal ? claim.span !== "season" || claim.first !== claim.last || claim.first === null : claim.span !== "career"
    )
      continue;
    const [from, to] = daysOf(claim, seasonal);
    const key = [claim.article.number, claim.first, claim.count, seasonal ? "" : from].join();
    const known = marks.get(key);
    if (known) {
      known.claims.push(number);
      known.about ||= Boolean(about?.has(number));
      known.from = Math.max(known.from, from);
      known.to = Math.max(known.from, Math.min(known.to, to));
    } else {
      marks.set(key, {
        value: claim.count,
        season: claim.first,
        from,
        to,
        article: claim.article,
        claims: [number],
        about: about ? about.has(number) : true,
        when: days(claim.earliest, claim.latest),
      });
    }
  }
  return [...marks.values()];
}

/** First and last day for which a claim speaks, as numbers; the tally of a season that is over is that of its end. */
function daysOf(claim, seasonal) {
  let from = claim.earliest ? Date.parse(claim.earliest) : -Infinity;
  let to = claim.latest ? Date.parse(claim.latest) : Infinity;
  if (seasonal) {
    const start = Date.UTC(claim.first, 0, 1);
    const end = Date.UTC(claim.first, 11, 31);
    if (claim.tally === "final" && claim.timeBasis !== "stated") from = end;
    from = Math.min(Math.max(from, start), end);
    to = Math.max(from, Math.min(to, end));
  }
  return [from, to];
}

function seasonPanels(marks, around) {
  const bySeason = new Map();
  for (const mark of marks) {
    if (!bySeason.has(mark.season)) bySeason.set(mark.season, []);
    bySeason.get(mark.season).push(mark);
  }
  const distance = (season) => (around ? Math.max(around[0] - season, season - around[1], 0) : 0);
  const near = [...bySeason.keys()]
    .filter((season) => distance(season) <= NEAR)
    .sort((a, b) => distance(a) - distance(b) || b - a)
    .slice(0, MOST_PANELS);
  return near
    .sort((a, b) => a - b)
    .map((season) => ({
      label: String(season),
      from: Date.UTC(season, 0, 1),
      to: Date.UTC(season, 11, 31),
      marks: bySeason.get(season),
      resets: true,
    }));
}

function careerPanel(marks) {
  const known = marks.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  const first = Math.min(...known);
  const last = Math.max(...known);
  const room = Math.max((last - first) * 0.06, 20 * 86_400_000);
  const [firstYear, lastYear] = [first, last].map((time) => new Date(time).getUTCFullYear());
  return {
    label: firstYear === lastYear ? String(firstYear) : "",
    from: first - room,
    to: last + room,
    marks,
    resets: false,
  };
}

function drawn(panels, what, wanted) {
  const highest = Math.max(1, ...panels.flatMap(({ marks }) => marks.map(({ value }) => value)));
  const lowest = panels.some(({ resets }) => resets) ? 0 : Math.min(...panels[0].marks.map(({ value }) => value));
  const floor = lowest > 0 ? Math.max(0, Math.floor(lowest - (highest - lowest) * 0.25 - 0.5)) : 0;
  const y = (value) => TOP + ((highest - value) / (highest - floor || 1)) * (HEIGHT - TOP - BOTTOM);
  const breadth = (WIDTH - LEFT - RIGHT) / panels.length;
  const parts = ticks(floor, highest).map((value) => [
    svg("line", { class: "grid", x1: LEFT, x2: WIDTH - RIGHT, y1: y(value), y2: y(value) }),
    svg("text", { class: "tick", x: LEFT - 8, y: y(value) + 4, "text-anchor": "end" }, String(value)),
  ]);
  panels.forEach((panel, place) => {
    const left = LEFT + place * breadth;
    const x = (time) =>
      left + 10 + ((clamp(time, panel.from, panel.to) - panel.from) / (panel.to - panel.from)) * (breadth - 24);
    if (place) parts.push(svg("line", { class: "season", x1: left, x2: left, y1: TOP - 12, y2: HEIGHT - BOTTOM + 4 }));
    if (panel.label)
      parts.push(
        svg("text", { class: "year", x: left + breadth / 2, y: HEIGHT - 6, "text-anchor": "middle" }, panel.label),
      );
    else parts.push(yearTicks(panel, x));
    parts.push(course(panel, x, y, left + breadth - 4), ...panelMarks(panel, x, y, wanted));
  });
  return svg(
    "svg",
    {
      class: "tally",
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
      role: "img",
      "aria-label": inWords(panels, what),
    },
    parts,
  );
}

/** The step line; dots lead up from nothing where the counting begins anew. */
function course(panel, x, y, end) {
  const steps = panel.marks
    .filter(({ inLine }) => inLine)
    .map((mark) => ({ at: x(middle(mark, panel)), value: mark.value }));
  steps.sort((a, b) => a.value - b.value || a.at - b.at);
  if (!steps.length) return [];
  let at = steps[0].at;
  let path = `M${at} ${y(steps[0].value)}`;
  for (const step of steps.slice(1)) {
    at = Math.max(at, step.at);
    path += `H${at}V${y(step.value)}`;
  }
  const lead =
    panel.resets && svg("line", { class: "lead", x1: x(panel.from), y1: y(0), x2: steps[0].at, y2: y(steps[0].value) });
  return [lead || [], svg("path", { class: "course", d: `${path}H${end}` })];
}

function panelMarks(panel, x, y, { about }) {
  const spots = new Map();
  for (const mark of panel.marks) {
    const key = `${Math.round(x(middle(mark, panel)) / 7)} ${mark.value}`;
    if (!spots.has(key)) spots.set(key, []);
    spots.get(key).push(mark);
  }
  const labelled = new Map();
  const beside = [];
  return [...spots.values()].flatMap((marks) => {
    const shownMarks = marks.slice(0, 6);
    const centre = x(middle(marks[0], panel));
    const top = y(marks[0].value);
    const stray = marks.some((mark) => mark.stray || mark.doubt);
    const faint = about && !marks.some((mark) => mark.about);
    const spread = (place) => centre + (place - (shownMarks.length - 1)) * 9;
    const before = labelled.get(`${marks[0].value} ${stray}`);
    const named = before !== undefined && Math.abs(before - centre) < 48;
    if (!named) labelled.set(`${marks[0].value} ${stray}`, centre);
    const crowded =
      stray && beside.some((other) => Math.abs(other.top - top) < 16 && Math.abs(other.centre - centre) < 40);
    if (stray) beside.push({ top, centre });
    return [
      ...shownMarks.map((mark) => span(mark, panel, x, top)),
      named
        ? []
        : svg(
            "text",
            {
              class: stray ? "figure stray" : faint ? "figure faint" : "figure",
              "text-anchor": crowded ? "start" : stray ? "end" : "middle",
              x: crowded ? centre + 10 : stray ? spread(0) - 10 : (spread(0) + centre) / 2,
              y: stray ? top + 6 : top - 10,
            },
            `${marks[0].value}${stray ? "?" : ""}`,
          ),
      ...shownMarks.map((mark, place) => spot(mark, spread(place), top, faint)),
    ];
  });
}

/** One article's figure: a dot, a ring where it is in doubt, a cross in a ring where it is out of line. */
function spot(mark, x, y, faint) {
  const name = svg("title", null, `${mark.value}: ${articleName(mark.article)}${mark.when ? `, ${mark.when}` : ""}`);
  if (mark.doubt && !mark.stray) return svg("circle", { class: "spot doubt", cx: x, cy: y, r: 5.5 }, name);
  if (!mark.stray) return svg("circle", { class: faint ? "spot faint" : "spot", cx: x, cy: y, r: 4 }, name);
  return svg(
    "g",
    { class: "spot stray" },
    name,
    svg("circle", { cx: x, cy: y, r: 6.5 }),
    svg("path", { d: `M${x - 3} ${y - 3}l6 6m0 -6l-6 6` }),
  );
}

/** The days between which the figure was told. */
function span(mark, panel, x, y) {
  const from = x(Number.isFinite(mark.from) ? mark.from : panel.from);
  const to = x(Number.isFinite(mark.to) ? mark.to : panel.to);
  return to - from > 8
    ? svg("line", { class: mark.stray ? "span stray" : "span", x1: from, x2: to, y1: y, y2: y })
    : [];
}

function middle({ from, to }, panel) {
  if (!Number.isFinite(from)) return Number.isFinite(to) ? to : (panel.from + panel.to) / 2;
  return Number.isFinite(to) && to < panel.to ? (from + to) / 2 : from;
}

function ticks(floor, highest) {
  const step =
    [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 5000].find((each) => (highest - floor) / each <= 5) ?? 10_000;
  const found = [];
  for (let value = Math.ceil(floor / step) * step; value <= highest; value += step) found.push(value);
  return found;
}

function yearTicks(panel, x) {
  const first = new Date(panel.from).getUTCFullYear() + 1;
  const last = new Date(panel.to).getUTCFullYear();
  const step = Math.max(1, Math.ceil((last - first) / 6));
  const found = [];
  for (let year = first; year <= last; year += step) {
    const at = x(Date.UTC(year, 0, 1));
    found.push(
      svg("line", { class: "season", x1: at, x2: at, y1: HEIGHT - BOTTOM, y2: HEIGHT - BOTTOM + 4 }),
      svg("text", { class: "year", x: at, y: HEIGHT - 6, "text-anchor": "middle" }, String(year)),
    );
  }
  return found;
}

/** The chart in words, for those who hear it. */
function inWords(panels, what) {
  const said = panels.map(({ label, marks }) => {
    const figures = new Map();
    for (const mark of [...marks].sort((a, b) => a.from - b.from || a.value - b.value)) {
      const key = `${mark.value} ${mark.stray} ${mark.doubt}`;
      const known = figures.get(key) ?? { ...mark, number: 0 };
      known.number += 1;
      figures.set(key, known);
    }
    const parts = [...figures.values()].map(
      ({ value, number, stray, doubt }) =>
        `${value} (${number} ${number === 1 ? "article" : "articles"}${stray ? ", out of line" : doubt ? ", in doubt" : ""})`,
    );
    return `${label ? `${label}: ` : ""}${parts.join(", ")}`;
  });
  return `Chart of ${what}. ${said.join(". ")}.`;
}

function clamp(value, least, most) {
  return Math.min(Math.max(value, least), most);
}
