"use strict";
// Elements of the page. Everything that came from an article enters it as text, never as markup.
const Dom = (() => {
  const SVG = "http://www.w3.org/2000/svg";
  const POINTS = { // a mark of 16 by 16 around the middle
    square: "-6,-6 6,-6 6,6 -6,6",
    diamond: "0,-8 8,0 0,8 -8,0",
    triangle: "0,-8 8,6 -8,6",
    triangleDown: "0,8 8,-6 -8,-6",
    hexagon: "-4,-7 4,-7 8,0 4,7 -4,7 -8,0",
    star: "0,-9 2.4,-3 9,-3 3.6,1.4 5.6,8 0,4 -5.6,8 -3.6,1.4 -9,-3 -2.4,-3",
  };
  // Marks that turn the direction of what follows, and other controls, are shown by their numbers (labels.py does the same).
  const UNSEEN = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u2028\u2029\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
  const seen = (text) => String(text).replace(UNSEEN, (c) => `⟨${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`);
  const $ = (id) => document.getElementById(id);

  function el(tag, options, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(options || {})) {
      if (value === false || value == null) continue;
      if (name === "class") node.className = value;
      else if (typeof value === "function") node.addEventListener(name, value);
      else node.setAttribute(name, value === true ? "" : seen(value));
    }
    for (const child of children.flat()) if (child != null && child !== "") node.append(typeof child === "object" ? child : seen(child));
    return node;
  }

  function svg(tag, attributes, ...children) {
    const node = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    return node;
  }

  // The sign of a class: its shape in its colour.
  function mark(type) {
    const look = Model.data.classes[type] || { colour: "#666666", shape: "dot" };
    return sign(look.shape, look.colour);
  }

  function sign(shape, fill) {
    const drawn = POINTS[shape] ? svg("polygon", { points: POINTS[shape], fill }) : svg("circle", { r: 7, fill });
    return svg("svg", { viewBox: "-9 -9 18 18", width: 14, height: 14, "aria-hidden": "true" }, drawn);
  }

  // The sign of a relation: its line.
  function dash(predicate) {
    const line = Model.data.predicates[predicate];
    const drawn = { x1: 0, y1: 5, x2: 26, y2: 5, stroke: line.colour, "stroke-width": 2.5 };
    if (line.dashes.length) drawn["stroke-dasharray"] = line.dashes.map((d) => d * 0.7).join(" ");
    return svg("svg", { viewBox: "0 0 26 10", width: 26, height: 10, "aria-hidden": "true" }, svg("line", drawn));
  }

  const button = (text, click, options) => el("button", { type: "button", click, ...options }, text);
  const fill = (template, values) => template.replace(/\{(\w+)\}/g, (all, name) => (name in values ? seen(values[name]) : all));
  const counted = (n, one, many) => fill(n === 1 ? one : many, { n: n.toLocaleString(Model.data.locale) });
  const short = (text, most = 24) => { const all = Array.from(seen(text)); return all.length > most ? all.slice(0, most).join("") + "…" : all.join(""); };
  // To screen readers alone, or with ``loud`` to everybody for a while.
  let quiet = 0;
  function say(text, { loud = false } = {}) {
    clearTimeout(quiet);
    $("say").textContent = seen(text);
    $("say").classList.toggle("unseen", !loud);
    if (loud) quiet = setTimeout(() => $("say").classList.add("unseen"), 8000);
  }

  const motion = (duration) => (matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration, easingFunction: "easeInOutQuad" });

  function download(name, blob) {
    const url = URL.createObjectURL(blob);
    el("a", { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }

  return { $, el, svg, mark, sign, dash, button, fill, counted, short, seen, say, motion, download, POINTS };
})();
