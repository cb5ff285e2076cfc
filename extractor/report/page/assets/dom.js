// Elements without markup: whatever is put into one is text.

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes and children; children that are null or false are left out. */
export function h(name, attributes, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** The same for drawings. */
export function svg(name, attributes, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  append(element, children);
  return element;
}

/** Appends nodes and texts, lists of them taken apart. */
export function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
}

/** "1 article", "2 articles". */
export function some(number, one, many = `${one}s`) {
  return `${figure(number)} ${number === 1 ? one : many}`;
}

/** A number with commas; the browser's own way needs a quarter of a second to wake up. */
export function figure(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Tells a screen reader something, without moving anything. */
export function say(text) {
  document.getElementById("said").textContent = text;
}

/** A text from outside, kept from turning round what stands beside it. */
export function foreign(text) {
  return h("bdi", null, text);
}
