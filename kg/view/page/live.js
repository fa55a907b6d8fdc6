"use strict";
// A page that kg serve gives asks the same server, by SPARQL, for what it does not hold. A page in a file asks nobody.
const Live = (() => {
  const PREFIXES = `PREFIX jc: <https://w3id.org/jiceng/ontology#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
    PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX oa: <http://www.w3.org/ns/oa#>
    PREFIX dcterms: <http://purl.org/dc/terms/>`;
  const JC = "https://w3id.org/jiceng/ontology#";
  const MOST = 2000, AT_ONCE = 40;
  const asked = new Set(), reading = new Map();
  const active = () => Boolean(Model.data.live);
  const local = (iri) => (iri.startsWith(JC) ? iri.slice(JC.length) : iri);
  const safe = (iri) => !/[\u0000-\u0020<>"{}|^`\\]/.test(iri);
  const literal = (text) => `"${text.replace(/["\\\n\r]/g, (c) => ({ '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r" })[c])}"`;

  async function rows(query) {
    const headers = { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json" };
    const answer = await fetch(new URL(Model.data.live, document.baseURI), { method: "POST", headers, body: PREFIXES + query });
    if (!answer.ok) throw new Error(`${answer.status} ${(await answer.text()).slice(0, 200)}`);
    const { results } = await answer.json();
    return results.bindings.map((row) => Object.fromEntries(Object.entries(row).map(([name, term]) => [name, term.value])));
  }

  const values = (iris) => iris.filter(safe).map((iri) => `<${iri}>`).join(" ");

  // What is said of things, as subject or object, with the words that say it.
  const statements = (iris) => `SELECT DISTINCT ?s ?subject ?predicate ?object ?article ?confidence ?rule ?time ?post ?words ?start ?end ?before ?after
      ?indicator ?value ?unit ?bound WHERE {
    VALUES ?of { ${values(iris)} } { ?s rdf:subject ?of } UNION { ?s rdf:object ?of }
    ?s a jc:Statement ; rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ; jc:article ?article ; jc:confidence ?confidence ;
       prov:wasDerivedFrom ?evidence . ?evidence oa:hasSelector ?quote , ?position . ?quote oa:exact ?words . ?position oa:start ?start ; oa:end ?end .
    OPTIONAL { ?s jc:rule ?rule } OPTIONAL { ?s jc:time ?time } OPTIONAL { ?s jc:post ?post }
    OPTIONAL { ?quote oa:prefix ?before } OPTIONAL { ?quote oa:suffix ?after }
    OPTIONAL { ?object jc:indicator ?indicator ; jc:value ?value ; jc:bound ?bound . OPTIONAL { ?object jc:unit ?unit } } } LIMIT ${MOST}`;
  const things = (iris) => `SELECT DISTINCT ?thing ?type ?label ?alias ?code WHERE { VALUES ?thing { ${values(iris)} } ?thing skos:prefLabel ?label ; a ?type .
    FILTER(STRSTARTS(STR(?type), "${JC}")) OPTIONAL { ?thing skos:altLabel ?alias } OPTIONAL { ?thing skos:notation ?code } }`;
  const articles = (iris) => `SELECT DISTINCT ?article ?id ?title ?newspaper ?published WHERE { VALUES ?article { ${values(iris)} } ?article dcterms:identifier ?id .
    OPTIONAL { ?article skos:prefLabel ?title } OPTIONAL { ?article jc:newspaper ?newspaper } OPTIONAL { ?article jc:published ?published } }`;
  const named = (text) => `SELECT DISTINCT ?thing WHERE { ?thing jc:mentionedIn ?article . { ?thing skos:prefLabel ?name } UNION { ?thing skos:altLabel ?name } UNION { ?thing skos:notation ?name }
    FILTER(CONTAINS(LCASE(STR(?name)), ${literal(text.toLowerCase())})) } LIMIT 12`;

  async function learnThings(iris) {
    const unknown = iris.filter((iri) => Model.byIri.get(iri) === undefined);
    if (!unknown.length) return;
    const found = new Map();
    for (const row of await rows(things(unknown))) {
      if (!found.has(row.thing)) found.set(row.thing, { iri: row.thing, label: row.label, types: [], aliases: [], code: row.code });
      const t = found.get(row.thing), type = local(row.type);
      if (type in Model.data.classes && !t.types.includes(type)) t.types.push(type);
      for (const name of [row.alias, row.label]) if (name && name !== t.label && !t.aliases.includes(name)) t.aliases.push(name);
    }
    for (const t of found.values()) Model.addThing({ ...t, types: t.types.length ? t.types : ["Thing"] });
  }

  const month = (time, last) => { const m = /^(\d{4})(?:-(\d\d))?/.exec(time || ""); return m ? +m[1] * 12 + (m[2] ? +m[2] - 1 : last ? 11 : 0) : undefined; };

  function learnFact(row) {
    const [begin, end] = (row.time || "").split("/"), p = local(row.predicate);
    const fact = {
      iri: row.s, s: Model.byIri.get(row.subject), p, o: Model.byIri.get(row.object) ?? -1, a: Model.sources.findIndex((s) => s.iri === row.article),
      confidence: +row.confidence, rule: row.rule || "", post: row.post, time: row.time, start: +row.start, end: +row.end,
      text: row.words, before: row.before || "", after: row.after || "", first: month(begin, false), last: month(end || begin, true),
    };
    if (row.indicator) fact.value = { indicator: row.indicator, value: +row.value, unit: row.unit || "", bound: local(row.bound) };
    else if (fact.o < 0) fact.date = row.object;
    if (fact.s !== undefined) Model.addFact(placed(fact));
  }

  // A fact with its place in its article, where that is known.
  function placed(fact) {
    const source = Model.sources[fact.a], row = source && source.said && source.said.get(fact.iri);
    return row && row.at !== undefined ? Object.assign(fact, { at: row.at, to: row.to }) : fact;
  }

  async function learn(iris) {
    const found = await rows(statements(iris));
    await learnThings([...new Set(found.flatMap((row) => [row.subject, row.indicator || p(row) === "foundedOn" ? row.subject : row.object]))]);
    const unknown = [...new Set(found.map((row) => row.article))].filter((iri) => !Model.sources.some((s) => s.iri === iri));
    if (unknown.length) {
      for (const row of await rows(articles(unknown))) {
        Model.addSource({ iri: row.article, id: row.id, title: row.title === row.id ? "" : row.title || "", newspaper: row.newspaper || "", published: row.published || "" });
      }
    }
    found.forEach(learnFact);
  }

  const p = (row) => local(row.predicate);

  // The neighbourhood of a thing, step by step.
  async function reach(i, depth) {
    Dom.say(Model.words.live_more);
    try {
      let edge = [i];
      for (let step = 0; step < depth && edge.length; step += 1) {
        const iris = edge.map((n) => Model.things[n].iri).filter((iri) => !asked.has(iri)).slice(0, AT_ONCE);
        if (iris.length) await learn(iris);
        iris.forEach((iri) => asked.add(iri));
        edge = [...new Set(edge.flatMap(Model.neighbours))];
      }
      Dom.say("");
    } catch (error) {
      Dom.say(Dom.fill(Model.words.live_failed, { why: error.message }), { loud: true });
    }
  }

  // An article's text and all that it says, read once; without it the page has the quoted words alone.
  function article(a) {
    const source = Model.sources[a];
    if (!Model.data.reader || !source || source.said) return null;
    if (!reading.has(source.iri)) reading.set(source.iri, read(a, source).finally(() => reading.delete(source.iri)));
    return reading.get(source.iri);
  }

  async function read(a, source) {
    const address = new URL(Model.data.reader, document.baseURI);
    address.searchParams.set("article", source.iri);
    Dom.say(Model.words.live_more);
    try {
      const answer = await fetch(address, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(`${answer.status} ${(await answer.text()).slice(0, 200)}`);
      const { said, ...text } = await answer.json();
      Object.assign(source, text, { said: new Map(said.map((row) => [row.iri, { a, ...row }])) });
      Model.facts.filter((f) => f.a === a).forEach(placed);
      Dom.say("");
    } catch (error) {
      Dom.say(Dom.fill(Model.words.live_failed, { why: error.message }), { loud: true });
    }
  }

  // A statement that the page did not know: read what is said of its subject, then show it.
  async function go(row) {
    try {
      await learn([row.subject]);
    } catch (error) {
      Dom.say(Dom.fill(Model.words.live_failed, { why: error.message }), { loud: true });
    }
    const fact = Model.facts.find((f) => f.iri === row.iri);
    if (fact) App.chooseFact(fact);
  }

  let waiting = 0;
  function find(text, then) {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      try {
        await learnThings((await rows(named(text))).map((row) => row.thing));
        then();
      } catch (error) {
        Dom.say(Dom.fill(Model.words.live_failed, { why: error.message }), { loud: true });
      }
    }, 250);
  }

  return { active, reach, find, article, go };
})();
