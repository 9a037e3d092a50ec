// Shows GraphiQL over the endpoint that served it.
"use strict";
const place = document.getElementById("graphiql");
const h = React.createElement;
const home = h("a", { href: place.dataset.start, className: "back" }, place.dataset.back);
ReactDOM.createRoot(place).render(
  h(
    GraphiQL,
    {
      fetcher: GraphiQL.createFetcher({ url: "/graphql" }),
      defaultQuery: place.dataset.query,
      shouldPersistHeaders: false,
    },
    h(GraphiQL.Logo, null, home),
  ),
);
