"use strict";
// What is shown, to keep: statements as CSV, things and statements as Turtle, pictures, and the address of the view.
const Exports = (() => {
  const { $ } = Dom;
  const JC = "https://w3id.org/jiceng/ontology#";
  const PREFIXES = {
    jc: JC, rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#", skos: "http://www.w3.org/2004/02/skos/core#", oa: "http://www.w3.org/ns/oa#",
    prov: "http://www.w3.org/ns/prov#", edtf: "http://id.loc.gov/datatypes/edtf/", schema: "https://schema.org/",
  };
  const COLUMNS = ["article", "subject", "subject_type", "predicate", "object", "object_type", "indicator", "value", "unit", "bound", "post", "time", "start", "end", "evidence", "confidence", "rule"];

  // The facts that what is drawn says: both ends visible, or a number or date of a visible thing.
  function facts() {
    const { view } = Canvas.now;
    return Model.facts.filter((f, n) => view.passing[n] && view.visible.has(f.s) && (f.o < 0 ? f.value || f.date : view.visible.has(f.o)));
  }

  function cell(value) {
    let text = String(value ?? "");
    if (typeof value === "string" && /^[=+\-@\t\r]/.test(text)) text = `'${text}`; // a spreadsheet would run it
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  }

  function csv() {
    const rows = facts().map((f) => {
      const v = f.value || {}, source = Model.sources[f.a];
      const object = f.o >= 0 ? Model.label(f.o) : f.date || "";
      return [source ? source.id : "", Model.label(f.s), Model.type(f.s), f.p, object, f.o >= 0 ? Model.type(f.o) : "", v.indicator, v.value, v.unit, v.bound,
        f.post, f.time, f.start, f.end, Evidence.words(f), f.confidence, f.rule].map(cell).join(",");
    });
    return `\ufeff${[COLUMNS.join(","), ...rows].join("\r\n")}\r\n`;
  }

  const iri = (text) => `<${text.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)}>`;
  const term = (name) => (/^[A-Za-z]\w*$/.test(name) ? `jc:${name}` : iri(name));
  const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };
  const quoted = (text) => `"${text.replace(/[\\"\n\r\t]/g, (c) => ESCAPES[c]).replace(/[\u0000-\u001f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)}"`;
  const zh = (text) => `${quoted(text)}@zh`;
  const list = (head, rows) => `${head}\n    ${rows.join(" ;\n    ")} .\n`;

  function thing(i) {
    const t = Model.things[i];
    const rows = [`a ${t.types.map(term).join(" , ")}`, `skos:prefLabel ${zh(t.label)}`];
    for (const alias of t.aliases || []) rows.push(`skos:altLabel ${zh(alias)}`);
    if (t.code) rows.push(`skos:notation ${quoted(t.code)}`);
    return list(iri(t.iri), rows);
  }

  function object(f) {
    if (f.o >= 0) return iri(Model.things[f.o].iri);
    if (f.date) return `${quoted(f.date)}^^edtf:EDTF`;
    const { indicator, value, unit, bound } = f.value;
    return `[ a jc:Observation ; jc:indicator ${zh(indicator)} ; jc:value ${value} ; ${unit ? `jc:unit ${quoted(unit)} ; ` : ""}jc:bound jc:${bound} ]`;
  }

  function statement(f) {
    const subject = iri(Model.things[f.s].iri), source = Model.sources[f.a];
    const plain = f.value ? "" : `${subject} ${term(f.p)} ${object(f)} .\n`;
    if (!source) return plain;
    const rows = ["a jc:Statement , rdf:Statement", `rdf:subject ${subject}`, `rdf:predicate ${term(f.p)}`, `rdf:object ${object(f)}`, `jc:article ${iri(source.iri)}`,
      `jc:confidence ${Number.isInteger(f.confidence) ? `${f.confidence}.0` : f.confidence}`];
    if (f.rule) rows.push(`jc:rule ${quoted(f.rule)}`);
    if (f.post) rows.push(`jc:post ${zh(f.post)}`);
    if (f.time) rows.push(`jc:time ${quoted(f.time)}^^edtf:EDTF`);
    rows.push(`prov:wasDerivedFrom [ oa:hasSelector [ a oa:TextQuoteSelector ; oa:exact ${zh(Evidence.words(f))} ] , [ a oa:TextPositionSelector ; oa:start ${f.start} ; oa:end ${f.end} ] ]`);
    return plain + list(iri(f.iri), rows);
  }

  function turtle() {
    const said = facts(), articles = [...new Set(said.map((f) => f.a))].filter((a) => a >= 0).sort((a, b) => a - b);
    return [
      ...Object.entries(PREFIXES).map(([name, full]) => `@prefix ${name}: <${full}> .`), "",
      ...Canvas.now.view.things.map(thing),
      ...articles.map((a) => list(iri(Model.sources[a].iri), ["a jc:Article", `skos:prefLabel ${zh(Model.title(Model.sources[a]))}`])),
      ...said.map(statement),
    ].join("\n");
  }

  const file = (ending) => `jiceng-${Model.data.id.slice(0, 8)}.${ending}`;
  const save = (ending, text, type) => Dom.download(file(ending), new Blob([text], { type }));

  const KINDS = {
    png: async () => Dom.download(file("png"), await Drawn.png()),
    svg: () => save("svg", Drawn.picture(), "image/svg+xml"),
    csv: () => save("csv", csv(), "text/csv;charset=utf-8"),
    ttl: () => save("ttl", turtle(), "text/turtle;charset=utf-8"),
    link: () => {
      const address = location.href.replace(/#.*$/, "") + (State.text() ? `#${State.text()}` : "");
      const field = Dom.el("textarea", { class: "unseen", "aria-hidden": "true", tabindex: "-1" });
      field.value = address;
      document.body.append(field);
      field.select();
      document.execCommand("copy"); // works from a file, where navigator.clipboard may not
      field.remove();
      Dom.say(Model.words.copied, { loud: true });
    },
  };

  function start() {
    for (const button of document.querySelectorAll("#export-menu [data-kind]")) {
      button.addEventListener("click", () => { KINDS[button.dataset.kind](); $("export").open = false; $("export").querySelector("summary").focus(); });
    }
    addEventListener("click", (event) => { if (!$("export").contains(event.target)) $("export").open = false; });
  }

  return { start, csv, turtle };
})();
