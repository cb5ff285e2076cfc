// Which figures of a tally fit together, and which cannot.

// Where courses are of equal weight, that on which articles agree is likelier, and that with suspects is not.
const AGREEMENT = 0.01;
const SUSPICION = 0.001;
const FORCE = 1e6;
const MOST_COMPARED = 40;

/**
 * Sorts figures by the heaviest course that never falls: each is in line, out of line, or in doubt where several
 * courses are equally heavy. Where all fit, the suspects of the finding are out of line.
 */
export function settle(marks, suspects) {
  const suspected = (mark) => mark.claims.some((claim) => suspects.has(claim));
  const groups = new Map();
  for (const mark of marks) {
    const key = `${mark.value} ${mark.from} ${mark.to}`;
    const group = groups.get(key) ?? { value: mark.value, from: mark.from, to: mark.to, weight: 0, marks: [] };
    group.weight += suspected(mark) ? 1 - SUSPICION : 1;
    group.marks.push(mark);
    groups.set(key, group);
  }
  const rows = [...groups.values()].sort((a, b) => a.value - b.value || a.from - b.from || a.to - b.to);
  const best = heaviest(rows);
  const same = (weight) => Math.abs(weight - best.weight) < 1e-6;
  const few = rows.length <= MOST_COMPARED;
  for (const row of rows) {
    const inLine = best.rows.has(row);
    const possible = inLine || (few && same(heaviest(rows, row).weight - FORCE));
    const needed = inLine && !(few && same(heaviest(rows.filter((each) => each !== row)).weight));
    for (const mark of row.marks) {
      mark.inLine = needed;
      mark.doubt = possible && !needed;
      mark.stray = !possible || (best.rows.size === rows.length && suspected(mark));
    }
  }
}

/** The heaviest course through the rows, which come in order of value; through one of them at any cost if that is given. */
function heaviest(rows, through = null) {
  const best = [];
  rows.forEach((row, place) => {
    const own = row.weight + (row === through ? FORCE : 0);
    best[place] = { weight: own, before: -1, since: row.from };
    for (let earlier = 0; earlier < place; earlier += 1) {
      const agrees = rows[earlier].value === row.value;
      const weight = best[earlier].weight + own + (agrees ? AGREEMENT : 0);
      if ((agrees || row.to > best[earlier].since) && weight > best[place].weight) {
        best[place] = { weight, before: earlier, since: Math.max(best[earlier].since, row.from) };
      }
    }
  });
  let place = best.reduce((top, each, at) => (top < 0 || each.weight > best[top].weight ? at : top), -1);
  const weight = place < 0 ? 0 : best[place].weight;
  const line = new Set();
  for (; place >= 0; place = best[place].before) line.add(rows[place]);
  return { weight, rows: line };
}
