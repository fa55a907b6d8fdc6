// The query editor: Yasgui over this server's endpoint, with our terms to complete and our questions to begin from.
"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const home = "https://w3id.org/jiceng/";
  const { Yasqe } = Yasgui;

  // Yasgui's own completers ask servers elsewhere; these know the vocabulary of this graph
  const offer = (name, from, list) =>
    Yasqe.forkAutocompleter(from, { name, persistenceId: null, bulk: true, get: () => list }, false);
  offer("terms-class", "class", data.classes);
  offer("terms-property", "property", data.properties);
  offer("terms-prefixes", "prefixes", Object.entries(data.prefixes).map(([name, iri]) => `${name}: <${iri}>`));

  const first = data.examples.find((e) => e.name === new URLSearchParams(location.search).get("ask"));
  const yasgui = new Yasgui(document.getElementById("yasgui"), {
    requestConfig: { endpoint: `${location.origin}/sparql`, method: "POST" },
    copyEndpointOnNewTab: true,
    endpointCatalogueOptions: { getData: () => [{ endpoint: `${location.origin}/sparql` }] },
    yasqe: {
      autocompleters: ["variables", "terms-class", "terms-property", "terms-prefixes"],
      prefixCcApi: null,
      value: (first || data.examples[0]).query,
      createShortLink: undefined,
    },
    yasr: { prefixes: data.prefixes },
  });
  window.yasgui = yasgui;

  const about = document.getElementById("about");
  const choose = (example) => {
    about.textContent = example ? example.comment : "";
    if (example) yasgui.getTab().setQuery(example.query);
  };
  const list = document.getElementById("examples");
  list.addEventListener("change", () => choose(data.examples.find((e) => e.name === list.value)));
  if (first) {
    list.value = first.name;
    choose(first);
  }

  // what the graph names is shown by this server, whatever stands at its address in the web
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href]");
    if (link && link.href.startsWith(home)) {
      event.preventDefault();
      window.open(link.href.slice(home.length - 1), "_blank", "noopener");
    }
  });
})();
